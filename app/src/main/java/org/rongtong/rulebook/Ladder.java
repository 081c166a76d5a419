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

    /** The points certain whatever the missing facts are and whatever a person may say. */
    long least(Facts facts) {
        for (int step = 0; step < points.length; step++) {
            if (lines.get(step).mask(facts) == Masks.MET) {
                return points[step];
            }
        }
        return rest;
    }

    /** The points still possible. */
    long most(Facts facts) {
        for (int step = 0; step < points.length; step++) {
            if (lines.get(step).mask(facts) != Masks.UNMET) {
                return points[step];
            }
        }
        return rest;
    }
}
