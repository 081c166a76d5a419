package org.rongtong.rulebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line for a number, or for the sum of the same fact in several years. */
final class AmountLine extends Line {

    private final int[] slots;
    private final int only;
    private final Op op;
    private final boolean upward;
    private final long threshold;
    private final @Nullable BigDecimal min;
    private final @Nullable BigDecimal max;

    /** @param threshold in millionths, for the sum */
    AmountLine(Fact fact, int[] slots, Op op, long threshold) {
        this.slots = slots;
        this.only = slots.length == 1 ? slots[0] : -1;
        this.op = op;
        this.upward = op.isUpward();
        this.threshold = op == Op.GT ? threshold + 1 : op == Op.LT ? threshold - 1 : threshold;
        this.min = fact.min();
        this.max = fact.max();
    }

    @Override
    int mask(Facts facts) {
        long[] values = facts.values();
        if (only >= 0) {
            long value = values[only];
            if (value > Facts.WIDE) {
                return upward == value > threshold || value == threshold ? Masks.MET : Masks.UNMET;
            }
            return slowly(facts);
        }
        long sum = 0;
        for (int slot : slots) {
            long value = values[slot];
            if (value <= Facts.WIDE) {
                return slowly(facts);
            }
            sum += value;
        }
        return upward == sum > threshold || sum == threshold ? Masks.MET : Masks.UNMET;
    }

    private int slowly(Facts facts) {
        BigDecimal known = known(facts);
        int missing = missing(facts);
        if (missing == 0) {
            return Masks.of(op.holds(known.compareTo(exact())));
        }
        int mask = 0;
        if (reaches(op, known, missing)) {
            mask |= Masks.MET;
        }
        return reaches(op.negated(), known, missing) ? mask | Masks.UNMET : mask;
    }

    private boolean reaches(Op wanted, BigDecimal known, int missing) {
        BigDecimal bound = wanted.isUpward() ? max : min;
        return bound == null
                || wanted.holds(
                        known.add(bound.multiply(BigDecimal.valueOf(missing))).compareTo(exact()));
    }

    private BigDecimal known(Facts facts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int slot : slots) {
            sum = facts.isMissing(slot) ? sum : sum.add(facts.number(slot));
        }
        return sum;
    }

    private int missing(Facts facts) {
        return (int) Arrays.stream(slots).filter(facts::isMissing).count();
    }

    // The threshold of a strict line was moved by a millionth for whole millionths; here it is the text's own.
    private BigDecimal exact() {
        return BigDecimal.valueOf(op == Op.GT ? threshold - 1 : op == Op.LT ? threshold + 1 : threshold, Facts.SCALE);
    }

    @Override
    int[] slots() {
        return slots;
    }

    @Override
    int[] asked() {
        return slots;
    }

    @Override
    List<List<Claim>> claims(int verdict, Facts facts) {
        if (verdict == Masks.MANUAL) {
            return List.of();
        }
        Op wanted = verdict == Masks.MET ? op : op.negated();
        int[] open = Arrays.stream(slots).filter(facts::isMissing).toArray();
        BigDecimal factor = BigDecimal.valueOf(wanted.isUpward() ? 1 : -1);
        BigDecimal[] factors = new BigDecimal[open.length];
        Arrays.fill(factors, factor);
        BigDecimal bound = exact().subtract(known(facts)).multiply(factor);
        List<Claim> claims = new ArrayList<>();
        claims.add(new Claim.Linear(open, factors, bound, wanted == Op.GT || wanted == Op.LT));
        return List.of(claims);
    }

    @Override
    BigDecimal gap(Facts facts) {
        BigDecimal distance = exact().subtract(known(facts));
        BigDecimal least = op == Op.GT || op == Op.LT ? BigDecimal.valueOf(1, Facts.SCALE) : BigDecimal.ZERO;
        return (upward ? distance : distance.negate())
                .setScale(Facts.SCALE, java.math.RoundingMode.CEILING)
                .add(least);
    }

    @Override
    long nearGap(Facts facts) {
        long value = facts.values()[slots[0]];
        boolean near = slots.length == 1 && value > Facts.WIDE && value != Facts.NO_RANK;
        return near ? Math.abs(threshold - value) : Facts.WIDE;
    }

    /** What the sum must reach, for a plan. */
    BigDecimal target() {
        return BigDecimal.valueOf(threshold, Facts.SCALE);
    }

    boolean isUpward() {
        return upward;
    }
}
