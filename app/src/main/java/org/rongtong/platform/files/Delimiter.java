package org.rongtong.platform.files;

import java.util.ArrayList;
import java.util.List;

/** Which of comma, tab and semicolon separates the columns. */
final class Delimiter {

    private static final char[] CANDIDATES = {',', '\t', ';'};
    private static final int LINES = 50;

    private Delimiter() {}

    static char of(String start) {
        List<String> lines = lines(start);
        char best = ',';
        long most = 0;
        for (char candidate : CANDIDATES) {
            long even = evenness(lines, candidate);
            if (even > most) {
                most = even;
                best = candidate;
            }
        }
        return best;
    }

    /** Lines that have as many columns as most lines, weighted by the columns. */
    private static long evenness(List<String> lines, char delimiter) {
        List<Long> counts =
                lines.stream().map(line -> occurrences(line, delimiter)).toList();
        return counts.stream()
                .filter(n -> n > 0)
                .mapToLong(n -> n * counts.stream().filter(n::equals).count())
                .max()
                .orElse(0);
    }

    private static long occurrences(String line, char delimiter) {
        return line.chars().filter(c -> c == delimiter).count();
    }

    // Whatever stands in quotation marks is left out, line breaks included.
    private static List<String> lines(String start) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < start.length() && lines.size() < LINES; i++) {
            char c = start.charAt(i);
            quoted ^= c == '"';
            if (c == '\n' && !quoted) {
                lines.add(line.toString());
                line.setLength(0);
            } else if (!quoted) {
                line.append(c);
            }
        }
        lines.add(line.toString());
        return lines;
    }
}
