package org.rongtong.platform.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.rongtong.kernel.Message;

/**
 * A table in a file, read as a stream of rows and never as a whole: xlsx, csv (UTF-8, GB18030 or UTF-16; comma, tab or
 * semicolon) or jsonl, each also packed with gzip, recognised by content before name. Of an xlsx the first visible
 * sheet is read unless the path ends in {@code #name of the sheet}.
 *
 * <p>All text comes in NFKC, Chinese punctuation in full width, trimmed and without control characters. Of a sheet, dates come as ISO dates, numbers as
 * plain digits, shares as {@code 35%}, formulas as the value last computed, booleans as {@code true} and
 * {@code false}. Cells of more than 32,767 characters, broken formulas and long numbers that lost digits are left out
 * and told as faults of their row.
 */
public final class TableFile implements Iterable<TableRow>, Closeable {

    /** What came of opening a file. */
    public sealed interface Opening {
        /** The table, to be closed by whom it was opened for. */
        record Opened(TableFile file) implements Opening {}

        /** The file cannot be read as a table; {@code why} says what to do. */
        record Refused(Message why) implements Opening {}
    }

    /** How the table is written. */
    public enum Format {
        XLSX,
        CSV,
        JSONL
    }

    private final Path path;
    private final Format format;
    private final TableRows rows;

    private TableFile(Path path, Format format, TableRows rows) {
        this.path = path;
        this.format = format;
        this.rows = rows;
    }

    /** Opens {@code path}; the first row that is not blank is the header. */
    public static Opening open(Path path) {
        return open(path, Headings.none());
    }

    /** Opens {@code path}; the header is the first row that {@code known} understands, titles above it are skipped. */
    public static Opening open(Path path, Headings known) {
        Place place = Place.of(path);
        if (!Files.isRegularFile(place.file())) {
            return refused(Files.isDirectory(place.file()) ? "files.open.directory" : "files.open.absent", path);
        }
        if (!Files.isReadable(place.file())) {
            return refused("files.open.forbidden", path);
        }
        try {
            return open(place, known);
        } catch (UnpackLimit.Exceeded bomb) {
            return refused("files.open.bomb", path);
        } catch (SheetScan.Entities entities) {
            return refused("files.open.entities", path);
        } catch (SheetScan.TooManyTexts texts) {
            return refused("files.open.texts", path);
        } catch (IOException | RuntimeException damaged) {
            // The readers underneath throw many kinds of exceptions at a damaged workbook.
            return refused("files.open.damaged", path);
        }
    }

    /** The file that {@code path} means, without the name of a sheet. */
    public static Path fileOf(Path path) {
        return Place.of(path).file();
    }

    /** A file and, behind {@code #}, the name of a sheet. */
    private record Place(Path file, @Nullable String sheet) {
        static Place of(Path path) {
            String name = String.valueOf(path.getFileName());
            int mark = name.lastIndexOf('#');
            return mark <= 0 || Files.exists(path)
                    ? new Place(path, null)
                    : new Place(path.resolveSibling(name.substring(0, mark)), name.substring(mark + 1));
        }
    }

    private static Opening open(Place place, Headings known) throws IOException {
        Packed packed = Packed.of(place.file());
        Content content = Content.of(packed);
        return switch (content) {
            case EMPTY, OLD_EXCEL, MARKUP, JSON_ARRAY, OTHER_ZIP, BINARY -> refused(content.refusal(), place.file());
            case XLSX -> openSheet(place, packed, known);
            case CSV -> opened(place, Format.CSV, CsvRows.open(packed, known));
            case JSONL -> opened(place, Format.JSONL, JsonRows.open(packed));
        };
    }

    private static Opening openSheet(Place place, Packed packed, Headings known) throws IOException {
        Path xlsx = packed.gzip() ? packed.unpacked() : place.file();
        SheetRows.Found found = SheetRows.open(xlsx, place.sheet(), known, packed.gzip());
        return switch (found) {
            case SheetRows.Found.Rows(GridRows rows) -> opened(place, Format.XLSX, rows);
            case SheetRows.Found.NoSuchSheet(List<String> sheets) ->
                new Opening.Refused(Message.of(
                        "files.open.sheet", place.file(), String.valueOf(place.sheet()), String.join("、", sheets)));
        };
    }

    private static Opening opened(Place place, Format format, TableRows rows) {
        return new Opening.Opened(new TableFile(place.file(), format, rows));
    }

    private static Opening refused(String key, Path path) {
        return new Opening.Refused(Message.of(key, path));
    }

    /** The file itself, without the name of a sheet. */
    public Path path() {
        return path;
    }

    public Format format() {
        return format;
    }

    /** Headers from left to right; of a jsonl the keys of its first 20 lines. */
    public List<String> headers() {
        return rows.headers();
    }

    /** About how many rows there are, for a progress bar. */
    public long about() {
        return rows.about();
    }

    /** The rows from where the last one was taken; a file is read once. */
    @Override
    public Iterator<TableRow> iterator() {
        return rows;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    /** What the first bytes of a file say it is; the name decides only between csv and jsonl. */
    private enum Content {
        XLSX,
        CSV,
        JSONL,
        EMPTY,
        OLD_EXCEL,
        MARKUP,
        JSON_ARRAY,
        OTHER_ZIP,
        BINARY;

        private static final int FEW_CONTROLS = 4;
        private static final int CHARS_PER_CONTROL = 50;

        static Content of(Packed file) throws IOException {
            byte[] start = file.start(4096);
            String text = new String(start, StandardCharsets.ISO_8859_1);
            if (text.startsWith("PK\u0003\u0004")) {
                return isWorkbook(file) ? XLSX : OTHER_ZIP;
            }
            if (text.startsWith("\u00d0\u00cf\u0011\u00e0")) {
                return OLD_EXCEL;
            }
            if (isBinary(text)) {
                return BINARY;
            }
            return ofText(text.replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading(), file);
        }

        // Packed with gzip it is unpacked before anybody looks into it; a damaged one is told as such later on.
        private static boolean isWorkbook(Packed file) throws IOException {
            if (file.gzip()) {
                return true;
            }
            try (ZipFile zip = ZipFile.builder().setPath(file.path()).get()) {
                return Collections.list(zip.getEntries()).stream()
                        .anyMatch(part -> part.getName().endsWith("workbook.xml"));
            }
        }

        /** Pictures and the like; a stray control character makes no table one, and UTF-16 is full of zeros. */
        private static boolean isBinary(String start) {
            boolean utf16 = start.startsWith("\u00ff\u00fe") || start.startsWith("\u00fe\u00ff");
            long controls = start.chars()
                    .filter(c -> c < ' ' && "\t\n\f\r\u001a".indexOf(c) < 0)
                    .count();
            return start.startsWith("%PDF-")
                    || !utf16 && controls >= FEW_CONTROLS && controls * CHARS_PER_CONTROL > start.length();
        }

        private static Content ofText(String text, Packed file) {
            if (text.isEmpty()) {
                return EMPTY;
            }
            if (text.startsWith("<") && !text.startsWith("<,")) {
                return MARKUP;
            }
            String name = String.valueOf(file.path().getFileName()).toLowerCase(Locale.ROOT);
            boolean jsonName = name.matches(".*\\.(jsonl|ndjson|json)(\\.gz)?");
            if (jsonName && text.startsWith("[")) {
                return JSON_ARRAY;
            }
            return jsonName || text.matches("(?s)\\{\\s*\".*") ? JSONL : CSV;
        }

        String refusal() {
            return "files.open." + name().toLowerCase(Locale.ROOT).replace("_", "");
        }
    }
}
