package org.rongtong.rulebook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Linear inequalities over a few numbers, solved exactly by taking out one number after the other (Fourier and Motzkin). */
final class Inequalities {

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

    boolean isSolvable() {
        for (int number = 0; number < numbers; number++) {
            if (rows.stream().anyMatch(Row::isImpossible)) {
                return false;
            }
            takeOut(number);
        }
        return rows.stream().noneMatch(Row::isImpossible);
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
