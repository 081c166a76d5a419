package org.rongtong.platform.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Real files for tests, and what is read from them. */
final class Tables {

    private Tables() {}

    static final Headings FIRMS = Headings.of(List.of(
            new Heading("code", List.of("信用代码", "统一社会信用代码"), true),
            new Heading("name", List.of("企业名称", "单位名称"), true),
            new Heading("phone", List.of("电话", "手机"), false),
            new Heading("founded", List.of("成立日期"), false)));

    static Path write(Path file, String text, Charset charset) throws IOException {
        return Files.write(file, text.getBytes(charset));
    }

    static Path write(Path file, String text) throws IOException {
        return write(file, text, StandardCharsets.UTF_8);
    }

    static Path gzip(Path file, byte[] bytes) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(bytes);
        }
        return file;
    }

    static Path sheet(Path file, Consumer<Worksheet> fill) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            fill.accept(workbook.newWorksheet("名单"));
        }
        return file;
    }

    /** Headers and rows of a file, read to the end. */
    record Read(List<String> headers, List<TableRow> rows) {

        List<Map<String, List<String>>> cells() {
            return rows.stream().map(TableRow::cells).toList();
        }

        List<Long> numbers() {
            return rows.stream().map(TableRow::number).toList();
        }

        List<String> faults() {
            return rows.stream()
                    .flatMap(row -> row.faults().stream())
                    .map(f -> f.row() + " " + f.column() + " " + f.value() + " "
                            + f.rule().key())
                    .toList();
        }
    }

    static Read read(Path path) throws IOException {
        return read(path, FIRMS);
    }

    static Read read(Path path, Headings known) throws IOException {
        return switch (TableFile.open(path, known)) {
            case TableFile.Opening.Refused(var why) -> throw new AssertionError("refused: " + why);
            case TableFile.Opening.Opened(TableFile file) -> {
                try (file) {
                    List<TableRow> rows = new ArrayList<>();
                    file.forEach(rows::add);
                    yield new Read(file.headers(), rows);
                }
            }
        };
    }

    static String refusal(Path path) {
        return switch (TableFile.open(path)) {
            case TableFile.Opening.Refused(var why) -> why.key();
            case TableFile.Opening.Opened(TableFile file) -> "opened as " + file.format();
        };
    }
}
