package org.rongtong.rulebook;

import java.util.List;

/**
 * One item of a score sheet. Several ladders are bases of which the better one counts.
 *
 * @param part place of its part on the sheet
 * @param max most points, in millionths
 * @param counted lines of which each that is met gives {@code each} points, up to {@code max}
 * @param stated slot of points that somebody else gave; -1 where there is none
 */
record Item(
        String id,
        int part,
        String name,
        long max,
        List<Ladder> ladders,
        List<ChoiceLine> counted,
        long each,
        int stated,
        Condition condition) {

    long least(Facts facts) {
        return range(facts) & Ladder.LEAST;
    }

    long most(Facts facts) {
        return range(facts) >>> 32;
    }

    /** As {@link Ladder#range}. */
    long range(Facts facts) {
        if (stated >= 0) {
            long points = facts.isMissing(stated) ? 0 : Math.min(max, points(facts));
            return (facts.isMissing(stated) ? max : points) << 32 | points;
        }
        if (!counted.isEmpty()) {
            long least = Math.min(max, each * count(facts, Masks.MET));
            return Math.min(max, each * (counted.size() - count(facts, Masks.UNMET))) << 32 | least;
        }
        long least = 0;
        long most = 0;
        for (int i = 0; i < ladders.size(); i++) {
            long range = ladders.get(i).range(facts);
            least = Math.max(least, range & Ladder.LEAST);
            most = Math.max(most, range >>> 32);
        }
        return most << 32 | least;
    }

    private long points(Facts facts) {
        return facts.number(stated)
                .setScale(Facts.SCALE, java.math.RoundingMode.FLOOR)
                .unscaledValue()
                .longValueExact();
    }

    private int count(Facts facts, int mask) {
        int count = 0;
        for (int i = 0; i < counted.size(); i++) {
            count += counted.get(i).mask(facts) == mask ? 1 : 0;
        }
        return count;
    }

    List<? extends Line> lines() {
        return counted.isEmpty()
                ? ladders.stream().flatMap(ladder -> ladder.lines().stream()).toList()
                : counted;
    }

    int[] slots() {
        return stated >= 0
                ? new int[] {stated}
                : lines().stream()
                        .flatMapToInt(line -> java.util.Arrays.stream(line.slots()))
                        .distinct()
                        .toArray();
    }

    int[] asked() {
        return stated >= 0
                ? new int[] {stated}
                : lines().stream()
                        .flatMapToInt(line -> java.util.Arrays.stream(line.asked()))
                        .distinct()
                        .toArray();
    }
}
