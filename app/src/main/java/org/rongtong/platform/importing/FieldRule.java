package org.rongtong.platform.importing;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where a recipe takes a field from.
 *
 * @param columns the columns, none for a constant
 * @param joined whether all of them count, or the first that is not blank
 * @param between what stands between joined texts
 * @param constant the text for every row, empty where columns give it
 * @param unless when it holds the field is left blank
 * @param words replacements of whole texts
 * @param range smallest and largest number; what lies beyond is moved to the bound
 * @param format a pattern of {@link DecimalFormat} for numbers, empty for none
 * @param optional whether a kind without the field keeps the text under its name among the other columns
 */
record FieldRule(
        List<String> columns,
        boolean joined,
        String between,
        String constant,
        Optional<RowCondition> unless,
        Map<String, String> words,
        List<BigDecimal> range,
        String format,
        String prefix,
        String suffix,
        boolean optional) {

    FieldRule {
        columns = List.copyOf(columns);
        words = Map.copyOf(words);
        range = List.copyOf(range);
    }

    Set<String> namedColumns() {
        Set<String> named = new LinkedHashSet<>(columns);
        unless.ifPresent(condition -> named.add(condition.column()));
        return named;
    }

    List<String> texts(CellSource cells) {
        if (unless.isPresent() && unless.get().holds(cells)) {
            return List.of();
        }
        return found(cells).stream().map(this::dressed).toList();
    }

    private List<String> found(CellSource cells) {
        if (columns.isEmpty()) {
            return List.of(constant);
        }
        List<List<String>> filled =
                columns.stream().map(cells::cell).filter(c -> !c.isEmpty()).toList();
        if (filled.isEmpty() || !joined) {
            return filled.isEmpty() ? List.of() : filled.getFirst();
        }
        List<String> all = filled.stream().flatMap(List::stream).distinct().toList();
        return List.of(String.join(between, all));
    }

    private String dressed(String text) {
        return prefix + number(words.getOrDefault(text, text)) + suffix;
    }

    // What is no number stays as it is, so that the kind can tell it with its own rule.
    private String number(String text) {
        if (format.isEmpty() && range.isEmpty()) {
            return text;
        }
        try {
            BigDecimal number = new BigDecimal(text);
            BigDecimal bounded =
                    range.isEmpty() ? number : number.max(range.getFirst()).min(range.getLast());
            return format.isEmpty()
                    ? bounded.toPlainString()
                    : new DecimalFormat(format, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(bounded);
        } catch (NumberFormatException words) {
            return text;
        }
    }
}
