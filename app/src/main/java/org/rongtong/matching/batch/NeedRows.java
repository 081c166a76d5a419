package org.rongtong.matching.batch;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rongtong.matching.reading.Condition;
import org.rongtong.matching.reading.NeedReading;

/** Reads needs: their words, further conditions, and who is to be left out. */
final class NeedRows {

    private static final int LONGEST_LINE = 60;

    private NeedRows() {}

    /** @param column the column that holds the text; null for {@code text}, or {@code title} where there is no text */
    static InputTable open(Path path, @Nullable String column) throws WrongUse {
        InputTable table = InputTable.open(path, InputColumns.NEEDS);
        InputTable chosen = column == null || column.equals("text") ? table : named(table, path, column);
        chosen.need("id");
        chosen.need("text", "title");
        return chosen;
    }

    private static InputTable named(InputTable table, Path path, String column) throws WrongUse {
        if (!table.headers().contains(column)) {
            throw new WrongUse("batch.usage.field", column, path, String.join("、", table.headers()));
        }
        return table.reading("text", column);
    }

    static Optional<BatchNeed> read(InputRow row) {
        String title = row.text("title");
        String text = withProducts(row.text("text"), row.list("products"));
        if (title.isEmpty() && text.isEmpty()) {
            row.tell("text", "", "words");
            return Optional.empty();
        }
        NeedReading reading = text.isEmpty() ? NeedReading.of("", title) : NeedReading.of(title, text);
        return Optional.of(new BatchNeed(
                row.text("id"),
                line(title.isEmpty() ? text : title),
                withConditions(reading, row.text("conditions")),
                Set.copyOf(row.list("exclude"))));
    }

    private static String withProducts(String text, List<String> products) {
        String more =
                products.stream().filter(product -> !text.contains(product)).collect(Collectors.joining("、"));
        return more.isEmpty() ? text : text.isEmpty() ? more : text + "\n" + more;
    }

    private static NeedReading withConditions(NeedReading reading, String further) {
        if (further.isEmpty()) {
            return reading;
        }
        Set<Condition> all = new LinkedHashSet<>(reading.conditions());
        all.addAll(NeedReading.of("", further).conditions());
        return reading.with(List.copyOf(all));
    }

    private static String line(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…";
    }
}
