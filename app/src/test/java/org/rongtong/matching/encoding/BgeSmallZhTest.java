package org.rongtong.matching.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BgeSmallZhTest {

    @Test
    void nearMeaningIsNearAndLengthAndOrderDoNotMatter() {
        var encoder = new BgeSmallZh();
        var vectors = encoder.encode(List.of("滚珠丝杠", "精密传动丝杆", "鲜花配送", "滚珠丝杠", "导热垫片".repeat(400)));

        assertThat(vectors)
                .hasSize(5)
                .allSatisfy(vector -> assertThat(vector.components()).hasSize(encoder.dimension()));
        assertThat(vectors.get(0)).isEqualTo(vectors.get(3));
        assertThat(vectors.get(0).similarity(vectors.get(1)))
                .isGreaterThan(vectors.get(0).similarity(vectors.get(2)));
    }
}
