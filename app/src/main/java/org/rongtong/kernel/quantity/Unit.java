package org.rongtong.kernel.quantity;

import java.util.Optional;

/**
 * A unit as needs and offers write it: physical ({@code kW}, {@code m³/h}), an engineering scale ({@code HRC}, {@code
 * dB(A)}), counted things ({@code 万只/年}), money ({@code 万元}) or a share ({@code %}). Multipliers such as 万 belong to
 * the unit, so that a distance is told in the words of the one who asked.
 *
 * <p>{@link #of} refuses what the table {@code units.txt} does not hold.
 */
public final class Unit {

    /** How two units stand to each other. */
    public enum Comparability {
        /** Same dimension; values convert exactly. */
        SAME,
        /** 只 against 件, or per day against per year: a person who knows the product must say. */
        NEEDS_A_PERSON,
        /** Different things. */
        DIFFERENT
    }

    /** No unit: a bare number. Never the same as a share in percent. */
    public static final Unit NONE = new Unit("", Dimension.base("number"), Ratio.ONE, Ratio.ZERO);

    private final String symbol;
    private final Dimension dimension;
    private final Ratio factor;
    private final Ratio offset;

    Unit(String symbol, Dimension dimension, Ratio factor, Ratio offset) {
        this.symbol = symbol;
        this.dimension = dimension;
        this.factor = factor;
        this.offset = offset;
    }

    /** Reads one unit in any of its spellings; empty where {@code text} is not exactly one known unit. */
    public static Optional<Unit> of(String text) {
        String normal = NormalText.of(text).text().strip();
        if (normal.isEmpty()) {
            return Optional.of(NONE);
        }
        return UnitReader.at(normal, 0)
                .filter(found -> found.end() == normal.length())
                .map(UnitReader.Found::unit);
    }

    /** As shown to people, for instance {@code ℃} or {@code 万只/年}; empty for {@link #NONE}. */
    public String symbol() {
        return symbol;
    }

    public Comparability comparability(Unit other) {
        if (dimension.equals(other.dimension)) {
            return Comparability.SAME;
        }
        return dimension.loosely().equals(other.dimension.loosely())
                ? Comparability.NEEDS_A_PERSON
                : Comparability.DIFFERENT;
    }

    Dimension dimension() {
        return dimension;
    }

    Ratio factor() {
        return factor;
    }

    boolean hasOffset() {
        return offset.signum() != 0;
    }

    /** A reading on this unit's scale in base units, for instance 150 ℃ as 423.15 K. */
    Ratio toBase(Ratio value) {
        return value.plus(offset).times(factor);
    }

    Ratio fromBase(Ratio base) {
        return base.over(factor).minus(offset);
    }

    /** A difference in base units, for instance ±2 ℃ as 2 K. */
    Ratio differenceToBase(Ratio difference) {
        return difference.times(factor);
    }

    Ratio differenceFromBase(Ratio base) {
        return base.over(factor);
    }

    /** {@code value} with this unit, spaced as our pages do: no space before Chinese words, % and ‰. */
    String after(String value) {
        return value + (symbol.isEmpty() || standsClose(symbol.codePointAt(0)) ? "" : "\u00a0") + symbol;
    }

    private static boolean standsClose(int first) {
        return Character.UnicodeScript.of(first) == Character.UnicodeScript.HAN
                || first == '%'
                || first == '‰'
                || first == '°';
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Unit unit && symbol.equals(unit.symbol);
    }

    @Override
    public int hashCode() {
        return symbol.hashCode();
    }

    @Override
    public String toString() {
        return symbol;
    }
}
