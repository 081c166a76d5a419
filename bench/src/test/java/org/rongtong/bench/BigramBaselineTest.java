package org.rongtong.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rongtong.matching.evaluation.Judgements;
import org.rongtong.matching.evaluation.Measures;

class BigramBaselineTest {

    /** Figures of bm25_baseline.py on the dev queries: what our measures must find for our rewriting of it. */
    @ParameterizedTest
    @CsvSource({
        "ckg-supplier, text, qrels.tsv,        318, 0.3134, 0.6194, 0.6727",
        "ckg-supplier, need, qrels.tsv,        318, 0.2642, 0.6049, 0.5909",
        "ckg-supplier, text, qrels_strict.tsv, 318, 0.2089, 0.4729, 0.2437",
        "csl-tech,     text, qrels.tsv,        234, 0.5442, 0.8376, 0.4990",
        "gbt-tag,      text, qrels.tsv,        219, 0.5548, 0.7953, 0.6048"
    })
    void theBaselineIsReproducedToTheThirdDecimal(
            String name, String field, String qrels, int queries, double ndcg, double recall, double mrr)
            throws IOException {
        SharedData shared = SharedData.of(null);
        assumeTrue(shared.missing(TestSet.files(name)).isEmpty(), "no shared test sets here: set RONGTONG_SHARED");
        TestSet set = TestSet.of(shared, name);

        Measures found = Measures.of(
                new BigramBaseline(set.documents()).rankings(TestSet.texts(set.queries(), field)),
                Judgements.read(set.folder().resolve(qrels)));

        assertThat(found.queries()).isEqualTo(queries);
        assertThat(found.ndcgAt10()).isCloseTo(ndcg, within(0.0001));
        assertThat(found.recallAt100()).isCloseTo(recall, within(0.0001));
        assertThat(found.mrrAt10()).isCloseTo(mrr, within(0.0001));
    }

    @Test
    void aRarePairOfCharactersCountsMoreThanACommonOne() {
        var baseline = new BigramBaseline(Map.of("a", "深沟球轴承", "b", "轴承座", "c", "轴承、密封圈"));

        assertThat(baseline.rankings(Map.of("q", "密封轴承"))).containsEntry("q", List.of("c", "b", "a"));
    }
}
