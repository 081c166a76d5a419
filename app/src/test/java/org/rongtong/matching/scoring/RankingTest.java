package org.rongtong.matching.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rongtong.kernel.Points;
import org.rongtong.matching.cast.Firms;
import org.rongtong.matching.index.Profile;

/** The golden rules of matching: order and scores depend on need, offer and statistics, and on nothing else. */
class RankingTest {

    private static final String[] NEEDS = {
        "伺服电机",
        "高温密封圈、耐油软管",
        "寻求耐高温密封圈的生产厂家，耐温≥150℃，须通过ISO9001认证，山东优先",
        "供应商须位于长三角，需要精密轴承和导轨，小巨人企业优先",
        "求购PEEK齿轮，耐温200℃以上，耐温必须≥120℃",
        "防爆传感器 防爆阀门 防爆泵 防爆电缆 防爆电机 低噪声 微型 碳纤维 不锈钢 液压 高温薄膜 涂料 模具 滤芯 弹簧"
    };

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theTotalIsTheSumOfTheReasonsAndTheKeyOfTheOrder(boolean vectors) {
        var firms = Firms.random(1, 120);
        try (var searching = searching(vectors, firms)) {
            for (String need : NEEDS) {
                assertThat(searching.scores(need, 1000)).isEqualTo(searching.scoresOfAll(need, firms));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyShareIsPositiveAndTheWholeAtMostAHundred(boolean vectors) {
        var firms = Firms.random(2, 80);
        try (var searching = searching(vectors, firms)) {
            for (String need : NEEDS) {
                for (Profile firm : firms) {
                    Match match = searching.explain(need, firm.id());
                    assertThat(match.total()).isBetween(Points.ZERO, Points.of(100));
                    assertThat(match.reasons()).allSatisfy(reason -> {
                        assertThat(reason.points()).isGreaterThanOrEqualTo(Points.ZERO);
                        assertThat(reason.source()).isNotNull();
                    });
                }
            }
        }
    }

    @Test
    void whoeverRepeatsTheNeedGetsWhatWordsAndMeaningCanGive() {
        String need = "伺服电机、高温密封圈、精密轴承、碳纤维导轨";
        var firms = new ArrayList<>(Firms.random(3, 100));
        firms.add(new Profile(
                "Z", "", need, java.util.Map.of(), List.of(), java.util.Optional.empty(), "", List.of(), List.of()));
        try (var searching = Searching.withVectors(firms)) {
            assertThat(searching.scores(need, 1).getFirst().total().value()).isBetween(99.99, 100.0);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void neitherTheOrderOfTheInputNorWaysOfRefreshingMatter(boolean vectors) {
        var firms = Firms.random(4, 120);
        var shuffled = new ArrayList<>(firms);
        Collections.shuffle(shuffled, new Random(5));
        try (var one = searching(vectors, firms);
                var other = searching(vectors, shuffled.subList(0, 40))) {
            other.with(shuffled.subList(40, 120));
            other.with(shuffled.subList(10, 30));
            other.measure();
            for (String need : NEEDS) {
                assertThat(other.rank(need, 120)).isEqualTo(one.rank(need, 120));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void unrelatedFirmsMoveNobodysScore(boolean vectors) {
        var firms = Firms.random(6, 120);
        try (var searching = searching(vectors, firms)) {
            var before = scores(searching, firms);
            searching.withNotYetEncoded(List.of(Firms.firm("N1", "鲜花", "果蔬配送"), Firms.firm("N2", "律师事务")));
            var whileNotEncoded = scores(searching, firms);
            searching.with(List.of(Firms.firm("N3", "伺服电机")));

            assertThat(whileNotEncoded).isEqualTo(before);
            assertThat(scores(searching, firms)).isEqualTo(before);
        }
    }

    private static List<List<Points>> scores(Searching searching, List<Profile> firms) {
        return IntStream.range(0, NEEDS.length)
                .mapToObj(i -> firms.stream()
                        .map(firm -> searching.explain(NEEDS[i], firm.id()).total())
                        .toList())
                .toList();
    }

    @Test
    void measuringAgainIsANewVersionOnlyWhereTheCorpusChanged() {
        try (var searching = Searching.withVectors(Firms.random(7, 50))) {
            var first = searching.rank(NEEDS[0], 1).basis();
            searching.measure();
            var same = searching.rank(NEEDS[0], 1).basis();
            searching.with(List.of(Firms.firm("N", "伺服电机"))).measure();

            assertThat(same).isEqualTo(first);
            assertThat(searching.rank(NEEDS[0], 1).basis().statistics()).isNotEqualTo(first.statistics());
        }
    }

    @Test
    void equalTotalsStandInTheOrderOfTheirIds() {
        var firms = IntStream.range(0, 40)
                .mapToObj(i -> new Profile(
                        "T" + (99 - i),
                        "",
                        "伺服电机",
                        java.util.Map.of(),
                        List.of(),
                        java.util.Optional.empty(),
                        "",
                        List.of(),
                        List.of()))
                .toList();
        try (var searching = Searching.withVectors(firms)) {
            assertThat(searching.ids("伺服电机", 40)).hasSize(40).isSorted();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theTenBestAreTheTenBestOfAll(boolean vectors) {
        var firms = Firms.random(8, 1500);
        try (var searching = searching(vectors, firms)) {
            for (String need : NEEDS) {
                var all = searching.scoresOfAll(need, firms);
                assertThat(searching.scores(need, 10)).as(need).isEqualTo(all.subList(0, 10));
            }
        }
    }

    @Test
    void manyEqualFirmsAndManySoftConditionsHideNobody() {
        var firms = Firms.random(8, 2500);
        try (var searching = Searching.withoutModel(firms)) {
            for (String need : List.of("电机", "精密轴承，小巨人企业优先，济南优先，通过ISO9001者优先，耐温≥150℃")) {
                var all = searching.scoresOfAll(need, firms);
                assertThat(searching.scores(need, 10)).as(need).isEqualTo(all.subList(0, 10));
                assertThat(searching.rank(need, 10).found()).isEqualTo(all.size());
            }
        }
    }

    @Test
    void oneSingleFirmIsFound() {
        for (boolean vectors : new boolean[] {true, false}) {
            try (var searching = searching(vectors, List.of(Firms.firm("A", "伺服电机")))) {
                assertThat(searching.ids("伺服电机", 10)).containsExactly("A");
            }
        }
    }

    @Test
    void firmsThatComeIntoAnEmptyIndexAreFound() {
        try (var searching = Searching.withVectors(List.of())) {
            assertThat(searching.ids("伺服电机", 10)).isEmpty();

            searching.with(Firms.random(9, 30)).with(List.of(Firms.firm("A", "伺服电机")));

            assertThat(searching.ids("伺服电机", 10)).first().isEqualTo("A");
        }
    }

    @Test
    void aNeedOfStrangeSignsFindsNobody() {
        try (var searching = Searching.withVectors(Firms.random(10, 30))) {
            assertThat(searching.rank("？？！", 10).matches()).isEmpty();
            assertThat(searching.rank(" ", 10).matches()).isEmpty();
        }
    }

    @Test
    void withoutAModelTheRankingIsSensibleAndSaysSo() {
        var firms = List.of(Firms.firm("A", "伺服电机"), Firms.firm("B", "电机外壳"), Firms.firm("C", "鲜花"));
        try (var searching = Searching.withoutModel(firms)) {
            var ranking = searching.rank("伺服电机", 10);

            assertThat(ranking.basis().model()).isEqualTo("none");
            assertThat(searching.ids("伺服电机", 10)).containsExactly("A", "B");
            assertThat(ranking.found()).isEqualTo(2);
        }
    }

    private static Searching searching(boolean vectors, List<Profile> firms) {
        return vectors ? Searching.withVectors(firms) : Searching.withoutModel(firms);
    }
}
