package org.rongtong.matching.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts text into terms without a dictionary, so that names nobody has listed are found as well: a run of Chinese
 * characters gives its pairs or its single characters, a run of Latin letters and digits is one term (of a very long one
 * the beginning). Full-width letters count as half-width ones.
 */
public enum Grams {
    /** Pairs of neighbouring characters; a character that stands alone is a term of its own. */
    PAIRS {
        @Override
        void cut(String text, int start, int end, List<Gram> grams) {
            if (end - start == 1) {
                grams.add(new Gram(text.substring(start, end), start, end));
            }
            for (int i = start; i + 1 < end; i++) {
                grams.add(new Gram(text.substring(i, i + 2), i, i + 2));
            }
        }
    },
    /** Single characters. */
    CHARACTERS {
        @Override
        void cut(String text, int start, int end, List<Gram> grams) {
            for (int i = start; i < end; i++) {
                grams.add(new Gram(text.substring(i, i + 1), i, i + 1));
            }
        }
    };

    /** Lucene refuses terms beyond 32 kB; nobody asks for a word of that length. */
    private static final int LONGEST = 64;

    private static final Pattern RUN = Pattern.compile("[\\u3400-\\u9fff]+|[A-Za-z0-9]+");

    abstract void cut(String text, int start, int end, List<Gram> grams);

    /** The terms of {@code text} in their order, repetitions included. */
    public List<Gram> of(String text) {
        String lower = plain(text);
        List<Gram> grams = new ArrayList<>(lower.length());
        Matcher runs = RUN.matcher(lower);
        while (runs.find()) {
            if (lower.charAt(runs.start()) >= '\u3400') {
                cut(lower, runs.start(), runs.end(), grams);
            } else {
                grams.add(new Gram(
                        runs.group().substring(0, Math.min(LONGEST, runs.end() - runs.start())),
                        runs.start(),
                        runs.end()));
            }
        }
        return grams;
    }

    /** {@code text} as terms are cut from it: half-width, in lower case, in the same length. */
    public static String plain(String text) {
        // Character by character: a few capital letters grow when a whole text is lowered, and places would not hold.
        StringBuilder lower = new StringBuilder(HalfWidth.of(text));
        for (int i = 0; i < lower.length(); i++) {
            lower.setCharAt(i, Character.toLowerCase(lower.charAt(i)));
        }
        return lower.toString();
    }
}
