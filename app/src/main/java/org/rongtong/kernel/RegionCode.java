package org.rongtong.kernel;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Code of a division of China as the statistics office counts them (统计用区划代码): two digits for a province, four for a
 * city, six for a county. The six-digit spelling of a higher level ({@code 370000}, {@code 370100}) is read as that
 * level, so that one place has one code. Containment is a matter of digits alone; whether the code is in use says
 * {@link Regions#knows}.
 *
 * @param digits two, four or six digits
 */
public record RegionCode(String digits) implements Comparable<RegionCode> {

    private static final Pattern FORM = Pattern.compile("[1-9][0-9](?:[0-9]{2}){0,2}");

    /** Level of a division, from the widest to the narrowest. */
    public enum Level {
        /** 省级. */
        PROVINCE,
        /** 地级. */
        CITY,
        /** 县级. */
        COUNTY
    }

    /** @throws IllegalArgumentException if {@code digits} is not two, four or six digits */
    public RegionCode {
        if (!FORM.matcher(digits).matches()) {
            throw new IllegalArgumentException("not a region code: " + digits);
        }
        while (digits.length() > 2 && digits.endsWith("00")) {
            digits = digits.substring(0, digits.length() - 2);
        }
    }

    public static RegionCode of(String digits) {
        return new RegionCode(digits);
    }

    /** The code that {@code text} states, empty where it has another form. */
    public static Optional<RegionCode> parse(String text) {
        String digits = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        return FORM.matcher(digits).matches() ? Optional.of(new RegionCode(digits)) : Optional.empty();
    }

    public Level level() {
        return Level.values()[digits.length() / 2 - 1];
    }

    /** The province this lies in, or is. */
    public RegionCode province() {
        return new RegionCode(digits.substring(0, 2));
    }

    /** The next wider division; empty for a province. */
    public Optional<RegionCode> parent() {
        return digits.length() == 2
                ? Optional.empty()
                : Optional.of(new RegionCode(digits.substring(0, digits.length() - 2)));
    }

    /** Whether {@code other} is this division or lies in it. */
    public boolean contains(RegionCode other) {
        return other.digits.startsWith(digits);
    }

    @Override
    public int compareTo(RegionCode other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}
