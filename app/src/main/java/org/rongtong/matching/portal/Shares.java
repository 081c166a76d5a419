package org.rongtong.matching.portal;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.rongtong.kernel.Points;
import org.rongtong.kernel.Reason;

/** Points of reasons in tenths, rounded so that those shown add up to the total shown. */
final class Shares {

    private static final long TENTH = 100_000;

    private Shares() {}

    /** The total in tenths, half up. */
    static int total(List<Reason> reasons) {
        return tenths(Reason.total(reasons));
    }

    static int tenths(Points points) {
        return Math.toIntExact(Math.floorDiv(points.micro() + TENTH / 2, TENTH));
    }

    /** One number for each of {@code reasons}; what rounding leaves over goes to the largest remainders. */
    static int[] of(List<Reason> reasons) {
        int[] shares = reasons.stream()
                .mapToInt(
                        reason -> Math.toIntExact(Math.floorDiv(reason.points().micro(), TENTH)))
                .toArray();
        int left = total(reasons) - IntStream.of(shares).sum();
        IntStream.range(0, shares.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) ->
                                Math.floorMod(reasons.get(i).points().micro(), TENTH))
                        .reversed())
                .limit(left)
                .forEach(i -> shares[i]++);
        return shares;
    }
}
