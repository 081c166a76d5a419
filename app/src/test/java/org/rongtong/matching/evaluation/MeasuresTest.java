package org.rongtong.matching.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasuresTest {

    @TempDir
    Path folder;

    @Test
    void figuresAreThoseOfACaseComputedByHand() throws IOException {
        Path file = Files.writeString(folder.resolve("qrels.tsv"), """
                query_id\titer\tdoc_id\tgrade
                q1\t0\ta\t3
                q1\t0\tb\t1
                q1\t0\tc\t0
                q2\t0\ta\t1
                q3\t0\ta\t0
                """);
        var measures = Measures.of(Map.of("q1", List.of("c", "b", "x", "a")), Judgements.read(file));

        double ideal = 7 + 1 / (Math.log(3) / Math.log(2));
        double gained = 1 / (Math.log(3) / Math.log(2)) + 7 / (Math.log(5) / Math.log(2));
        assertThat(measures.queries()).isEqualTo(2);
        assertThat(measures.ndcgAt10()).isCloseTo(gained / ideal / 2, within(1e-12));
        assertThat(measures.recallAt100()).isEqualTo(0.5);
        assertThat(measures.mrrAt10()).isEqualTo(0.25);
    }

    @Test
    void withoutJudgementsThereIsNothingToMeasure() {
        assertThat(Measures.of(Map.of(), new Judgements(Map.of()))).isEqualTo(new Measures(0, 0, 0, 0));
    }
}
