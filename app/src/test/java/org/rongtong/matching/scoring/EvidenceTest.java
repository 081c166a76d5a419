package org.rongtong.matching.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rongtong.directory.OfferKind;
import org.rongtong.kernel.Source;
import org.rongtong.kernel.Verdict;
import org.rongtong.matching.cast.Firms;
import org.rongtong.matching.index.Item;
import org.rongtong.matching.index.Profile;

class EvidenceTest {

    @Test
    void wordsOfAReasonStandInTheNeedAndInWhatTheSourceNames() {
        var firms = Firms.random(11, 60);
        String need = "寻求PEEK齿轮、耐油密封圈和伺服电机的厂家，精密轴承";
        try (var searching = Searching.withVectors(firms)) {
            for (Profile firm : firms) {
                for (var reason : searching.explain(need, firm.id()).reasons()) {
                    var field = (Source.Field) reason.source();
                    String stands = field.record().equals("offer") ? field.title() : firm.text();
                    assertThat(reason.evidence()).allSatisfy(word -> {
                        assertThat(need).contains(word);
                        assertThat(stands).contains(word);
                        assertThat(reason.found().toString())
                                .contains(reason.evidence().getFirst());
                    });
                }
            }
        }
    }

    @Test
    void wordsThatOnlyTheFirmPutsTogetherAreToldApart() {
        try (var searching = Searching.withoutModel(List.of(Firms.firm("A", "电机控制"), Firms.firm("B", "鲜花")))) {
            var reason = searching.explain("控制柜和电机", "A").reasons().getFirst();

            assertThat(reason.evidence()).containsExactly("电机", "控制");
        }
    }

    @Test
    void theItemThatSaysMostGetsTheWordsAndAnEqualOneNothing() {
        try (var searching =
                Searching.withoutModel(List.of(Firms.firm("A", "电机", "伺服电机", "伺服电机"), Firms.firm("B", "鲜花")))) {
            var reasons = searching.explain("伺服电机", "A").reasons();

            assertThat(reasons).singleElement().satisfies(reason -> {
                assertThat(reason.evidence()).containsExactly("伺服电机");
                assertThat(((Source.Field) reason.source()).id()).isEqualTo("A-1");
                assertThat(reason.verdict()).isEqualTo(Verdict.MET);
            });
        }
    }

    @Test
    void withoutAModelNothingIsSaidToBeAlikeInMeaning() {
        try (var searching = Searching.withoutModel(List.of(Firms.firm("A", "电缆"), Firms.firm("B", "鲜花")))) {
            var reasons = searching.explain("电机", "A").reasons();

            assertThat(reasons)
                    .singleElement()
                    .satisfies(
                            reason -> assertThat(reason.asked().key()).isEqualTo("matching.asked.product.characters"));
        }
    }

    @Test
    void aLongTextIsShownAroundTheFirstWord() {
        String text = "本产品线由多家工厂共同完成，".repeat(20) + "其中包括耐油密封圈。" + "质量可靠，交货准时。".repeat(20);
        var item = new Item("A-0", OfferKind.PRODUCT, "产品", text, List.of(), List.of(), Optional.empty());
        var firm = new Profile("A", "甲", "甲", Map.of(), List.of(item), Optional.empty(), "", List.of(), List.of());
        try (var searching = Searching.withoutModel(List.of(firm, Firms.firm("B", "鲜花")))) {
            var reason = searching.explain("耐油密封圈", "A").reasons().getFirst();
            String shown = reason.found().args().getFirst().toString();

            assertThat(shown).contains("耐油密封圈").startsWith("…").endsWith("…");
            assertThat(shown.length()).isLessThanOrEqualTo(92);
        }
    }

    @Test
    void theFieldThatSaysItIsTheSource() {
        var about = Map.of("name", "甲", "industry", "轴承制造", "description", "我们做别的");
        var firm = new Profile("A", "甲", "甲。轴承制造。我们做别的", about, List.of(), Optional.empty(), "", List.of(), List.of());
        try (var searching = Searching.withoutModel(List.of(firm, Firms.firm("B", "鲜花")))) {
            var reason = searching.explain("轴承", "A").reasons().getFirst();

            assertThat(((Source.Field) reason.source()).field()).isEqualTo("industry");
        }
    }
}
