package org.rongtong.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * One way to narrow a list: checkboxes with counts, sent by GET so that the address holds what was chosen.
 *
 * @param name of the field in the address
 * @param legend key of its words
 */
public record Facet(String name, String legend, List<Option> options) {

    public Facet {
        options = List.copyOf(options);
    }

    /** With {@code counts} in their order; what is chosen and counts nothing stands at the end. */
    public static Facet of(
            String name, String legend, Map<String, Long> counts, Set<String> chosen, UnaryOperator<String> words) {
        List<Option> options = new ArrayList<>();
        counts.forEach(
                (value, count) -> options.add(new Option(value, words.apply(value), count, chosen.contains(value))));
        chosen.stream()
                .filter(value -> !counts.containsKey(value))
                .forEach(value -> options.add(new Option(value, words.apply(value), 0, true)));
        return new Facet(name, legend, options);
    }

    /** What is chosen now. */
    public List<Option> chosen() {
        return options.stream().filter(Option::chosen).toList();
    }

    /**
     * One box.
     *
     * @param words shown, in the reader's language or words of the data
     * @param count of what the list would show with it
     */
    public record Option(String value, String words, long count, boolean chosen) {}
}
