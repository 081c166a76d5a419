package org.rongtong.directory.portal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rongtong.directory.Fact;
import org.rongtong.directory.FactValue;
import org.rongtong.platform.web.Page;

/**
 * Yearly facts as a table, one row for each fact, the newest year first.
 *
 * @param years at most four, newest first
 */
public record FactTable(List<Integer> years, List<Row> rows) {

    private static final int MOST_YEARS = 4;

    /**
     * One fact over the years.
     *
     * @param unit in words; empty where the value has none
     * @param values by year, as they are written
     * @param source of the newest value
     */
    public record Row(String name, String unit, Map<Integer, String> values, Optional<String> source) {}

    static FactTable of(List<Fact> facts, Page page) {
        List<Fact> yearly =
                facts.stream().filter(fact -> fact.year().isPresent()).toList();
        List<Integer> years = yearly.stream()
                .map(fact -> fact.year().orElseThrow())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .limit(MOST_YEARS)
                .toList();
        Map<String, List<Fact>> byName = new LinkedHashMap<>();
        yearly.forEach(fact ->
                byName.computeIfAbsent(fact.name(), n -> new ArrayList<>()).add(fact));
        return new FactTable(
                years,
                byName.entrySet().stream()
                        .map(entry -> row(entry.getKey(), entry.getValue(), page))
                        .toList());
    }

    private static Row row(String name, List<Fact> facts, Page page) {
        Map<Integer, String> values = new LinkedHashMap<>();
        facts.forEach(fact -> values.put(fact.year().orElseThrow(), written(fact.value(), page)));
        Fact newest = facts.getFirst();
        return new Row(page.say(Fact.key(name)), unit(newest.value(), page), values, newest.source());
    }

    private static String unit(FactValue value, Page page) {
        return value instanceof FactValue.Number number && !number.unit().isEmpty() && !isRatio(number)
                ? page.say("directory.unit." + number.unit())
                : "";
    }

    private static String written(FactValue value, Page page) {
        return switch (value) {
            case FactValue.Number number
            when isRatio(number) ->
                number.value().movePointRight(2).stripTrailingZeros().toPlainString() + "%";
            case FactValue.Number number
            when number.unit().equals("wan_cny") -> String.format(Locale.ROOT, "%,.2f", number.value());
            case FactValue.Number number ->
                String.format(
                        Locale.ROOT,
                        "%,." + Math.max(0, number.value().stripTrailingZeros().scale()) + "f",
                        number.value());
            case FactValue.Text text -> text.text();
            case FactValue.Flag flag -> page.say(flag.flag() ? "platform.yes" : "platform.no");
        };
    }

    private static boolean isRatio(FactValue.Number number) {
        return number.unit().equals("ratio");
    }
}
