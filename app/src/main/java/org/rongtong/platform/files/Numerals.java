package org.rongtong.platform.files;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Pattern;

/** Numbers of a sheet as people see them: no {@code .0}, no binary noise, all digits. */
final class Numerals {

    /** A spreadsheet keeps this many significant digits of what is typed. */
    private static final MathContext KEPT = new MathContext(15);

    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9](\\.[0-9]+)?[eE]\\+?([0-9]{2})");

    private Numerals() {}

    /**
     * Whether {@code text} is what a sheet shows for a long number of which it no longer has every digit, such as
     * {@code 1.2E+17}. Numbers under 12 digits are never shown so.
     */
    static boolean lostDigits(String text) {
        if (text.length() > 30 || !SCIENTIFIC.matcher(text).matches()) {
            return false;
        }
        int point = text.indexOf('.');
        int mark = Math.max(text.indexOf('e'), text.indexOf('E'));
        int decimals = point < 0 ? 0 : mark - point - 1;
        int exponent = Integer.parseInt(text.substring(mark + 1).replace("+", ""));
        return exponent >= 11 && (decimals < exponent || exponent >= KEPT.getPrecision());
    }

    /** The number cell {@code raw} of a sheet as text, or the raw text itself where it is no number. */
    static String plain(String raw) {
        if (raw.length() > 40) {
            return raw;
        }
        try {
            BigDecimal exact = new BigDecimal(raw);
            boolean huge = Math.abs((long) exact.precision() - exact.scale()) > KEPT.getPrecision();
            return huge
                    ? hugePlain(raw, exact)
                    : exact.round(KEPT).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException noNumber) {
            return raw;
        }
    }

    // Written out in full by a program the digits are all there; a spreadsheet would have put zeros from the 16th on.
    private static String hugePlain(String raw, BigDecimal exact) {
        boolean inFull = raw.chars().allMatch(c -> c >= '0' && c <= '9');
        boolean rounded = exact.round(KEPT).compareTo(exact) == 0;
        return inFull && !rounded ? raw : scientific(exact);
    }

    private static String scientific(BigDecimal number) {
        BigDecimal kept = number.round(KEPT).stripTrailingZeros();
        int exponent = kept.precision() - kept.scale() - 1;
        String digits = kept.unscaledValue().toString();
        String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
        return digits.charAt(0) + fraction + "E" + (exponent < 0 ? "" : "+") + exponent;
    }
}
