package org.rongtong.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rongtong.kernel.Message;

class WrittenFilesTest {

    @TempDir
    Path dir;

    @Test
    void withoutAFaultThereIsNoErrorFile() throws IOException {
        ErrorFile errors = ErrorFile.beside(dir.resolve("in.csv"));
        errors.close();

        assertThat(errors.path()).isEmpty();
        assertThat(dir).isEmptyDirectory();
    }

    @Test
    void aFaultIsWrittenInBothLanguagesAndNothingOfItIsComputed() throws IOException {
        ErrorFile errors = ErrorFile.beside(dir.resolve("in.csv"));
        errors.write(Fault.of(7, "=列", "@SUM(1+1)", "files.cell.length"));
        errors.write(Fault.of(8, "价", "-3.20", "files.cell.formula"));
        errors.close();

        assertThat(Files.readString(dir.resolve("in.csv.errors.csv")))
                .isEqualTo("\ufeff行/row,列/column,值/value,规则,rule,处理办法,remedy\r\n"
                        + "7,'=列,'@SUM(1+1),单元格最多32767个字符,A cell holds at most 32767 characters,"
                        + "请缩短文字，并检查前后是否有没有配对的引号,\"Shorten the text, and check for a quotation mark without its partner\"\r\n"
                        + "8,价,-3.20,公式结果是错误值,The formula yields an error,"
                        + "请改正公式，或改为直接填写数值,\"Correct the formula, or fill in the value itself\"\r\n");
    }

    @Test
    void anEarlierErrorFileIsWrittenOverAndSomebodyElsesFileNever() throws IOException {
        Path theirs = Files.writeString(dir.resolve("in.csv.errors.csv"), "my notes");
        Fault fault = new Fault(1, "", "", Message.of("files.broken.rule"), Message.of("files.broken.remedy"));
        for (int time = 0; time < 2; time++) {
            try (ErrorFile errors = ErrorFile.beside(dir.resolve("in.csv"))) {
                errors.write(fault);
                assertThat(errors.path()).contains(dir.resolve("in.csv.errors-2.csv"));
            }
        }

        assertThat(theirs).hasContent("my notes");
        assertThat(ErrorFile.at(theirs)).isEmpty();
        assertThat(Files.readAllLines(dir.resolve("in.csv.errors-2.csv"))).hasSize(2);
    }

    @Test
    void aWrittenSheetReadsBackTheSame() throws IOException {
        Path file = dir.resolve("out.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                SheetWriter sheet = new SheetWriter(
                        out, "结果", List.of(new SheetWriter.Column("企业名称", 30), new SheetWriter.Column("分值", 8)))) {
            sheet.row(List.of("=cmd|' /C calc'!A0", 12.5));
            sheet.row(List.of("示例乙厂", LocalDate.of(2026, 12, 18)));
        }

        assertThat(Tables.read(file).cells())
                .containsExactly(
                        Map.of("企业名称", List.of("=cmd|' /C calc'!A0"), "分值", List.of("12.5")),
                        Map.of("企业名称", List.of("示例乙厂"), "分值", List.of("2026-12-18")));
    }
}
