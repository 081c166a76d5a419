package org.rongtong.kernel.quantity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What {@code parameters.txt} says about the names of properties. */
final class ParameterTable {

    private static final ParameterTable KNOWN = load();

    /** @param synonym the first of the names that say the same */
    record Entry(String family, String synonym) {}

    private final Map<String, List<String>> lists = new HashMap<>();
    private final Map<String, Entry> entries = new HashMap<>();

    static ParameterTable known() {
        return KNOWN;
    }

    /** The words of one of the lists {@code smaller}, {@code nominal}, {@code modifier} … */
    List<String> words(String list) {
        return Objects.requireNonNull(lists.get(list), list);
    }

    Map<String, Entry> entries() {
        return entries;
    }

    private static ParameterTable load() {
        ParameterTable table = new ParameterTable();
        try (InputStream in = ParameterTable.class.getResourceAsStream("parameters.txt")) {
            String text =
                    new String(Objects.requireNonNull(in, "parameters.txt").readAllBytes(), StandardCharsets.UTF_8);
            text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(table::take);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    private void take(String line) {
        int colon = line.indexOf(": ");
        String name = line.substring(0, colon);
        String rest = line.substring(colon + 2);
        if (List.of("smaller", "generic", "nominal", "notnominal", "modifier", "opposite", "ending")
                .contains(name)) {
            lists.put(name, List.of(rest.split(" ", -1)));
        } else {
            parts(rest, ";").forEach(names -> takeSynonyms(name, parts(names, "=")));
        }
    }

    private void takeSynonyms(String family, List<String> names) {
        for (String name : names) {
            Entry before = entries.put(name, new Entry(family, names.getFirst()));
            if (before != null) {
                throw new IllegalStateException("parameters.txt: " + name + " stands twice");
            }
        }
    }

    private static List<String> parts(String text, String separator) {
        List<String> parts = new ArrayList<>();
        for (String part : text.split(separator, -1)) {
            parts.add(part.strip());
        }
        return parts;
    }
}
