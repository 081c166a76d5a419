package org.rongtong.platform.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which column of a file means which field.
 *
 * @param fieldByHeader the columns understood
 * @param unknown headers that mean no field
 * @param missing required fields without a column
 * @param clashes columns whose field another column to their left already has; they are not read
 */
public record Columns(
        Map<String, String> fieldByHeader, List<String> unknown, List<Heading> missing, List<Clash> clashes) {

    /** Two columns that claim the same field. */
    public record Clash(String field, String taken, String left) {}

    public Columns {
        fieldByHeader = Map.copyOf(fieldByHeader);
        unknown = List.copyOf(unknown);
        missing = List.copyOf(missing);
        clashes = List.copyOf(clashes);
    }

    /** Reads {@code headers}, from left to right, against {@code headings}. */
    public static Columns of(List<String> headers, Headings headings) {
        Map<String, String> headerByField = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        List<Clash> clashes = new ArrayList<>();
        for (String header : headers) {
            String field = headings.field(header).orElse("");
            String taken = field.isEmpty() ? null : headerByField.putIfAbsent(field, header);
            if (field.isEmpty()) {
                unknown.add(header);
            } else if (taken != null) {
                clashes.add(new Clash(field, taken, header));
            }
        }
        Map<String, String> fieldByHeader = new LinkedHashMap<>();
        headerByField.forEach((field, header) -> fieldByHeader.put(header, field));
        List<Heading> missing = headings.all().stream()
                .filter(heading -> heading.required() && !headerByField.containsKey(heading.field()))
                .toList();
        return new Columns(fieldByHeader, unknown, missing, clashes);
    }
}
