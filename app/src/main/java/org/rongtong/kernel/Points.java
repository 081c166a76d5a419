package org.rongtong.kernel;

import java.math.BigDecimal;

/**
 * A share of a score in fixed point: millionths of a point, so that sums are exact and the same on every machine.
 *
 * @param micro millionths of a point; may be negative
 */
public record Points(long micro) implements Comparable<Points> {

    public static final Points ZERO = new Points(0);

    /** Rounds half up to the millionth. */
    public static Points of(double points) {
        return new Points(Math.round(points * 1_000_000));
    }

    public Points plus(Points other) {
        return new Points(Math.addExact(micro, other.micro));
    }

    public Points minus(Points other) {
        return new Points(Math.subtractExact(micro, other.micro));
    }

    /** In points, for drawing and display only. */
    public double value() {
        return micro / 1e6;
    }

    public BigDecimal exact() {
        return BigDecimal.valueOf(micro, 6);
    }

    @Override
    public int compareTo(Points other) {
        return Long.compare(micro, other.micro);
    }
}
