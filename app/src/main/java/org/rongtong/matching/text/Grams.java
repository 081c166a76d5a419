package org.rongtong.matching.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ways to cut text into terms. Pairs and single characters need no dictionary, so that names nobody has listed are found
 * as well: a run of Chinese characters gives its pairs or its characters, a run of Latin letters and digits is one term
 * (of a very long one the beginning). Words are those of the dictionary. Full-width letters count as half-width ones.
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
    },
    /** Chinese words of two characters and more; Latin letters are left to the others. */
    WORDS {
        @Override
        void cut(String text, int start, int end, List<Gram> grams) {
            for (Gram word : Words.of(text.substring(start, end))) {
                if (word.end() - word.start() >= 2) {
                    grams.add(new Gram(word.term(), start + word.start(), start + word.end()));
                }
            }
        }

        @Override
        void add(String letters, int start, int end, List<Gram> grams) {}
    };

    /** Lucene refuses terms beyond 32 kB; nobody asks for a word of that length. */
    private static final int LONGEST = 64;

    private static final char FIRST_CHINESE = '\u3400';

    private static final Pattern RUN = Pattern.compile("[\\u3400-\\u9fff]+|[A-Za-z0-9]+");

    /** Adds the terms of a run of Chinese characters. */
    abstract void cut(String text, int start, int end, List<Gram> grams);

    /** Adds a run of Latin letters and digits. */
    void add(String letters, int start, int end, List<Gram> grams) {
        grams.add(new Gram(letters.substring(0, Math.min(LONGEST, letters.length())), start, end));
    }

    /** The terms of {@code text} in their order, repetitions included. */
    public List<Gram> of(String text) {
        String lower = plain(text);
        List<Gram> grams = new ArrayList<>(lower.length());
        Matcher runs = RUN.matcher(lower);
        while (runs.find()) {
            if (lower.charAt(runs.start()) >= FIRST_CHINESE) {
                cut(lower, runs.start(), runs.end(), grams);
            } else {
                add(runs.group(), runs.start(), runs.end(), grams);
            }
        }
        return grams;
    }

    /**
     * Whether {@code plain} (see {@link #plain}) holds {@code term}: Chinese characters anywhere, letters and digits as a
     * run of their own.
     */
    public static boolean holds(String plain, String term) {
        boolean letters = term.charAt(0) < FIRST_CHINESE;
        int at = plain.indexOf(term);
        while (letters && at >= 0 && !standsAlone(plain, at, at + term.length())) {
            at = plain.indexOf(term, at + 1);
        }
        return at >= 0;
    }

    private static boolean standsAlone(String plain, int start, int end) {
        return (start == 0 || !isLetter(plain.charAt(start - 1)))
                && (end == plain.length() || !isLetter(plain.charAt(end)));
    }

    private static boolean isLetter(char character) {
        return character >= '0' && character <= '9' || character >= 'a' && character <= 'z';
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
