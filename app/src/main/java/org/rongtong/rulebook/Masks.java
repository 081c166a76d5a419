package org.rongtong.rulebook;

import org.rongtong.kernel.Verdict;

/**
 * Sets of verdicts that are still possible while facts are missing, as bits. One bit is a decided verdict; several are
 * {@link Verdict#UNKNOWN}. The bits stand in the order in which {@code all} looks for them: unmet before manual before
 * met, and not applicable counts only where there is nothing else.
 */
final class Masks {

    static final int UNMET = 1;
    static final int MANUAL = 2;
    static final int MET = 4;
    static final int NOT_APPLICABLE = 8;
    static final int OPEN = UNMET | MET;

    private static final Verdict[] VERDICTS = new Verdict[16];
    private static final int[] NEGATED = new int[16];

    static {
        java.util.Arrays.fill(VERDICTS, Verdict.UNKNOWN);
        VERDICTS[UNMET] = Verdict.UNMET;
        VERDICTS[MANUAL] = Verdict.MANUAL_REVIEW;
        VERDICTS[MET] = Verdict.MET;
        VERDICTS[NOT_APPLICABLE] = Verdict.NOT_APPLICABLE;
        for (int mask = 0; mask < 16; mask++) {
            NEGATED[mask] = mask & (MANUAL | NOT_APPLICABLE) | (mask & UNMET) << 2 | (mask & MET) >> 2;
        }
    }

    private Masks() {}

    static Verdict verdict(int mask) {
        return VERDICTS[mask];
    }

    static boolean isDecided(int mask) {
        return (mask & mask - 1) == 0;
    }

    /** The verdicts of {@code not}; also what turns the order of {@code all} into that of {@code any}. */
    static int negated(int mask) {
        return NEGATED[mask];
    }

    /** What the least of several can be, if {@code union} is all they can be and {@code least} the smallest of their highest bits. */
    static int least(int union, int least) {
        return union & (least << 1) - 1;
    }

    static int of(boolean met) {
        return met ? MET : UNMET;
    }
}
