package org.rongtong.matching.batch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.rongtong.platform.files.Headings;
import org.rongtong.platform.files.TableFile;
import org.rongtong.platform.files.TableRow;

/** A file of needs or offers whose columns have been understood. */
final class InputTable implements Closeable {

    private final TableFile file;
    private final Path path;
    private final Map<String, String> headerByField;

    private InputTable(TableFile file, Path path, Map<String, String> headerByField) {
        this.file = file;
        this.path = path;
        this.headerByField = headerByField;
    }

    static InputTable open(Path path, Headings headings) throws WrongUse {
        return switch (TableFile.open(path, headings)) {
            case TableFile.Opening.Opened(TableFile file) ->
                new InputTable(file, path, InputColumns.headerByField(file.headers(), headings));
            case TableFile.Opening.Refused refused -> throw new WrongUse(refused.why());
        };
    }

    /** The same table with {@code header} as the column of {@code field}. */
    InputTable reading(String field, String header) {
        Map<String, String> changed = new java.util.LinkedHashMap<>(headerByField);
        changed.values().removeIf(header::equals);
        changed.put(field, header);
        return new InputTable(file, path, changed);
    }

    boolean has(String field) {
        return headerByField.containsKey(field);
    }

    List<String> headers() {
        return file.headers();
    }

    /** Refuses the file where none of {@code fields} has a column. */
    void need(String... fields) throws WrongUse {
        if (List.of(fields).stream().noneMatch(this::has)) {
            throw new WrongUse(
                    "batch.columns.missing", path, String.join("/", fields), String.join("、", file.headers()));
        }
    }

    /** Reads all rows with {@code reader}, which gives nothing for a row that it cannot use; an id counts once. */
    <T> List<T> read(Function<InputRow, Optional<T>> reader, Faults faults, Progress.Step step) {
        List<T> all = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        long rows = 0;
        for (TableRow row : file) {
            row.faults().forEach(fault -> faults.tell(path, fault));
            if (!row.cells().isEmpty()) {
                InputRow input = new InputRow(row, headerByField, fault -> faults.tell(path, fault));
                if (identified(input, ids)) {
                    reader.apply(input).ifPresent(all::add);
                }
            }
            step.at(++rows, Math.max(rows, file.about()));
        }
        return all;
    }

    private static boolean identified(InputRow row, Set<String> ids) {
        String id = row.text("id");
        if (id.isEmpty()) {
            row.tell("id", "", "id");
        } else if (!ids.add(id)) {
            row.tell("id", id, "duplicate");
        } else {
            return true;
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
