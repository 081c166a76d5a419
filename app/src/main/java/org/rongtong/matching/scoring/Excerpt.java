package org.rongtong.matching.scoring;

import java.util.List;

/** The stretch of a text that is shown as evidence: all of a short one, the surroundings of the first word of a long one. */
final class Excerpt {

    private static final int LONGEST = 90;
    private static final int BEFORE = 24;

    private Excerpt() {}

    static String of(String text, List<String> words) {
        String line = text.replaceAll("\\s+", " ").strip();
        if (line.length() <= LONGEST) {
            return line;
        }
        int at = words.stream()
                .mapToInt(line::indexOf)
                .filter(place -> place >= 0)
                .min()
                .orElse(0);
        int start = Math.max(0, Math.min(at - BEFORE, line.length() - LONGEST));
        int end = Math.min(line.length(), start + LONGEST);
        return (start > 0 ? "…" : "") + line.substring(start, end) + (end < line.length() ? "…" : "");
    }
}
