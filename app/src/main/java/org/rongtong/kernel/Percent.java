package org.rongtong.kernel;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A share or a difference of shares in percent, exact: never rounded, so that a line of 3 % is met by 3 % and not by
 * 2.999 %. Equal amounts are equal whatever zeros they were written with.
 *
 * @param percent the number in front of the sign %
 */
public record Percent(BigDecimal percent) implements Comparable<Percent> {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern FORM = Pattern.compile("([+-]?[0-9]+(?:\\.[0-9]+)?)(%|‰|个百分点)");

    public Percent {
        percent = percent.stripTrailingZeros();
    }

    /**
     * The share of so many percent.
     *
     * @throws NumberFormatException if {@code percent} is no decimal number
     */
    public static Percent of(String percent) {
        return new Percent(new BigDecimal(percent));
    }

    /** The share that {@code text} states with its sign: 3.33%, 5‰, 2个百分点; empty where it has another form. */
    public static Optional<Percent> parse(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
        Matcher form = FORM.matcher(plain);
        return form.matches() ? Optional.of(read(form.group(1), form.group(2))) : Optional.empty();
    }

    private static Percent read(String number, String sign) {
        BigDecimal exact = new BigDecimal(number);
        return new Percent(sign.equals("‰") ? exact.movePointLeft(1) : exact);
    }

    /**
     * Whether {@code part} is at least this share of {@code whole}. Compared cross-multiplied, so that nothing is rounded.
     *
     * @throws IllegalArgumentException if {@code whole} is not above zero: there is no share of nothing
     */
    public boolean atLeast(BigDecimal part, BigDecimal whole) {
        if (whole.signum() <= 0) {
            throw new IllegalArgumentException("no share of " + whole);
        }
        return part.multiply(HUNDRED).compareTo(percent.multiply(whole)) >= 0;
    }

    /** As {@link #atLeast(BigDecimal, BigDecimal)}, for amounts. */
    public boolean atLeast(Money part, Money whole) {
        return atLeast(part.inYuan(), whole.inYuan());
    }

    @Override
    public int compareTo(Percent other) {
        return percent.compareTo(other.percent);
    }

    @Override
    public String toString() {
        return percent.toPlainString() + "%";
    }
}
