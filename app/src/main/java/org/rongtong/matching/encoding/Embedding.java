package org.rongtong.matching.encoding;

/**
 * A vector of meaning in eight-bit whole numbers. Its length carries no meaning: only angles are compared, and they are
 * computed from whole numbers, so that two machines get the same similarity from the same stored vectors.
 */
public record Embedding(byte[] components) {

    private static final boolean WIDE =
            ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent() && WideDot.isWide();

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
        return dot(components, other.components, 0);
    }

    public int squaredLength() {
        return dot(components, components, 0);
    }

    /** The product of {@code one} and as many components of {@code others} from {@code from} on. */
    static int dot(byte[] one, byte[] others, int from) {
        return WIDE ? WideDot.dot(one, others, from) : plainDot(one, others, from);
    }

    private static int plainDot(byte[] one, byte[] others, int from) {
        int sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * others[from + i];
        }
        return sum;
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
