package org.rongtong.platform.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rows of a jsonl: one object per line; a line that is none is a fault and the next one goes on. */
final class JsonRows implements TableRows {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final int LOOKED_AT = 20;

    private final Reader text;
    private final long about;
    private final Deque<TableRow> read = new ArrayDeque<>();
    private final Set<String> headers = new LinkedHashSet<>();
    private final StringBuilder line = new StringBuilder();
    private long number;
    private boolean ended;

    private JsonRows(Reader text, long about) {
        this.text = text;
        this.about = about;
        while (read.size() < LOOKED_AT && !ended) {
            TableRow row = advance();
            if (row != null) {
                read.addLast(row);
                headers.addAll(row.cells().keySet());
            }
        }
    }

    static JsonRows open(Packed file) throws IOException {
        TextEncoding encoding = TextEncoding.of(file);
        return new JsonRows(new BufferedReader(encoding.reader(file), 1 << 16), encoding.lines());
    }

    @Override
    public List<String> headers() {
        return List.copyOf(headers);
    }

    @Override
    public long about() {
        return about;
    }

    @Override
    public boolean hasNext() {
        while (read.isEmpty() && !ended) {
            TableRow row = advance();
            if (row != null) {
                read.addLast(row);
            }
        }
        return !read.isEmpty();
    }

    @Override
    public TableRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return read.removeFirst();
    }

    private @Nullable TableRow advance() {
        try {
            boolean whole = readLine();
            if (ended && line.isEmpty()) {
                return null;
            }
            number++;
            return whole ? row(line.toString()) : faulty("files.row.length", "");
        } catch (IOException | UncheckedIOException unreadable) {
            ended = true;
            return faulty("files.broken", "");
        }
    }

    /** Reads the next line; false where it was too long to be kept. */
    private boolean readLine() throws IOException {
        line.setLength(0);
        int chars = 0;
        int c = text.read();
        while (c >= 0 && c != '\n') {
            if (chars++ < RowTooLong.MOST_CHARS) {
                line.append((char) c);
            }
            c = text.read();
        }
        ended = c < 0;
        return chars <= RowTooLong.MOST_CHARS;
    }

    private @Nullable TableRow row(String json) {
        if (json.isBlank()) {
            return null;
        }
        try {
            JsonNode object = JSON.readTree(json);
            return object.isObject() ? row(object) : faulty("files.row.json", json);
        } catch (JacksonException malformed) {
            return faulty("files.row.json", json);
        }
    }

    private TableRow row(JsonNode object) {
        Map<String, List<String>> cells = new LinkedHashMap<>();
        flatten("", object, cells);
        List<Fault> faults = new ArrayList<>();
        cells.entrySet().removeIf(cell -> {
            List<Fault> wrong = wrong(cell.getKey(), cell.getValue());
            faults.addAll(wrong);
            return !wrong.isEmpty();
        });
        return new TableRow(number, cells, faults);
    }

    private List<Fault> wrong(String header, List<String> texts) {
        List<Fault> wrong = new ArrayList<>();
        for (String value : texts) {
            String key = GridRow.wrong(value);
            if (key != null) {
                wrong.add(Fault.of(number, header, value, key));
            }
        }
        return wrong;
    }

    private static void flatten(String path, JsonNode node, Map<String, List<String>> cells) {
        if (node.isObject()) {
            node.properties()
                    .forEach(p -> flatten(
                            path.isEmpty() ? CellText.clean(p.getKey()) : path + "." + CellText.clean(p.getKey()),
                            p.getValue(),
                            cells));
        } else if (node.isArray()) {
            node.forEach(entry -> flatten(path, entry, cells));
        } else {
            String value = CellText.clean(plain(node));
            if (!value.isEmpty()) {
                cells.computeIfAbsent(path, p -> new ArrayList<>()).add(value);
            }
        }
    }

    // A number of a thousand zeros is one byte more than one of a hundred: it stays as it is written.
    private static String plain(JsonNode node) {
        if (node.isNull()) {
            return "";
        }
        if (!node.isNumber()) {
            return node.asString();
        }
        BigDecimal number = node.decimalValue();
        return Math.abs((long) number.scale()) > 40 ? number.toString() : number.toPlainString();
    }

    private TableRow faulty(String key, String value) {
        return new TableRow(number, Map.of(), List.of(Fault.of(number, "", value, key)));
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
