package org.rongtong.platform.importing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rongtong.kernel.Message;
import org.rongtong.platform.files.Columns;
import org.rongtong.platform.files.Fault;
import org.rongtong.platform.files.Heading;
import org.rongtong.platform.files.Headings;
import org.rongtong.platform.files.TableFile;
import org.rongtong.platform.files.TableRow;

/** Columns taken by their headers, as the kind understands them. */
final class HeaderMapping implements RowMapping {

    private static final String NONE = "";

    private final Headings headings;
    private final Columns columns;
    private final boolean fixedColumns;
    private final Map<String, String> fieldByHeader = new HashMap<>();
    private final Map<String, String> headerByField = new HashMap<>();

    HeaderMapping(ImportKind kind, TableFile file) {
        this.headings = headings(kind);
        this.columns = Columns.of(file.headers(), headings);
        this.fixedColumns = file.format() != TableFile.Format.JSONL;
        columns.fieldByHeader().forEach((header, field) -> {
            fieldByHeader.put(header, field);
            headerByField.put(field, header);
        });
    }

    static Headings headings(ImportKind kind) {
        return Headings.of(kind.fields().stream()
                .map(field -> new Heading(field.name(), field.aliases(), field.required()))
                .toList());
    }

    @Override
    public Optional<ImportRow> row(TableRow row) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        Map<String, List<String>> others = new LinkedHashMap<>();
        row.cells().forEach((header, texts) -> {
            String field = field(header);
            if (field.equals(NONE)) {
                others.put(header, texts);
            } else {
                values.put(field, texts);
            }
        });
        return Optional.of(new ImportRow(row.number(), values, others));
    }

    // A line of a jsonl may have keys that the first lines had not.
    private String field(String header) {
        return fieldByHeader.computeIfAbsent(header, late -> {
            String field = fixedColumns ? NONE : headings.field(late).orElse(NONE);
            boolean free = headerByField.putIfAbsent(field, late) == null;
            return free ? field : NONE;
        });
    }

    @Override
    public String header(String field) {
        return headerByField.getOrDefault(field, field);
    }

    @Override
    public List<String> missing() {
        return columns.missing().stream()
                .map(heading -> heading.aliases().isEmpty()
                        ? heading.field()
                        : heading.aliases().getFirst())
                .filter(name -> fixedColumns)
                .toList();
    }

    @Override
    public List<String> unknown() {
        return columns.unknown();
    }

    @Override
    public List<Fault> faults() {
        return columns.clashes().stream()
                .map(clash -> new Fault(
                        0,
                        clash.left(),
                        "",
                        Message.of("importing.column.clash.rule", clash.taken()),
                        Message.of("importing.column.clash.remedy")))
                .toList();
    }
}
