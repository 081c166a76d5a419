package org.rongtong.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rongtong.platform.files.Tables.read;
import static org.rongtong.platform.files.Tables.write;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CsvFileTest {

    private static final String TWO_FIRMS = """
            企业名称,信用代码
            示例甲厂,A1
            示例乙厂,B2
            """;

    @TempDir
    Path dir;

    static Stream<String> encodings() {
        return Stream.of("UTF-8", "GBK", "GB18030", "UTF-16");
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void everyUsualEncodingReadsTheSame(String encoding) throws IOException {
        Path csv = write(dir.resolve("firms.csv"), TWO_FIRMS, java.nio.charset.Charset.forName(encoding));

        assertThat(read(csv).cells())
                .containsExactly(
                        Map.of("企业名称", List.of("示例甲厂"), "信用代码", List.of("A1")),
                        Map.of("企业名称", List.of("示例乙厂"), "信用代码", List.of("B2")));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstHeader() throws IOException {
        Path csv = write(dir.resolve("firms.csv"), "\ufeff" + TWO_FIRMS);

        assertThat(read(csv).headers()).containsExactly("企业名称", "信用代码");
    }

    @Test
    void gbkIsRecognisedWhereTheFirstChineseCharacterComesLate() throws IOException {
        String text = "name,code\n" + "Example Works,A1\n".repeat(40_000) + "示例丙厂,C3\n";
        Path csv = write(dir.resolve("late.csv"), text, TextEncoding.GB18030);

        TableRow last = read(csv).rows().getLast();

        assertThat(last)
                .isEqualTo(new TableRow(40_002, Map.of("name", List.of("示例丙厂"), "code", List.of("C3")), List.of()));
    }

    @Test
    void oneDamagedCharacterIsToldAndDoesNotTurnAUtf8FileIntoGbk() throws IOException {
        byte[] bytes = ("企业名称,信用代码\n" + "示例企业有限公司,A1\n".repeat(20) + "示例X厂,B2\n").getBytes(StandardCharsets.UTF_8);
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf('X')] = (byte) 0xff;
        Path csv = java.nio.file.Files.write(dir.resolve("damaged.csv"), bytes);

        assertThat(read(csv).faults()).containsExactly("22 企业名称 示例\ufffd厂 files.cell.encoding.rule");
        assertThat(read(csv).rows().getLast().cells()).isEqualTo(Map.of("信用代码", List.of("B2")));
    }

    @ParameterizedTest
    @MethodSource("delimiters")
    void commaTabAndSemicolonAreFoundEvenWhereCellsHoldTheOthers(String delimiter) throws IOException {
        String text = "企业名称|信用代码|备注\n示例甲厂|A1|\"甲,乙;丙,丁\"\n示例乙厂|B2|无\n".replace("|", delimiter);

        assertThat(read(write(dir.resolve("firms.txt"), text)).cells().getFirst())
                .isEqualTo(Map.of("企业名称", List.of("示例甲厂"), "信用代码", List.of("A1"), "备注", List.of("甲，乙；丙，丁")));
    }

    static Stream<String> delimiters() {
        return Stream.of(",", "\t", ";");
    }

    @Test
    void textIsNormalisedAndLineBreaksWithinCellsStay() throws IOException {
        String text = "企业名称,信用代码,备注\n\"　示例（甲）厂\u200b\u0007 \",Ａ１,\"一\r\n二\u00a0三 10³\"\n";

        assertThat(read(write(dir.resolve("firms.csv"), text)).cells())
                .containsExactly(
                        Map.of("企业名称", List.of("示例（甲）厂"), "信用代码", List.of("A1"), "备注", List.of("一\n二 三 10^3")));
    }

    @Test
    void titlesAndBlankRowsAreSkippedAndRowsKeepTheirNumbers() throws IOException {
        String text = "示例名单,,\n,,\n单位名称,信用代码,\n,,\n示例甲厂,A1,\n,,\n示例乙厂,B2,\n";

        Tables.Read read = read(write(dir.resolve("firms.csv"), text));

        assertThat(read.headers()).containsExactly("单位名称", "信用代码");
        assertThat(read.numbers()).containsExactly(5L, 7L);
    }

    @Test
    void aTwoRowHeaderSavedFromMergedCellsIsOneHeader() throws IOException {
        String text = "企业名称,联系人,,财务,\n,姓名,手机,2024,2025\n示例甲厂,示例某,13800138000,1,2\n";

        assertThat(read(write(dir.resolve("firms.csv"), text)).headers())
                .containsExactly("企业名称", "姓名", "手机", "2024", "2025");
    }

    @Test
    void aNumberThatLostItsDigitsIsToldAndLeftOut() throws IOException {
        String text = "企业名称,信用代码,电话\n示例甲厂,9.13701E+17,13800138000\n";

        Tables.Read read = read(write(dir.resolve("firms.csv"), text));

        assertThat(read.faults()).containsExactly("2 信用代码 9.13701E+17 files.cell.digits.rule");
        assertThat(read.cells()).containsExactly(Map.of("企业名称", List.of("示例甲厂"), "电话", List.of("13800138000")));
    }

    @Test
    void aQuotationMarkNeverClosedDoesNotSwallowTheFileIntoMemory() throws IOException {
        String text = "企业名称,信用代码\n示例甲厂,A1\n\"示例乙厂,B2\n" + "示例丙厂,C3\n".repeat(600_000);

        Tables.Read read = read(write(dir.resolve("firms.csv"), text));

        assertThat(read.faults()).containsExactly("3   files.row.length.rule");
        assertThat(read.numbers()).containsExactly(2L, 3L);
    }

    @Test
    void aCellBeyondWhatASheetHoldsIsToldShortenedAndLeftOut() throws IOException {
        String text = "企业名称,信用代码\n" + "长".repeat(32_768) + ",A1\n" + "长".repeat(32_767) + ",B2\n";

        Tables.Read read = read(write(dir.resolve("firms.csv"), text));

        assertThat(read.faults()).containsExactly("2 企业名称 " + "长".repeat(200) + "… files.cell.length.rule");
        assertThat(read.rows().getLast().text("企业名称").orElse("")).hasSize(32_767);
    }

    @Test
    void aFileOfOneHeaderHasNoRows() throws IOException {
        assertThat(read(write(dir.resolve("firms.csv"), "企业名称,信用代码\n")))
                .isEqualTo(new Tables.Read(List.of("企业名称", "信用代码"), List.of()));
    }

    @Test
    void packedFilesAreRecognisedByContent() throws IOException {
        Path csv = Tables.gzip(dir.resolve("firms.csv"), TWO_FIRMS.getBytes(TextEncoding.GB18030));

        assertThat(read(csv).rows()).hasSize(2);
    }
}
