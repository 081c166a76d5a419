package org.rongtong.directory.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers with what stands behind them, as files write them: 4,286.50万元, 3.33%, 83人. */
final class Amounts {

    private static final Pattern NUMBER_AND_UNIT = Pattern.compile(
            "(?:人民币|RMB|CNY|[¥￥])?\\s*([-+]?(?:\\d[\\d,]*(?:\\.\\d+)?|\\.\\d+))\\s*(.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern CURRENCY_WORD = Pattern.compile("\\(?人民币\\)?|整$|RMB|CNY", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 30;

    /** Decimal places by which a unit of money exceeds one yuan. */
    private static final Map<String, Integer> YUAN =
            Map.of("元", 0, "千元", 3, "万元", 4, "万", 4, "百万元", 6, "千万元", 7, "亿元", 8, "亿", 8);

    /** @param unit what stands behind the number, empty where nothing does */
    record Amount(BigDecimal number, String unit) {

        /** This amount, in {@code unit} where it states none. */
        Amount orIn(String unit) {
            return this.unit.isEmpty() ? new Amount(number, unit) : this;
        }
    }

    private Amounts() {}

    static Optional<Amount> read(String text) {
        Matcher matcher = NUMBER_AND_UNIT.matcher(text.strip());
        if (!matcher.matches() || matcher.group(1).length() > LONGEST) {
            return Optional.empty();
        }
        return Optional.of(new Amount(
                new BigDecimal(matcher.group(1).replace(",", "")),
                matcher.group(2).strip()));
    }

    /** An amount of renminbi in yuan; empty without a unit, because 元 and 万元 are a factor of 10,000 apart. */
    static Optional<BigDecimal> yuan(Amount amount) {
        String unit = CURRENCY_WORD.matcher(amount.unit()).replaceAll("").strip();
        Integer places = YUAN.get(unit);
        return places == null ? Optional.empty() : Optional.of(amount.number().movePointRight(places));
    }

    /** An amount of renminbi in fen; empty where it is finer than a fen, below zero or beyond all counting. */
    static Optional<Long> fen(Amount amount) {
        return yuan(amount).map(yuan -> yuan.movePointRight(2)).flatMap(Amounts::exact);
    }

    /** The same number in its shortest spelling, so that 4286.50 and 4286.5 are one value. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }

    private static Optional<Long> exact(BigDecimal fen) {
        boolean counts = fen.signum() >= 0
                && fen.stripTrailingZeros().scale() <= 0
                && fen.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
        return counts ? Optional.of(fen.longValueExact()) : Optional.empty();
    }
}
