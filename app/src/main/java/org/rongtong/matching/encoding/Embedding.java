package org.rongtong.matching.encoding;

import org.apache.lucene.util.VectorUtil;

/**
 * A vector of meaning in eight-bit whole numbers. Its length carries no meaning: only angles are compared, and they are
 * computed from whole numbers, so that two machines get the same similarity from the same stored vectors.
 */
public record Embedding(byte[] components) {

    /** Scales {@code vector} so that its largest component becomes 127. */
    public static Embedding of(float[] vector) {
        float largest = 0;
        for (float component : vector) {
            largest = Math.max(largest, Math.abs(component));
        }
        byte[] components = new byte[vector.length];
        for (int i = 0; i < vector.length && largest > 0; i++) {
            components[i] = (byte) Math.round(vector[i] / largest * 127);
        }
        return new Embedding(components);
    }

    /** Cosine of the angle to {@code other}: 1 for the same direction, 0 for nothing in common. */
    public double similarity(Embedding other) {
        double norms = Math.sqrt((double) squaredLength() * other.squaredLength());
        return norms == 0 ? 0 : dot(other) / norms;
    }

    public int dot(Embedding other) {
        return VectorUtil.dotProduct(components, other.components);
    }

    public int squaredLength() {
        return VectorUtil.dotProduct(components, components);
    }

    /** This vector at length 1, for moments and other arithmetic. */
    public double[] unit() {
        double length = Math.sqrt(squaredLength());
        double[] unit = new double[components.length];
        for (int i = 0; i < unit.length && length > 0; i++) {
            unit[i] = components[i] / length;
        }
        return unit;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Embedding(var theirs) && java.util.Arrays.equals(components, theirs);
    }

    @Override
    public int hashCode() {
        return java.util.Arrays.hashCode(components);
    }
}
