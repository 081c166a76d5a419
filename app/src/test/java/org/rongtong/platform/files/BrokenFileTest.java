package org.rongtong.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.rongtong.platform.files.Tables.read;
import static org.rongtong.platform.files.Tables.refusal;
import static org.rongtong.platform.files.Tables.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenFileTest {

    private static final Map<String, List<String>> FIRST = Map.of("企业名称", List.of("示例甲厂"), "信用代码", List.of("A1"));
    private static final String ENTITIES =
            "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"哈哈\"><!ENTITY b \"&a;&a;&a;&a;\">]><sst>&b;</sst>";

    @TempDir
    Path dir;

    @Test
    void whatIsNoTableIsCalledByItsContentWhateverItsName() throws IOException {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new java.awt.image.BufferedImage(40, 40, 1), "png", picture);

        assertThat(refusal(Files.write(dir.resolve("photo.xlsx"), picture.toByteArray())))
                .isEqualTo("files.open.binary");
        assertThat(refusal(write(dir.resolve("letter.csv"), "%PDF-1.7\n1 0 obj\n")))
                .isEqualTo("files.open.binary");
        assertThat(refusal(Files.write(dir.resolve("zeros.csv"), new byte[100_000])))
                .isEqualTo("files.open.binary");
        assertThat(refusal(write(dir.resolve("portal.xls"), "\n<html><body><table><tr><td>企业名称")))
                .isEqualTo("files.open.markup");
        assertThat(refusal(zip("letter.xlsx", Map.of("[Content_Types].xml", "<Types/>", "word/document.xml", "<w/>"))))
                .isEqualTo("files.open.otherzip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16"})
    void anXlsxThatDeclaresEntitiesIsRefused(String encoding) throws IOException {
        Map<String, byte[]> parts = workbook();
        parts.put("xl/sharedStrings.xml", ENTITIES.getBytes(Charset.forName(encoding)));
        assertThat(refusal(zipped("laughs.xlsx", parts))).isEqualTo("files.open.entities");

        Map<String, byte[]> rows = workbook();
        rows.put("xl/worksheets/sheet1.xml", ENTITIES.getBytes(Charset.forName(encoding)));
        assertThat(refusal(zipped("rows.xlsx", rows))).isEqualTo("files.open.entities");
    }

    @Test
    void partsThatAreSmallAloneAreCountedTogether() throws IOException {
        Map<String, byte[]> parts = workbook();
        for (int i = 0; i < 3; i++) {
            parts.put("xl/media/" + i, new byte[20 << 20]);
        }

        assertThat(refusal(zipped("many.xlsx", parts))).isEqualTo("files.open.bomb");
    }

    @Test
    void anXlsxThatEndsAnywhereInTheMiddleIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(zipped("whole.xlsx", workbook()));
        Path cut = dir.resolve("cut.xlsx");

        for (int length = 8; length < whole.length - 1; length += 97) {
            Files.write(cut, Arrays.copyOf(whole, length));
            assertThat(refusal(cut)).as("%s bytes", length).isEqualTo("files.open.damaged");
        }
    }

    @Test
    void aQuotationMarkOpenAtTheEndIsToldAndTheRowsBeforeItAreTaken() throws IOException {
        Tables.Read read = read(write(dir.resolve("a.csv"), "企业名称,信用代码\n示例甲厂,A1\n\"示例乙厂,B2\n示例丙厂,C3\n"));

        assertThat(read.cells()).containsExactly(FIRST, Map.of());
        assertThat(read.faults()).containsExactly("3   files.row.quote.rule");
    }

    @Test
    void rowsJoinedByAStrayQuotationMarkAreToldAndTheNextRowsAreTaken() throws IOException {
        String text = "企业名称,信用代码,备注\n示例乙厂,\"B2,无\n示例丙厂,C3,\"有\"\n示例甲厂,A1,\n";

        Tables.Read read = read(write(dir.resolve("a.csv"), text));

        assertThat(read.cells()).containsExactly(Map.of(), FIRST);
        assertThat(read.faults()).containsExactly("2   files.row.quote.rule");
    }

    @Test
    void aCsvThatEndsWithinARowIsToldAndOneThatOnlyLacksItsLastLineBreakIsNot() throws IOException {
        Tables.Read cut = read(write(dir.resolve("a.csv"), "企业名称,信用代码\n示例甲厂,A1\n示例乙"));
        Tables.Read whole = read(write(dir.resolve("b.csv"), "企业名称,信用代码\n示例乙厂,B2\n示例甲厂,A1"));

        assertThat(cut.faults()).containsExactly("3   files.row.cut.rule");
        assertThat(cut.cells()).containsExactly(FIRST, Map.of());
        assertThat(whole.faults()).isEmpty();
        assertThat(whole.cells().getLast()).isEqualTo(FIRST);
    }

    @Test
    void aJsonlCutWithinALineKeepsTheLinesBefore() throws IOException {
        Tables.Read read = read(write(dir.resolve("a.jsonl"), "{\"企业名称\":\"示例甲厂\",\"信用代码\":\"A1\"}\n{\"企业名称\":\"示"));

        assertThat(read.cells()).containsExactly(FIRST, Map.of());
        assertThat(read.faults()).containsExactly("2  {\"企业名称\":\"示 files.row.json.rule");
    }

    @Test
    void zeroBytesAndMixedLineEndsDoNotChangeWhatIsRead() throws IOException {
        String text = "企业名称,信用代码\r\n示例\0甲厂,A1\r示例甲厂,A1\0\n示例甲厂,A1\r\n";

        assertThat(read(write(dir.resolve("a.csv"), text)).cells()).containsExactly(FIRST, FIRST, FIRST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.xlsx", "a.csv", "a.jsonl"})
    void noDamageToAFileIsMoreThanARefusalOrAFault(String name) throws IOException {
        byte[] whole = switch (name) {
            case "a.xlsx" -> Files.readAllBytes(zipped(name, workbook()));
            case "a.csv" -> "企业名称,信用代码\n\"示例\n甲厂\",A1\n".repeat(5).getBytes(StandardCharsets.UTF_8);
            default -> "{\"企业名称\":\"示例甲厂\",\"信用代码\":[\"A1\"]}\n".repeat(5).getBytes(StandardCharsets.UTF_8);
        };
        Random damage = new Random(20261123);
        for (int i = 0; i < 300; i++) {
            byte[] damaged = whole.clone();
            for (int n = damage.nextInt(1, 5); n > 0; n--) {
                damaged[damage.nextInt(damaged.length)] = (byte) damage.nextInt(256);
            }
            Path file = Files.write(dir.resolve(name), damaged);
            assertThatCode(() -> readOrRefused(file)).as("damage %s", i).doesNotThrowAnyException();
        }
    }

    private static void readOrRefused(Path path) throws IOException {
        if (TableFile.open(path, Tables.FIRMS) instanceof TableFile.Opening.Opened(TableFile file)) {
            try (file) {
                file.forEach(row -> assertThat(row.number()).isPositive());
            }
        }
    }

    /** The parts of a small workbook. */
    private Map<String, byte[]> workbook() throws IOException {
        Path plain = Tables.sheet(dir.resolve("plain.xlsx"), sheet -> {
            sheet.value(0, 0, "企业名称");
            sheet.value(0, 1, "信用代码");
            sheet.value(1, 0, "示例甲厂");
            sheet.value(1, 1, "A1");
        });
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(plain.toFile())) {
            for (ZipEntry part : Collections.list(zip.entries())) {
                parts.put(part.getName(), zip.getInputStream(part).readAllBytes());
            }
        }
        return parts;
    }

    private Path zip(String name, Map<String, String> parts) throws IOException {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        parts.forEach((part, text) -> bytes.put(part, text.getBytes(StandardCharsets.UTF_8)));
        return zipped(name, bytes);
    }

    private Path zipped(String name, Map<String, byte[]> parts) throws IOException {
        Path made = dir.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(made))) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
            }
        }
        return made;
    }
}
