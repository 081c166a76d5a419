package org.rongtong.rulebook;

import java.util.List;

/**
 * Steps of one fact or of several, best first: the first step that is met gives the points. Below the last line stands the
 * step without one.
 *
 * @param lines of the steps, best first
 * @param points of each line's step, in millionths, falling
 * @param rest points where no line is reached
 */
record Ladder(List<Line> lines, long[] points, long rest) {

    Ladder {
        lines = List.copyOf(lines);
    }

    /** Bits of {@link #range} that hold the points certain. */
    static final long LEAST = 0xffff_ffffL;

    /**
     * The points certain whatever the missing facts are and whatever a person may say, below, and those still possible, above
     * bit 32.
     */
    long range(Facts facts) {
        long most = -1;
        for (int step = 0; step < points.length; step++) {
            int mask = lines.get(step).mask(facts);
            if (mask == Masks.MET) {
                return (most < 0 ? points[step] : most) << 32 | points[step];
            }
            if (mask != Masks.UNMET && most < 0) {
                most = points[step];
            }
        }
        return (most < 0 ? rest : most) << 32 | rest;
    }
}
