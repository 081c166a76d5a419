package org.rongtong.platform.importing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rongtong.platform.files.Fault;
import org.rongtong.platform.files.Headings;
import org.rongtong.platform.files.TableFile;
import org.rongtong.platform.files.TableRow;
import org.rongtong.platform.importing.OtherColumn.Fate;

/** Columns taken as a recipe says. */
final class RecipeMapping implements RowMapping {

    private final Recipe recipe;
    private final Set<String> fields;
    private final Map<String, String> headerByColumn = new HashMap<>();
    private final List<String> missing;
    private final List<OtherColumn> others;

    RecipeMapping(Recipe recipe, ImportKind kind, TableFile file) {
        this.recipe = recipe;
        this.fields = kind.fields().stream().map(ImportField::name).collect(Collectors.toSet());
        Headings columns = recipe.headings();
        for (String header : file.headers()) {
            columns.field(header).ifPresent(column -> headerByColumn.putIfAbsent(column, header));
        }
        boolean fixedColumns = file.format() != TableFile.Format.JSONL;
        this.missing = recipe.columns().stream()
                .filter(column -> fixedColumns && !headerByColumn.containsKey(column))
                .toList();
        Set<String> kept = Set.copyOf(keptHeaders());
        this.others = file.headers().stream()
                .filter(header -> kept.contains(header) || !headerByColumn.containsValue(header))
                .map(header -> new OtherColumn(header, kept.contains(header) ? kind.fate(header) : Fate.UNNAMED))
                .toList();
    }

    private List<String> keptHeaders() {
        return recipe.others().stream()
                .map(column -> headerByColumn.getOrDefault(column, column))
                .toList();
    }

    @Override
    public Optional<ImportRow> row(TableRow row) {
        CellSource cells = column -> row.cells().getOrDefault(headerByColumn.getOrDefault(column, column), List.of());
        if (!recipe.rows().stream().allMatch(condition -> condition.holds(cells))) {
            return Optional.empty();
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        Map<String, List<String>> others = others(row);
        recipe.fields().forEach((field, rule) -> {
            List<String> texts = rule.texts(cells);
            if (!texts.isEmpty()) {
                (fields.contains(field) ? values : others).put(field, texts);
            }
        });
        return Optional.of(new ImportRow(row.number(), values, others));
    }

    private Map<String, List<String>> others(TableRow row) {
        Map<String, List<String>> others = new LinkedHashMap<>(row.cells());
        others.keySet().retainAll(keptHeaders());
        return others;
    }

    @Override
    public String header(String field) {
        FieldRule rule = recipe.fields().get(field);
        return rule == null || rule.columns().isEmpty()
                ? field
                : rule.columns().stream()
                        .map(column -> headerByColumn.getOrDefault(column, column))
                        .collect(Collectors.joining("、"));
    }

    @Override
    public List<String> missing() {
        return missing;
    }

    @Override
    public List<OtherColumn> others() {
        return others;
    }

    @Override
    public List<Fault> faults() {
        return List.of();
    }
}
