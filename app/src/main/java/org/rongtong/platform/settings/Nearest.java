package org.rongtong.platform.settings;

import java.util.Collection;
import java.util.Comparator;

/** The known name that a mistyped one was most likely meant to be. */
final class Nearest {

    private Nearest() {}

    static String to(String typed, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt((String name) -> changes(typed, name))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse("");
    }

    /** How many letters must be put in, taken out or replaced to make {@code one} into {@code other}. */
    private static int changes(String one, String other) {
        int[] row = new int[other.length() + 1];
        java.util.Arrays.setAll(row, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
