package org.rongtong.rulebook;

import java.math.BigDecimal;
import java.util.List;

/** A line that one value must reach: one comparison, ready to be made for many firms. */
abstract sealed class Line permits AmountLine, RatioLine, MeanGrowthLine, ChoiceLine, SizeLine {

    /** The verdicts still possible, exactly: each bit has a completion of the missing facts. */
    abstract int mask(Facts facts);

    /** Slots that this looks at, stated values of derived facts included. */
    abstract int[] slots();

    /** The slots a missing value would have to be stated in. */
    abstract int[] asked();

    /**
     * What must hold of the missing facts for this to come out as {@code verdict}, a single bit: any of the alternatives, each
     * of which holds where all its claims do. Asked only where more than that verdict is possible.
     */
    abstract List<List<Claim>> claims(int verdict, Facts facts);

    /**
     * How far the value is from the line, in the fact's own unit; positive where the line is not reached. Rounded up at the
     * sixth decimal, so that who closes the gap has reached the line. Asked only of numbers, where the verdict is unmet.
     */
    abstract BigDecimal gap(Facts facts);

    /** As {@link #gap} in millionths, where it can be had quickly; else {@link Facts#WIDE}. */
    long nearGap(Facts facts) {
        return Facts.WIDE;
    }

    /** Something that is claimed of missing facts. */
    sealed interface Claim {

        /** {@code Σ factor · value ≥ bound}, or {@code >} where it is strict. */
        record Linear(int[] slots, BigDecimal[] factors, BigDecimal bound, boolean strict) implements Claim {}

        /** The ordinal in {@code slot} is one of the bits {@code accepted}. */
        record OneOf(int slot, long accepted) implements Claim {}

        /** The set in {@code slot} shares a member with {@code members}, or shares none. */
        record Shares(int slot, long members, boolean shares) implements Claim {}
    }
}
