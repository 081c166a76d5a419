package org.rongtong.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rongtong.platform.files.Tables.read;
import static org.rongtong.platform.files.Tables.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetFileTest {

    @TempDir
    Path dir;

    @Test
    void mergedTitlesTwoRowHeadersBlankRowsAndColumnsAreUnderstood() throws IOException {
        Path file = sheet(dir.resolve("firms.xlsx"), s -> {
            row(s, 0, "2026年示例企业名单");
            s.range(0, 0, 0, 6).merge();
            row(s, 2, "序号", "企业名称", "", "信用代码*", "联系人", "", "营业收入", "", "研发费用");
            row(s, 3, "", "", "", "", "姓名", "电话", "2024", "2025", "2024");
            s.range(2, 1, 3, 1).merge();
            s.range(2, 4, 2, 5).merge();
            s.range(2, 6, 2, 7).merge();
            row(s, 5, 1, "示例甲厂", "", "A1", "示例某", 13800138000L, 10, 12.5, 3);
        });

        Tables.Read read = read(file);

        assertThat(read.headers()).containsExactly("序号", "企业名称", "信用代码*", "姓名", "电话", "营业收入/2024", "2025", "研发费用/2024");
        assertThat(read.rows())
                .containsExactly(new TableRow(
                        6,
                        Map.of(
                                "序号", List.of("1"),
                                "企业名称", List.of("示例甲厂"),
                                "信用代码*", List.of("A1"),
                                "姓名", List.of("示例某"),
                                "电话", List.of("13800138000"),
                                "营业收入/2024", List.of("10"),
                                "2025", List.of("12.5"),
                                "研发费用/2024", List.of("3")),
                        List.of()));
    }

    @Test
    void aHeaderMergedOverTwoColumnsOfDataIsOneRow() throws IOException {
        Path file = sheet(dir.resolve("firms.xlsx"), s -> {
            row(s, 0, "企业名称", "", "信用代码");
            s.range(0, 0, 0, 1).merge();
            row(s, 1, "示例甲厂", "", "A1");
        });

        assertThat(read(file).numbers()).containsExactly(2L);
    }

    @Test
    void aCellMergedDownwardsCountsForEveryRowItCovers() throws IOException {
        Path file = sheet(dir.resolve("offers.xlsx"), s -> {
            row(s, 0, "企业名称", "信用代码", "产品");
            row(s, 1, "示例甲厂", "A1", "轴承");
            row(s, 2, "", "", "齿轮");
            row(s, 3, "示例乙厂", "", "阀门");
            s.range(1, 0, 2, 0).merge();
        });

        assertThat(read(file).rows().stream().map(r -> r.text("企业名称").orElse("")))
                .containsExactly("示例甲厂", "示例甲厂", "示例乙厂");
    }

    @Test
    void numbersDatesSharesAndBooleansReadAsPeopleSeeThem() throws IOException {
        Path file = sheet(dir.resolve("kinds.xlsx"), s -> {
            row(s, 0, "name", "code", "整数", "小数", "日期", "时刻", "比例", "是否", "电话", "代码");
            row(s, 1, "示例甲厂", "A1", 1200.0, new BigDecimal("0.30000000000000004"));
            s.value(1, 4, LocalDate.of(2026, 12, 18));
            s.style(1, 4).format("yyyy\"年\"m\"月\"d\"日\"").set();
            s.value(1, 5, LocalDateTime.of(2026, 12, 18, 9, 30));
            s.style(1, 5).format("yyyy-mm-dd hh:mm").set();
            s.value(1, 6, 0.0333);
            s.style(1, 6).format("0.00%").set();
            s.value(1, 7, true);
            s.value(1, 8, "13800138000");
            s.value(1, 9, new BigDecimal("110000000000000019"));
        });

        assertThat(read(file).cells())
                .containsExactly(Map.of(
                        "name", List.of("示例甲厂"),
                        "code", List.of("A1"),
                        "整数", List.of("1200"),
                        "小数", List.of("0.3"),
                        "日期", List.of("2026-12-18"),
                        "时刻", List.of("2026-12-18T09:30"),
                        "比例", List.of("3.33%"),
                        "是否", List.of("true"),
                        "电话", List.of("13800138000"),
                        "代码", List.of("110000000000000019")));
    }

    @Test
    void aLongCodeRoundedByTheSheetAndABrokenFormulaAreToldAndLeftOut() throws IOException {
        Path file = sheet(dir.resolve("firms.xlsx"), s -> {
            row(s, 0, "企业名称", "信用代码", "电话");
            row(s, 1, "示例甲厂", new BigDecimal("1.2E+17"), "#N/A 的说明");
        });

        assertThat(read(file).faults()).containsExactly("2 信用代码 1.2E+17 files.cell.digits.rule");
        assertThat(read(file).cells()).containsExactly(Map.of("企业名称", List.of("示例甲厂"), "电话", List.of("#N/A 的说明")));
    }

    @Test
    void cachedValuesOfFormulasRichTextAndErrorsAreReadAsOfficeWritesThem() throws IOException {
        Path file = withSheetData("""
                <row r="1"><c r="A1" t="inlineStr"><is><t>企业名称</t></is></c>\
                <c r="B1" t="inlineStr"><is><t>信用代码</t></is></c><c r="C1" t="inlineStr"><is><t>数</t></is></c></row>\
                <row r="2"><c r="A2" t="inlineStr"><is><r><t>示例</t></r><r><rPr><b/></rPr><t>甲厂</t></r></is></c>\
                <c r="B2" t="str"><f>CONCATENATE("A","1")</f><v>A1</v></c><c r="C2"><f>1+2</f><v>3</v></c></row>\
                <row r="3"><c r="A3" t="inlineStr"><is><t>示例乙厂</t></is></c>\
                <c r="B3" t="e"><f>VLOOKUP(1,2,3)</f><v>#N/A</v></c></row>\
                """);

        Tables.Read read = read(file);

        assertThat(read.cells())
                .containsExactly(
                        Map.of("企业名称", List.of("示例甲厂"), "信用代码", List.of("A1"), "数", List.of("3")),
                        Map.of("企业名称", List.of("示例乙厂")));
        assertThat(read.faults()).containsExactly("3 信用代码 #N/A files.cell.formula.rule");
    }

    @Test
    void aSheetIsChosenByNameAndAMissingOneNamesThoseThereAre() throws IOException {
        Path file = dir.resolve("two.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            row(workbook.newWorksheet("说明"), 0, "填表说明");
            Worksheet second = workbook.newWorksheet("企业");
            row(second, 0, "企业名称", "信用代码");
            row(second, 1, "示例甲厂", "A1");
        }

        assertThat(read(dir.resolve("two.xlsx#企业")).cells())
                .containsExactly(Map.of("企业名称", List.of("示例甲厂"), "信用代码", List.of("A1")));
        assertThat(TableFile.open(dir.resolve("two.xlsx#没有")))
                .isEqualTo(new TableFile.Opening.Refused(
                        org.rongtong.kernel.Message.of("files.open.sheet", file, "没有", "说明、企业")));
    }

    @Test
    void aPackedSheetIsReadAndItsUnpackedCopyRemoved() throws IOException {
        Path xlsx = sheet(dir.resolve("firms.xlsx"), s -> {
            row(s, 0, "企业名称", "信用代码");
            row(s, 1, "示例甲厂", "A1");
        });

        assertThat(read(Tables.gzip(dir.resolve("firms.xlsx.gz"), Files.readAllBytes(xlsx)))
                        .rows())
                .hasSize(1);
    }

    @Test
    void aSheetMadeToFillMemoryIsRefusedBeforeItIsRead() throws IOException {
        Path bomb = withSheetData("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>" + " ".repeat(64 << 20));
        Path far = withSheetData("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>");

        assertThat(Tables.refusal(bomb)).isEqualTo("files.open.bomb");
        assertThat(Tables.refusal(far)).isEqualTo("files.open.bomb");
    }

    @Test
    void whatIsNoTableIsRefusedWithItsReason() throws IOException {
        assertThat(Tables.refusal(dir.resolve("none.xlsx"))).isEqualTo("files.open.absent");
        assertThat(Tables.refusal(dir)).isEqualTo("files.open.directory");
        assertThat(Tables.refusal(Tables.write(dir.resolve("a.xlsx"), "<html><table>")))
                .isEqualTo("files.open.markup");
        assertThat(Tables.refusal(Tables.write(dir.resolve("b.csv"), ""))).isEqualTo("files.open.empty");
        assertThat(Tables.refusal(Tables.write(dir.resolve("c.json"), "[{}]"))).isEqualTo("files.open.jsonarray");
        byte[] old = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0};
        assertThat(Tables.refusal(Files.write(dir.resolve("d.xls"), old))).isEqualTo("files.open.oldexcel");
        byte[] cut = Files.readAllBytes(sheet(dir.resolve("e.xlsx"), s -> row(s, 0, "企业名称")));
        assertThat(Tables.refusal(Files.write(dir.resolve("e.xlsx"), java.util.Arrays.copyOf(cut, 900))))
                .isEqualTo("files.open.damaged");
    }

    private static void row(Worksheet sheet, int row, Object... cells) {
        for (int column = 0; column < cells.length; column++) {
            switch (cells[column]) {
                case String blank when blank.isEmpty() -> {}
                case Number number -> sheet.value(row, column, number);
                default -> sheet.value(row, column, cells[column].toString());
            }
        }
    }

    /** A workbook whose first sheet holds {@code rows} as raw markup. */
    private Path withSheetData(String rows) throws IOException {
        Path plain = sheet(dir.resolve("plain.xlsx"), s -> row(s, 0, "x"));
        Path made = Files.createTempFile(dir, "made", ".xlsx");
        try (ZipFile from = new ZipFile(plain.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(made))) {
            for (ZipEntry part : java.util.Collections.list(from.entries())) {
                to.putNextEntry(new ZipEntry(part.getName()));
                boolean sheet = part.getName().contains("worksheets/sheet");
                to.write(
                        sheet
                                ? markup(rows).getBytes(java.nio.charset.StandardCharsets.UTF_8)
                                : from.getInputStream(part).readAllBytes());
            }
        }
        return made;
    }

    private static String markup(String rows) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + rows + "</sheetData></worksheet>";
    }
}
