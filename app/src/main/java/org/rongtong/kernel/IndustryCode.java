package org.rongtong.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Code of an industry in GB/T 4754-2017 (国民经济行业分类): a section letter ({@code C}), alone or in front of the two digits
 * of a division, three of a group or four of a class ({@code C2929}). Forms write the digits with and without the letter;
 * both are read. Whether the code is in use says {@link Industries#knows}.
 *
 * @param value the letter and up to four digits
 */
public record IndustryCode(String value) implements Comparable<IndustryCode> {

    private static final Pattern FORM = Pattern.compile("[A-T]|[A-T]?[0-9]{2,4}");
    /** Last division of each section, A to T. */
    private static final int[] LAST_DIVISION = {
        5, 12, 43, 46, 50, 52, 60, 62, 65, 69, 70, 72, 75, 79, 82, 83, 85, 90, 96, 97
    };

    /** Level in the classification, from the widest to the narrowest. */
    public enum Level {
        /** 门类. */
        SECTION,
        /** 大类. */
        DIVISION,
        /** 中类. */
        GROUP,
        /** 小类. */
        CLASS
    }

    /** @throws IllegalArgumentException if {@code value} has another form or the letter is not that of the digits */
    public IndustryCode {
        String full = complete(value);
        if (full == null) {
            throw new IllegalArgumentException("not an industry code: " + value);
        }
        value = full;
    }

    /** Takes the code with or without its letter. */
    public static IndustryCode of(String value) {
        return new IndustryCode(value);
    }

    /** The code that {@code text} states, empty where it has another form or the letter is not that of the digits. */
    public static Optional<IndustryCode> parse(String text) {
        String code = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
        return complete(code) == null ? Optional.empty() : Optional.of(new IndustryCode(code));
    }

    private static @Nullable String complete(String code) {
        if (!FORM.matcher(code).matches()) {
            return null;
        }
        if (code.length() == 1) {
            return code;
        }
        String digits = Character.isLetter(code.charAt(0)) ? code.substring(1) : code;
        String section = section(Integer.parseInt(digits.substring(0, 2)));
        String full = section + digits;
        return !section.isEmpty() && full.endsWith(code) ? full : null;
    }

    private static String section(int division) {
        int section = 0;
        while (section < LAST_DIVISION.length && division > LAST_DIVISION[section]) {
            section++;
        }
        return division > 0 && section < LAST_DIVISION.length ? Character.toString('A' + section) : "";
    }

    /** The digits without the letter; empty for a section. */
    public String digits() {
        return value.substring(1);
    }

    public IndustryCode section() {
        return new IndustryCode(value.substring(0, 1));
    }

    public Level level() {
        return Level.values()[Math.max(0, value.length() - 2)];
    }

    /** The next wider industry; empty for a section. */
    public Optional<IndustryCode> parent() {
        return switch (level()) {
            case SECTION -> Optional.empty();
            case DIVISION -> Optional.of(section());
            case GROUP, CLASS -> Optional.of(new IndustryCode(value.substring(0, value.length() - 1)));
        };
    }

    /** Whether {@code other} is this industry or part of it. */
    public boolean contains(IndustryCode other) {
        return other.value.startsWith(value);
    }

    @Override
    public int compareTo(IndustryCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
