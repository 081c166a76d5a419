package org.rongtong.platform.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One row of a file, columns already named by field, every text in NFKC and trimmed, empty cells left out.
 *
 * @param number as people count it in the file: the header of a sheet is row 1, the first line of a jsonl is line 1
 * @param values by field name; a cell of a sheet is a list of one text, an array of a jsonl a list of several
 * @param others columns that no field claims, by their own header; kept and searchable
 */
public record ImportRow(long number, Map<String, List<String>> values, Map<String, List<String>> others) {

    private static final Pattern BETWEEN = Pattern.compile("[、;；\n]+");

    /** The text of {@code field}; a list is joined with 、. */
    public Optional<String> text(String field) {
        List<String> texts = values.get(field);
        return texts == null ? Optional.empty() : Optional.of(String.join("、", texts));
    }

    /** The entries of {@code field}: an array as it stands, a single text split at 、 ; and line breaks. */
    public List<String> list(String field) {
        List<String> texts = values.getOrDefault(field, List.of());
        if (texts.size() != 1) {
            return texts;
        }
        List<String> entries = new ArrayList<>();
        for (String entry : BETWEEN.split(texts.getFirst())) {
            if (!entry.isBlank()) {
                entries.add(entry.strip());
            }
        }
        return entries;
    }
}
