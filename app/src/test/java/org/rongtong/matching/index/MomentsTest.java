package org.rongtong.matching.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rongtong.matching.encoding.Embedding;

class MomentsTest {

    @Test
    void meanAndSpreadAreThoseOfAllSimilarities() {
        var random = new Random(3);
        List<Embedding> cloud =
                Stream.generate(() -> embedding(random)).limit(500).toList();
        var moments = Moments.of(cloud, 32);
        Embedding need = embedding(random);

        double[] all = cloud.stream().mapToDouble(need::similarity).toArray();
        double mean = Arrays.stream(all).average().orElseThrow();
        double variance = Arrays.stream(all)
                .map(similarity -> (similarity - mean) * (similarity - mean))
                .average()
                .orElseThrow();

        assertThat(moments.meanSimilarity(need)).isCloseTo(mean, within(1e-9));
        assertThat(moments.spread(need)).isCloseTo(Math.sqrt(variance), within(1e-9));
    }

    private static Embedding embedding(Random random) {
        float[] vector = new float[32];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (random.nextGaussian() + 0.5);
        }
        return Embedding.of(vector);
    }
}
