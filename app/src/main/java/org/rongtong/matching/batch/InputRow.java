package org.rongtong.matching.batch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.rongtong.kernel.Message;
import org.rongtong.platform.files.Fault;
import org.rongtong.platform.files.TableRow;

/**
 * A row by fields.
 *
 * @param headerByField the file's own words for the fields
 * @param faults told of what cannot be read
 */
record InputRow(TableRow row, Map<String, String> headerByField, Consumer<Fault> faults) {

    // A comma beside a Chinese character comes full-width out of every file; that in 1,3-丁二烯 belongs to the name.
    private static final Pattern BETWEEN = Pattern.compile("[、，；;\\n]");

    String header(String field) {
        return headerByField.getOrDefault(field, field);
    }

    /** The text of {@code field}; empty where there is none. */
    String text(String field) {
        return row.text(header(field)).orElse("");
    }

    /** The entries of {@code field}: those of a list, else the parts between 、 or ; or lines of the one text. */
    List<String> list(String field) {
        List<String> texts = row.cells().getOrDefault(header(field), List.of());
        return texts.stream()
                .flatMap(text -> texts.size() > 1 ? java.util.stream.Stream.of(text) : BETWEEN.splitAsStream(text))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    /** The columns that stand for no field, by header. */
    Map<String, String> others() {
        Map<String, String> others = new LinkedHashMap<>();
        row.cells().forEach((header, texts) -> {
            if (!headerByField.containsValue(header)) {
                others.put(header, String.join("、", texts));
            }
        });
        return others;
    }

    /** Tells that {@code field} is not as the entry {@code batch.row.<key>.rule} says. */
    void tell(String field, String value, String key) {
        faults.accept(new Fault(
                row.number(),
                header(field),
                value,
                Message.of("batch.row." + key + ".rule"),
                Message.of("batch.row." + key + ".remedy")));
    }
}
