package org.rongtong.matching.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddingBlockTest {

    private final Random random = new Random(7);

    @ParameterizedTest
    @ValueSource(ints = {3, 8, 13, 512})
    void eachRowIsAsLikeAsTheVectorByItself(int dimension) {
        List<Embedding> rows = Stream.generate(() -> vector(dimension)).limit(5).toList();
        Embedding need = vector(dimension);
        double length = Math.sqrt(plain(need, need));

        EmbeddingBlock block = EmbeddingBlock.of(rows);

        for (int row = 0; row < rows.size(); row++) {
            Embedding one = rows.get(row);
            assertThat(block.similarity(need, length, row))
                    .isEqualTo((float) (plain(need, one) / (Math.sqrt(plain(one, one)) * length)));
        }
    }

    private Embedding vector(int dimension) {
        byte[] components = new byte[dimension];
        random.nextBytes(components);
        return new Embedding(components);
    }

    private static long plain(Embedding one, Embedding other) {
        long sum = 0;
        for (int i = 0; i < one.components().length; i++) {
            sum += one.components()[i] * other.components()[i];
        }
        return sum;
    }
}
