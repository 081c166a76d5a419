package org.rongtong.rulebook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A line for the mean of the last two growths of a yearly fact: {@code (Y1/Y2 + Y2/Y3) / 2 − 1}, compared without a
 * division. Where Y2 or Y3 is not above zero a person must look.
 */
final class MeanGrowthLine extends Line {

    private static final BigDecimal TWO = BigDecimal.TWO;
    private static final BigDecimal FOUR = BigDecimal.valueOf(4);
    private static final double SURE = 1e-9;

    private final int[] years;
    private final int stated;
    private final Op op;
    private final BigDecimal line;
    /** What the sum of the two quotients must reach. */
    private final BigDecimal sum;

    private final double nearSum;

    MeanGrowthLine(int first, int stated, Op op, BigDecimal line) {
        this.years = new int[] {first, first + 1, first + 2};
        this.stated = stated;
        this.op = op;
        this.line = line;
        this.sum = line.add(BigDecimal.ONE).multiply(TWO);
        this.nearSum = sum.doubleValue();
    }

    @Override
    int mask(Facts facts) {
        long[] values = facts.values();
        long first = values[years[0]];
        long second = values[years[1]];
        long third = values[years[2]];
        if (first > Facts.WIDE && second > 0 && third > 0) {
            double away = (double) first / second + (double) second / third - nearSum;
            double range = Math.abs(nearSum) + Math.abs((double) first / second) + (double) second / third;
            if (Math.abs(away) > SURE * (1 + range)) {
                return Masks.of(op.holds(away > 0 ? 1 : -1));
            }
        }
        return slowly(facts);
    }

    private int slowly(Facts facts) {
        boolean incomplete = facts.isMissing(years[0]) || facts.isMissing(years[1]) || facts.isMissing(years[2]);
        if (incomplete && !facts.isMissing(stated)) {
            return Masks.of(op.holds(facts.number(stated).compareTo(line)));
        }
        if (isNothing(facts, years[1]) || isNothing(facts, years[2])) {
            return Masks.MANUAL;
        }
        if (!incomplete) {
            return Masks.of(op.holds(difference(facts)));
        }
        int mask = facts.isMissing(years[1]) || facts.isMissing(years[2]) ? Masks.MANUAL : 0;
        mask |= op.isUpward() || below(op, facts) ? Masks.MET : 0;
        return mask | (!op.isUpward() || below(op.negated(), facts) ? Masks.UNMET : 0);
    }

    private static boolean isNothing(Facts facts, int slot) {
        return !facts.isMissing(slot) && facts.number(slot).signum() <= 0;
    }

    private int difference(Facts facts) {
        BigDecimal first = facts.number(years[0]);
        BigDecimal second = facts.number(years[1]);
        BigDecimal third = facts.number(years[2]);
        return first.multiply(third)
                .add(second.multiply(second))
                .compareTo(sum.multiply(second).multiply(third));
    }

    /** Whether the sum of the quotients can be below (or at) the line; above it, it can always be. */
    private boolean below(Op wanted, Facts facts) {
        boolean atToo = wanted == Op.LTE;
        boolean noFirst = facts.isMissing(years[0]);
        boolean noSecond = facts.isMissing(years[1]);
        boolean noThird = facts.isMissing(years[2]);
        if (sum.signum() <= 0) {
            return false;
        }
        if (noFirst) {
            return noSecond || noThird || holds(facts.number(years[1]), sum.multiply(facts.number(years[2])), atToo);
        }
        BigDecimal first = facts.number(years[0]);
        if (noSecond) {
            // The least of first/x + x/third is twice the root of first/third.
            return noThird || holds(FOUR.multiply(first), sum.multiply(sum).multiply(facts.number(years[2])), atToo);
        }
        return holds(first, sum.multiply(facts.number(years[1])), false);
    }

    private static boolean holds(BigDecimal least, BigDecimal most, boolean atToo) {
        int sign = least.compareTo(most);
        return atToo ? sign <= 0 : sign < 0;
    }

    @Override
    int[] slots() {
        return new int[] {years[0], years[1], years[2], stated};
    }

    @Override
    int[] asked() {
        return years;
    }

    /**
     * The mean itself is not linear in what it comes from. What follows from a line for the newest year is claimed here, exactly:
     * the two older years stand in no other line of our rules.
     */
    @Override
    List<List<Claim>> claims(int verdict, Facts facts) {
        if (verdict == Masks.MANUAL) {
            return java.util.stream.IntStream.of(years[1], years[2])
                    .filter(facts::isMissing)
                    .mapToObj(slot -> List.<Claim>of(new Claim.Linear(
                            new int[] {slot}, new BigDecimal[] {BigDecimal.ONE.negate()}, BigDecimal.ZERO, false)))
                    .toList();
        }
        Op wanted = verdict == Masks.MET ? op : op.negated();
        java.util.List<Claim> claims = new java.util.ArrayList<>();
        for (int slot : new int[] {years[1], years[2]}) {
            if (facts.isMissing(slot)) {
                claims.add(
                        new Claim.Linear(new int[] {slot}, new BigDecimal[] {BigDecimal.ONE}, BigDecimal.ZERO, true));
            }
        }
        if (facts.isMissing(years[0])) {
            newest(wanted, facts, claims);
        }
        return List.of(claims);
    }

    private void newest(Op wanted, Facts facts, List<Claim> claims) {
        boolean noSecond = facts.isMissing(years[1]);
        boolean noThird = facts.isMissing(years[2]);
        BigDecimal limit = null;
        if (!noSecond && !noThird) {
            BigDecimal second = facts.number(years[1]);
            BigDecimal third = facts.number(years[2]);
            // first/second ⋛ sum − second/third, multiplied by third.
            BigDecimal sign = BigDecimal.valueOf(wanted.isUpward() ? 1 : -1);
            claims.add(new Claim.Linear(
                    new int[] {years[0]},
                    new BigDecimal[] {sign.multiply(third)},
                    sign.multiply(sum.multiply(second).multiply(third).subtract(second.multiply(second))),
                    wanted == Op.GT || wanted == Op.LT));
        } else if (!wanted.isUpward() && !noSecond) {
            limit = sum.multiply(facts.number(years[1])).multiply(FOUR);
        } else if (!wanted.isUpward() && !noThird) {
            limit = sum.multiply(sum).multiply(facts.number(years[2]));
        }
        if (limit != null) {
            boolean strict = wanted == Op.LT || !noSecond;
            claims.add(
                    new Claim.Linear(new int[] {years[0]}, new BigDecimal[] {FOUR.negate()}, limit.negate(), strict));
        }
    }

    boolean hasValue(Facts facts) {
        boolean incomplete = facts.isMissing(years[0]) || facts.isMissing(years[1]) || facts.isMissing(years[2]);
        return incomplete ? !facts.isMissing(stated) : !isNothing(facts, years[1]) && !isNothing(facts, years[2]);
    }

    BigDecimal value(Facts facts) {
        boolean incomplete = facts.isMissing(years[0]) || facts.isMissing(years[1]) || facts.isMissing(years[2]);
        if (incomplete) {
            return facts.number(stated);
        }
        RoundingMode away = op.isUpward() ? RoundingMode.FLOOR : RoundingMode.CEILING;
        BigDecimal newer = facts.number(years[0]).divide(facts.number(years[1]), 12, away);
        BigDecimal older = facts.number(years[1]).divide(facts.number(years[2]), 12, away);
        return newer.add(older).divide(TWO, 12, away).subtract(BigDecimal.ONE).setScale(Facts.SCALE, away);
    }

    @Override
    BigDecimal gap(Facts facts) {
        BigDecimal distance = line.subtract(value(facts));
        BigDecimal gap = op.isUpward() ? distance : distance.negate();
        return gap.signum() > 0 ? gap : BigDecimal.valueOf(1, Facts.SCALE);
    }

    /** What the newest year must reach, in millionths rounded up; the two older ones are known. */
    BigDecimal newestFor(Facts facts) {
        BigDecimal second = facts.number(years[1]);
        BigDecimal third = facts.number(years[2]);
        BigDecimal least = sum.multiply(third).subtract(second).multiply(second);
        return least.divide(third, Facts.SCALE, RoundingMode.CEILING).max(BigDecimal.ZERO);
    }

    int newest() {
        return years[0];
    }
}
