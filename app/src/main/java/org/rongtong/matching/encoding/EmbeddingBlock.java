package org.rongtong.matching.encoding;

import java.util.List;

/**
 * Vectors of one model side by side, so that comparing all of them with one goes through main memory in one line: the
 * memory, not the arithmetic, is what that costs.
 */
public final class EmbeddingBlock {

    private final byte[] components;
    private final int dimension;
    private final double[] lengths;

    private EmbeddingBlock(byte[] components, int dimension, double[] lengths) {
        this.components = components;
        this.dimension = dimension;
        this.lengths = lengths;
    }

    /**
     * @param vectors of one dimension
     * @throws ArithmeticException if there are more than fit into two GiB, about four million
     */
    public static EmbeddingBlock of(List<Embedding> vectors) {
        int dimension = vectors.isEmpty() ? 0 : vectors.getFirst().components().length;
        byte[] components = new byte[Math.multiplyExact(vectors.size(), dimension)];
        double[] lengths = new double[vectors.size()];
        for (int row = 0; row < lengths.length; row++) {
            Embedding vector = vectors.get(row);
            System.arraycopy(vector.components(), 0, components, row * dimension, dimension);
            lengths[row] = Math.sqrt(vector.squaredLength());
        }
        return new EmbeddingBlock(components, dimension, lengths);
    }

    public int size() {
        return lengths.length;
    }

    /**
     * Cosine of the angle between {@code other} and the vector in {@code row}.
     *
     * @param length of {@code other}
     */
    public float similarity(Embedding other, double length, int row) {
        double norms = lengths[row] * length;
        return norms == 0 ? 0 : (float) (Embedding.dot(other.components(), components, row * dimension) / norms);
    }
}
