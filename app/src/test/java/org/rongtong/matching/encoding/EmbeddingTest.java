package org.rongtong.matching.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class EmbeddingTest {

    @Test
    void similarityIsTheCosineOfTheStoredNumbers() {
        var random = new Random(1);
        for (int run = 0; run < 200; run++) {
            Embedding a = Embedding.of(vector(random, 512));
            Embedding b = Embedding.of(vector(random, 512));

            assertThat(a.similarity(b)).isCloseTo(cosine(a.components(), b.components()), within(1e-12));
            assertThat(a.similarity(a)).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void eightBitsKeepTheCosineToTwoDecimals() {
        var random = new Random(2);
        float[] a = vector(random, 512);
        float[] b = vector(random, 512);

        assertThat(Embedding.of(a).similarity(Embedding.of(b))).isCloseTo(cosine(a, b), within(0.005));
    }

    @Test
    void aVectorOfNothingIsLikeNothing() {
        assertThat(Embedding.of(new float[4]).similarity(Embedding.of(new float[] {1, 0, 0, 0})))
                .isZero();
    }

    private static float[] vector(Random random, int dimension) {
        float[] vector = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return vector;
    }

    private static double cosine(byte[] a, byte[] b) {
        float[] left = new float[a.length];
        float[] right = new float[b.length];
        for (int i = 0; i < a.length; i++) {
            left[i] = a[i];
            right[i] = b[i];
        }
        return cosine(left, right);
    }

    private static double cosine(float[] a, float[] b) {
        double dot = 0;
        double left = 0;
        double right = 0;
        for (int i = 0; i < a.length; i++) {
            dot += (double) a[i] * b[i];
            left += (double) a[i] * a[i];
            right += (double) b[i] * b[i];
        }
        return dot / Math.sqrt(left) / Math.sqrt(right);
    }
}
