package org.rongtong.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LargeFileTest {

    private static final int ROWS = 50_000;
    private static final int COLUMNS = 10;

    @TempDir
    Path dir;

    @ParameterizedTest
    @ValueSource(strings = {"big.csv", "big.xlsx", "big.jsonl"})
    void fiftyThousandRowsStreamThroughAHeapThatCannotHoldThem(String name) throws Exception {
        Path file = written(name);

        assertThat(readIn40Megabytes(file, "stream")).isEqualTo(String.valueOf(ROWS));
        assertThat(readIn40Megabytes(file, "keep")).isEqualTo("out of memory");
    }

    @Test
    void anXlsxThatUnpacksToMoreThanTheHeapIsRefusedWithinIt() throws Exception {
        assertThat(readIn40Megabytes(workbookWith("xl/media/bomb", 64), "stream"))
                .isEqualTo("files.open.bomb");
        assertThat(readIn40Megabytes(workbookWith("xl/sharedStrings.xml", 24), "stream"))
                .isEqualTo("files.open.texts");
    }

    private Path workbookWith(String part, int megabytes) throws IOException {
        Path file = dir.resolve("bomb.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.putNextEntry(new ZipEntry(part));
            for (int i = 0; i < megabytes; i++) {
                zip.write(new byte[1 << 20]);
            }
        }
        return file;
    }

    private static String readIn40Megabytes(Path file, String how) throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx40m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReadInSmallHeap.class.getName(),
                        file.toString(),
                        how)
                .redirectErrorStream(true)
                .start();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        boolean exhausted = child.waitFor() != 0 && said.contains("OutOfMemoryError");
        return exhausted ? "out of memory" : said;
    }

    private Path written(String name) throws IOException {
        Path file = dir.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            switch (name) {
                case "big.xlsx" -> sheet(out);
                case "big.csv" -> lines(out, "", ",", "");
                default -> lines(out, "{\"", "\"}");
            }
        }
        return file;
    }

    private static void sheet(OutputStream out) throws IOException {
        List<SheetWriter.Column> columns =
                cells("列", 0).map(c -> new SheetWriter.Column(c, 20)).toList();
        try (SheetWriter sheet = new SheetWriter(out, "大表", columns)) {
            for (int row = 1; row <= ROWS; row++) {
                sheet.row(cells("示例单元格的内容", row).toList());
            }
        }
    }

    private static void lines(OutputStream out, String before, String between, String after) {
        PrintStream text = new PrintStream(out, true, StandardCharsets.UTF_8);
        for (int row = 0; row <= ROWS; row++) {
            text.println(before + String.join(between, cells("示例单元格的内容", row).toList()) + after);
        }
    }

    private static void lines(OutputStream out, String before, String after) {
        PrintStream text = new PrintStream(out, true, StandardCharsets.UTF_8);
        for (int row = 1; row <= ROWS; row++) {
            List<String> cells = cells("示例单元格的内容", row).toList();
            text.println(before
                    + String.join(
                            "\",\"",
                            IntStream.range(0, COLUMNS)
                                    .mapToObj(c -> "c" + c + "\":\"" + cells.get(c))
                                    .toList())
                    + after);
        }
    }

    private static Stream<String> cells(String words, int row) {
        return IntStream.range(0, COLUMNS).mapToObj(column -> words + row + "-" + column);
    }
}
