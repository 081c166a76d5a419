package org.rongtong.rulebook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Linear inequalities over a few numbers, solved exactly by taking out one number after the other (Fourier and Motzkin). */
final class Inequalities {

    private static final BigDecimal MOST_TRIED = BigDecimal.valueOf(64);

    private final int numbers;
    private final boolean[] whole;
    private List<Row> rows = new ArrayList<>();

    /** {@code Σ factor · number ≥ bound}, or {@code >}. */
    private record Row(BigDecimal[] factors, BigDecimal bound, boolean strict) {

        boolean isImpossible() {
            for (BigDecimal factor : factors) {
                if (factor.signum() != 0) {
                    return false;
                }
            }
            return bound.signum() > 0 || bound.signum() == 0 && strict;
        }
    }

    Inequalities(int numbers) {
        this.numbers = numbers;
        this.whole = new boolean[numbers];
    }

    void whole(int number, boolean is) {
        whole[number] = is;
    }

    void add(BigDecimal[] factors, BigDecimal bound, boolean strict) {
        rows.add(tightened(new Row(factors, bound, strict)));
    }

    /** A bound of a single whole number, taken to the next whole number. */
    private Row tightened(Row row) {
        int only = -1;
        for (int i = 0; i < numbers; i++) {
            if (row.factors()[i].signum() != 0) {
                if (only >= 0) {
                    return row;
                }
                only = i;
            }
        }
        if (only < 0 || !whole[only]) {
            return row;
        }
        BigDecimal size = row.factors()[only].abs();
        BigDecimal least = row.bound().divide(size, 0, RoundingMode.CEILING);
        boolean exact = least.multiply(size).compareTo(row.bound()) == 0;
        BigDecimal[] factors = row.factors().clone();
        factors[only] = BigDecimal.valueOf(factors[only].signum());
        return new Row(factors, row.strict() && exact ? least.add(BigDecimal.ONE) : least, false);
    }

    /**
     * Whether there is a solution. Of whole numbers that stand in one inequality with others each is tried, up to a number of
     * values at which a wider stretch may be taken to hold one that fits.
     */
    boolean isSolvable() {
        if (!isSolvableInFractions(copy())) {
            return false;
        }
        int number = entangled();
        return number < 0 || isSolvableWith(number);
    }

    private Inequalities copy() {
        Inequalities copy = new Inequalities(numbers);
        System.arraycopy(whole, 0, copy.whole, 0, numbers);
        copy.rows = new ArrayList<>(rows);
        return copy;
    }

    private static boolean isSolvableInFractions(Inequalities system) {
        for (int number = 0; number < system.numbers; number++) {
            if (system.rows.stream().anyMatch(Row::isImpossible)) {
                return false;
            }
            system.takeOut(number);
        }
        return system.rows.stream().noneMatch(Row::isImpossible);
    }

    /** A whole number that stands in one inequality with others; -1 where there is none. */
    private int entangled() {
        for (Row row : rows) {
            int first = -1;
            int used = 0;
            for (int i = 0; i < numbers; i++) {
                if (row.factors()[i].signum() != 0) {
                    used++;
                    first = first < 0 && whole[i] ? i : first;
                }
            }
            if (used > 1 && first >= 0) {
                return first;
            }
        }
        return -1;
    }

    private boolean isSolvableWith(int number) {
        Inequalities alone = copy();
        for (int other = 0; other < numbers; other++) {
            if (other != number) {
                alone.takeOut(other);
            }
        }
        BigDecimal low = null;
        BigDecimal high = null;
        for (Row row : alone.rows) {
            BigDecimal bound = row.bound();
            int sign = row.factors()[number].signum();
            if (sign > 0) {
                low = low == null ? bound : low.max(bound);
            } else if (sign < 0) {
                high = high == null ? bound.negate() : high.min(bound.negate());
            }
        }
        return low == null || high == null || isSolvableBetween(number, low, high);
    }

    private boolean isSolvableBetween(int number, BigDecimal low, BigDecimal high) {
        if (high.subtract(low).compareTo(MOST_TRIED) > 0) {
            return true;
        }
        for (BigDecimal value = low; value.compareTo(high) <= 0; value = value.add(BigDecimal.ONE)) {
            if (fixed(number, value).isSolvable()) {
                return true;
            }
        }
        return false;
    }

    private Inequalities fixed(int number, BigDecimal value) {
        Inequalities fixed = new Inequalities(numbers);
        System.arraycopy(whole, 0, fixed.whole, 0, numbers);
        for (Row row : rows) {
            BigDecimal[] factors = row.factors().clone();
            BigDecimal bound = row.bound().subtract(factors[number].multiply(value));
            factors[number] = BigDecimal.ZERO;
            fixed.add(factors, bound, row.strict());
        }
        return fixed;
    }

    private void takeOut(int number) {
        List<Row> left = new ArrayList<>();
        List<Row> above = new ArrayList<>();
        List<Row> below = new ArrayList<>();
        for (Row row : rows) {
            int sign = row.factors()[number].signum();
            (sign == 0 ? left : sign > 0 ? above : below).add(row);
        }
        for (Row lower : above) {
            for (Row upper : below) {
                left.add(tightened(joined(lower, upper, number)));
            }
        }
        rows = left;
    }

    private Row joined(Row lower, Row upper, int number) {
        BigDecimal a = upper.factors()[number].negate();
        BigDecimal b = lower.factors()[number];
        BigDecimal[] factors = new BigDecimal[numbers];
        for (int i = 0; i < numbers; i++) {
            factors[i] = i == number
                    ? BigDecimal.ZERO
                    : lower.factors()[i].multiply(a).add(upper.factors()[i].multiply(b));
        }
        return new Row(
                factors, lower.bound().multiply(a).add(upper.bound().multiply(b)), lower.strict() || upper.strict());
    }
}
