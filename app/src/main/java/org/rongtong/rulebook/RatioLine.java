package org.rongtong.rulebook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line for a share, a growth or a growth over two years: one number over another, compared cross-multiplied so that
 * nothing is rounded. Where the number below is not above zero there is no share, and a person must look.
 */
final class RatioLine extends Line {

    /** What is told of the quotient. */
    enum Shape {
        SHARE,
        /** The quotient less one. */
        GROWTH,
        /** Its square root less one. */
        YEARLY_GROWTH
    }

    private static final long NEAR = Long.MAX_VALUE / Facts.ONE;

    private final int over;
    private final int under;
    private final int stated;
    private final Shape shape;
    private final Op op;
    private final BigDecimal line;
    private final long p;
    private final long q;
    private final BigDecimal quotient;
    private final @Nullable BigDecimal min;
    private final boolean whole;
    private final boolean bounded;
    private final boolean upward;
    private final boolean inclusive;

    /** @param stated slot of the value where somebody stated it instead of what it comes from */
    RatioLine(Vocabulary vocabulary, int over, int under, int stated, Shape shape, Op op, BigDecimal line) {
        this.over = over;
        this.under = under;
        this.stated = stated;
        this.shape = shape;
        this.op = op;
        this.line = line;
        this.quotient = quotient(shape, line);
        int scale = Math.max(0, quotient.stripTrailingZeros().scale());
        this.p = quotient.movePointRight(scale).longValueExact();
        this.q = BigDecimal.TEN.pow(scale).longValueExact();
        this.min = vocabulary.at(over).min();
        this.whole = vocabulary.at(under).type() == FactType.INTEGER;
        this.upward = op.isUpward();
        this.inclusive = op == Op.GTE || op == Op.LTE;
        this.bounded = isBounded(vocabulary.at(over), vocabulary.at(under));
    }

    private static BigDecimal quotient(Shape shape, BigDecimal line) {
        return switch (shape) {
            case SHARE -> line;
            case GROWTH -> line.add(BigDecimal.ONE);
            case YEARLY_GROWTH -> line.add(BigDecimal.ONE).pow(2);
        };
    }

    @Override
    int mask(Facts facts) {
        long[] values = facts.values();
        long n = values[over];
        long d = values[under];
        if (n > Facts.WIDE && d > Facts.WIDE) {
            return d <= 0 ? Masks.MANUAL : Masks.of(holds(compareProducts(q, n, p, d)));
        }
        return slowly(facts);
    }

    private boolean holds(int sign) {
        return sign == 0 ? inclusive : upward == sign > 0;
    }

    /** The sign of {@code a·b − c·d}, of all 128 bits. */
    static int compareProducts(long a, long b, long c, long d) {
        long high = Math.multiplyHigh(a, b);
        long other = Math.multiplyHigh(c, d);
        return high != other ? Long.compare(high, other) : Long.compareUnsigned(a * b, c * d);
    }

    private int slowly(Facts facts) {
        boolean noOver = facts.isMissing(over);
        boolean noUnder = facts.isMissing(under);
        if ((noOver || noUnder) && !facts.isMissing(stated)) {
            return Masks.of(op.holds(facts.number(stated).compareTo(line)));
        }
        if (!noUnder && facts.number(under).signum() <= 0) {
            return Masks.MANUAL;
        }
        if (!noOver && !noUnder) {
            return Masks.of(op.holds(difference(facts.number(over), facts.number(under))));
        }
        if (bounded) {
            return solved(facts);
        }
        int mask = noUnder ? Masks.MANUAL : 0;
        mask |= reaches(op, facts) ? Masks.MET : 0;
        return mask | (reaches(op.negated(), facts) ? Masks.UNMET : 0);
    }

    private int difference(BigDecimal n, BigDecimal d) {
        return n.compareTo(quotient.multiply(d));
    }

    /** Where what can be true at all has an upper end, or does not begin at zero, each verdict is looked for in its claims. */
    private int solved(Facts facts) {
        int mask = 0;
        for (int verdict = Masks.UNMET; verdict <= Masks.MET; verdict <<= 1) {
            for (List<Claim> way : claims(verdict, facts)) {
                mask |= World.OPEN.with(way, facts) == null ? 0 : verdict;
            }
        }
        return mask;
    }

    private static boolean isBounded(Fact over, Fact under) {
        BigDecimal least = under.min();
        return over.max() != null || under.max() != null || least != null && least.signum() > 0;
    }

    private boolean reaches(Op wanted, Facts facts) {
        if (facts.isMissing(over)) {
            return wanted.isUpward() || min == null || downward(wanted, min, facts);
        }
        return underFree(wanted, facts.number(over));
    }

    private boolean downward(Op wanted, BigDecimal n, Facts facts) {
        return facts.isMissing(under) ? underFree(wanted, n) : wanted.holds(difference(n, facts.number(under)));
    }

    /** Whether some number above zero below {@code n} makes the quotient compare so. */
    private boolean underFree(Op wanted, BigDecimal n) {
        boolean largeHelps = wanted.isUpward() ? p < 0 : p > 0;
        if (largeHelps) {
            return true;
        }
        if (p == 0) {
            return wanted.holds(n.signum());
        }
        // The smallest number below is the best: one head, or next to nothing.
        return whole
                ? wanted.holds(difference(n, BigDecimal.ONE))
                : wanted.isUpward() ? n.signum() > 0 : n.signum() < 0;
    }

    @Override
    int[] slots() {
        return new int[] {over, under, stated};
    }

    @Override
    int[] asked() {
        return new int[] {over, under};
    }

    @Override
    List<List<Claim>> claims(int verdict, Facts facts) {
        List<Claim> claims = new ArrayList<>();
        boolean free = facts.isMissing(under);
        if (verdict == Masks.MANUAL) {
            if (!free) {
                return List.of();
            }
            claims.add(new Claim.Linear(
                    new int[] {under}, new BigDecimal[] {BigDecimal.ONE.negate()}, BigDecimal.ZERO, false));
            return List.of(claims);
        }
        if (free) {
            claims.add(new Claim.Linear(new int[] {under}, new BigDecimal[] {BigDecimal.ONE}, BigDecimal.ZERO, true));
        }
        claims.add(compared(verdict == Masks.MET ? op : op.negated(), facts));
        return List.of(claims);
    }

    private Claim compared(Op wanted, Facts facts) {
        BigDecimal sign = BigDecimal.valueOf(wanted.isUpward() ? 1 : -1);
        List<Integer> slots = new ArrayList<>();
        List<BigDecimal> factors = new ArrayList<>();
        BigDecimal bound = BigDecimal.ZERO;
        if (facts.isMissing(over)) {
            slots.add(over);
            factors.add(sign);
        } else {
            bound = bound.subtract(sign.multiply(facts.number(over)));
        }
        BigDecimal below = sign.negate().multiply(quotient);
        if (facts.isMissing(under)) {
            slots.add(under);
            factors.add(below);
        } else {
            bound = bound.subtract(below.multiply(facts.number(under)));
        }
        return new Claim.Linear(
                slots.stream().mapToInt(Integer::intValue).toArray(),
                factors.toArray(BigDecimal[]::new),
                bound,
                wanted == Op.GT || wanted == Op.LT);
    }

    /** As {@link #value} in millionths, where it can be had without decimals of any length; else {@link Facts#WIDE}. */
    long nearValue(Facts facts) {
        long n = facts.values()[over];
        long d = facts.values()[under];
        boolean near = n > -NEAR && n < NEAR && d > 0 && shape != Shape.YEARLY_GROWTH;
        if (!near) {
            return Facts.WIDE;
        }
        long floor = Math.floorDiv(n * Facts.ONE, d);
        long value = upward || Math.floorMod(n * Facts.ONE, d) == 0 ? floor : floor + 1;
        return shape == Shape.GROWTH ? value - Facts.ONE : value;
    }

    @Override
    long nearGap(Facts facts) {
        long value = nearValue(facts);
        if (value == Facts.WIDE) {
            return value;
        }
        long distance = line.movePointRight(Facts.SCALE).longValue() - value;
        return Math.max(1, upward ? distance : -distance);
    }

    /** The value to six decimals, rounded away from the line's better side. */
    BigDecimal value(Facts facts) {
        if ((facts.isMissing(over) || facts.isMissing(under)) && !facts.isMissing(stated)) {
            return facts.number(stated);
        }
        RoundingMode away = op.isUpward() ? RoundingMode.FLOOR : RoundingMode.CEILING;
        BigDecimal exact = shape == Shape.YEARLY_GROWTH
                ? root(facts.number(over), facts.number(under)).subtract(BigDecimal.ONE)
                : facts.number(over).divide(facts.number(under), 12, away);
        return (shape == Shape.GROWTH ? exact.subtract(BigDecimal.ONE) : exact).setScale(Facts.SCALE, away);
    }

    private static BigDecimal root(BigDecimal n, BigDecimal d) {
        return n.signum() <= 0
                ? BigDecimal.ZERO
                : n.divide(d, MathContext.DECIMAL64).sqrt(MathContext.DECIMAL64);
    }

    boolean hasValue(Facts facts) {
        boolean complete = !facts.isMissing(over) && !facts.isMissing(under);
        return complete ? facts.number(under).signum() > 0 : !facts.isMissing(stated);
    }

    @Override
    BigDecimal gap(Facts facts) {
        BigDecimal distance = line.subtract(value(facts));
        BigDecimal gap = op.isUpward() ? distance : distance.negate();
        return gap.signum() > 0 ? gap : BigDecimal.valueOf(1, Facts.SCALE);
    }

    int over() {
        return over;
    }

    int under() {
        return under;
    }

    boolean isUpward() {
        return op.isUpward();
    }

    /** What the number above must reach at {@code below}, in millionths rounded up. */
    BigDecimal overFor(BigDecimal below) {
        BigDecimal least = quotient.multiply(below).setScale(Facts.SCALE, RoundingMode.CEILING);
        return op == Op.GT ? least.add(BigDecimal.valueOf(1, Facts.SCALE)) : least;
    }

    /** What the number below must reach at {@code above}. */
    BigDecimal underFor(BigDecimal above) {
        BigDecimal least = above.divide(quotient, Facts.SCALE, RoundingMode.CEILING);
        return op == Op.LT ? least.add(BigDecimal.valueOf(1, Facts.SCALE)) : least;
    }
}
