package org.rongtong.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount of renminbi, exact to the fen; may be negative (a loss).
 *
 * <p>Official forms write 万元 (10 000 yuan); read those with {@link #wanYuan}, never by hand. What is finer than one fen
 * is refused, never rounded.
 *
 * @param fen hundredths of a yuan
 */
public record Money(long fen) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    private static final Pattern FORM =
            Pattern.compile("([+-]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\\.[0-9]+)?)(亿元|亿|万元|万|元)");

    /**
     * An amount in yuan.
     *
     * @throws ArithmeticException if {@code amount} is finer than one fen or beyond a long of fen
     */
    public static Money yuan(String amount) {
        return shifted(amount, 2);
    }

    /** As {@link #yuan}, in 万元. */
    public static Money wanYuan(String amount) {
        return shifted(amount, 6);
    }

    /** As {@link #yuan}, in 亿元. */
    public static Money yi(String amount) {
        return shifted(amount, 10);
    }

    private static Money shifted(String amount, int places) {
        return new Money(new BigDecimal(amount).movePointRight(places).longValueExact());
    }

    /**
     * The amount that {@code text} states with its unit (2,000.00万元, 1.2亿元, 3500元, full-width forms too); empty where the
     * unit is missing, the form is another, or the amount is finer than a fen.
     */
    public static Optional<Money> parse(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
        Matcher form = FORM.matcher(plain);
        return form.matches() ? exact(form.group(1).replace(",", ""), form.group(2)) : Optional.empty();
    }

    private static Optional<Money> exact(String amount, String unit) {
        try {
            return Optional.of(
                    switch (unit.charAt(0)) {
                        case '亿' -> yi(amount);
                        case '万' -> wanYuan(amount);
                        default -> yuan(amount);
                    });
        } catch (ArithmeticException finerThanFenOrTooLarge) {
            return Optional.empty();
        }
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(fen, other.fen));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(fen, other.fen));
    }

    /** The exact amount in yuan. */
    public BigDecimal inYuan() {
        return BigDecimal.valueOf(fen, 2);
    }

    /** As forms write it, in 万元 with two decimals, for reading only: rounds half up. */
    public String display() {
        BigDecimal wanYuan = BigDecimal.valueOf(fen, 6).setScale(2, RoundingMode.HALF_UP);
        return String.format(Locale.ROOT, "%,.2f万元", wanYuan);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }
}
