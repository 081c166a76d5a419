package org.rongtong.platform.importing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** A jsonl whose keys are data has as many as rows; nobody reads more of them than this. */
    private static final int MOST_OTHERS = 1_000;

    private final ImportKind kind;
    private final Headings headings;
    private final Columns columns;
    private final boolean fixedColumns;
    private final Map<String, String> fieldByHeader = new HashMap<>();
    private final Map<String, String> headerByField = new HashMap<>();
    private final Set<String> unknown = new LinkedHashSet<>();
    private final Set<String> clashing = new HashSet<>();

    HeaderMapping(ImportKind kind, TableFile file) {
        this.kind = kind;
        this.headings = headings(kind);
        this.columns = Columns.of(file.headers(), headings);
        this.fixedColumns = file.format() != TableFile.Format.JSONL;
        columns.fieldByHeader().forEach((header, field) -> {
            fieldByHeader.put(header, field);
            headerByField.put(field, header);
        });
        unknown.addAll(columns.unknown());
        columns.clashes().forEach(clash -> clashing.add(clash.left()));
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
                note(header);
                others.put(header, texts);
            } else {
                values.put(field, texts);
            }
        });
        return Optional.of(new ImportRow(row.number(), values, others));
    }

    // A line of a jsonl may have keys that the first lines had not.
    private String field(String header) {
        String known = fieldByHeader.get(header);
        if (known != null || fixedColumns || unknown.contains(header)) {
            return known == null ? NONE : known;
        }
        String field = headings.field(header).orElse(NONE);
        if (field.equals(NONE) || headerByField.putIfAbsent(field, header) != null) {
            return NONE;
        }
        fieldByHeader.put(header, field);
        return field;
    }

    private void note(String header) {
        if (unknown.size() < MOST_OTHERS && !clashing.contains(header)) {
            unknown.add(header);
        }
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
    public List<OtherColumn> others() {
        return unknown.stream()
                .map(header -> new OtherColumn(header, kind.fate(header)))
                .toList();
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
