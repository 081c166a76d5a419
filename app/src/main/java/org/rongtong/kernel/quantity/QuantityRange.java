package org.rongtong.kernel.quantity;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A quantity as a need or an offer states it: {@code ≥150 ℃}, {@code 10～50 kW}, {@code ±0.03 mm}, {@code 200万只/年}. One
 * stated value is a range whose bounds are equal.
 *
 * @param lower null where the text gives none
 * @param upper null where the text gives none; at least one bound is there
 * @param unit of both bounds; {@link Unit#NONE} for a bare number
 * @param tolerance whether it is a symmetric tolerance (±): bounds are then minus and plus the same value and mean
 *     differences, so that ±2 ℃ is ±2 K
 * @param written the exact words it was read from
 */
public record QuantityRange(
        @Nullable Bound lower, @Nullable Bound upper, Unit unit, boolean tolerance, String written) {

    public QuantityRange {
        if (lower == null && upper == null) {
            throw new IllegalArgumentException("a range needs a bound: " + written);
        }
        if (lower != null && upper != null) {
            requireOrdered(lower, upper);
        }
        if (tolerance && !isSymmetric(lower, upper)) {
            throw new IllegalArgumentException("a tolerance has the same value on both sides: " + written);
        }
    }

    /** A range written as {@link #format} writes it. */
    static QuantityRange of(@Nullable Bound lower, @Nullable Bound upper, Unit unit) {
        return new QuantityRange(lower, upper, unit, false, format(lower, upper, unit, false));
    }

    static QuantityRange plusMinus(BigDecimal value, Unit unit) {
        Bound upper = Bound.closed(value);
        Bound lower = Bound.closed(value.negate());
        return new QuantityRange(lower, upper, unit, true, format(lower, upper, unit, true));
    }

    /**
     * Reads {@code text} where it is one quantity and nothing else. Takes full-width forms, comparators as signs and as
     * words before or after the number, Chinese unit names, and bare numbers.
     */
    public static Reading read(String text) {
        return QuantityText.read(text);
    }

    /** Whether one single value was stated. */
    public boolean isSingle() {
        return !tolerance && lower != null && lower.equals(upper);
    }

    QuantityRange writtenAs(String words) {
        return new QuantityRange(lower, upper, unit, tolerance, words);
    }

    QuantityRange in(Unit other) {
        return new QuantityRange(lower, upper, other, tolerance, written);
    }

    /** The one way we write a range; reading it back gives the same range. */
    public String format() {
        return format(lower, upper, unit, tolerance);
    }

    private static String format(@Nullable Bound lower, @Nullable Bound upper, Unit unit, boolean tolerance) {
        if (lower == null) {
            Bound only = Objects.requireNonNull(upper);
            return (only.inclusive() ? "≤" : "<") + unit.after(only.digits());
        }
        if (upper == null) {
            return (lower.inclusive() ? "≥" : ">") + unit.after(lower.digits());
        }
        if (tolerance) {
            return "±" + unit.after(upper.digits());
        }
        return lower.equals(upper) ? unit.after(upper.digits()) : between(lower, upper, unit);
    }

    private static String between(Bound lower, Bound upper, Unit unit) {
        return (lower.inclusive() ? "" : ">")
                + lower.digits()
                + "～"
                + (upper.inclusive() ? "" : "<")
                + unit.after(upper.digits());
    }

    private static void requireOrdered(Bound lower, Bound upper) {
        int order = lower.value().compareTo(upper.value());
        if (order > 0 || order == 0 && !(lower.inclusive() && upper.inclusive())) {
            throw new IllegalArgumentException("no value lies between " + lower + " and " + upper);
        }
    }

    private static boolean isSymmetric(@Nullable Bound lower, @Nullable Bound upper) {
        return lower != null
                && upper != null
                && lower.inclusive()
                && upper.inclusive()
                && lower.value().negate().equals(upper.value());
    }
}
