package org.rongtong.matching.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rongtong.directory.TitleKind;
import org.rongtong.kernel.Reason;
import org.rongtong.kernel.Source;
import org.rongtong.kernel.Verdict;
import org.rongtong.matching.cast.Firms;
import org.rongtong.matching.cast.Firms.Firm;
import org.rongtong.matching.index.Profile;

/** Every kind of condition against firms that meet it, do not, or do not say; the day is 2026-11-23. */
class ChecksTest {

    @ParameterizedTest
    @CsvSource({
        "200℃, MET, 25",
        "150℃, MET, 25",
        "120℃, UNMET, 15",
        "60℃, UNMET, 0",
        "5mm, UNKNOWN, 0",
        "很高, UNKNOWN, 0"
    })
    void aSoftParameterGivesItsShareOfCloseness(String stated, Verdict verdict, double points) {
        var reason = checked("密封圈，耐温≥150℃", new Firm("A", "密封圈").stating("耐温", stated));

        assertThat(reason.verdict()).isEqualTo(verdict);
        assertThat(reason.points().value()).isEqualTo(points);
    }

    @Test
    void theBestOfTheItemsCountsAndIsNamed() {
        var reason = checked(
                "密封圈，耐温≥150℃",
                new Firm("A", "密封圈").stating("耐温", "90℃").stating("耐温", "170℃").stating("耐温", "20℃"));

        assertThat(reason.verdict()).isEqualTo(Verdict.MET);
        assertThat(((Source.Field) reason.source()).title()).isEqualTo("密封圈");
    }

    @Test
    void aRelatedPropertyIsNotComparedAndTheGapNamesWhatIsMissing() {
        var reason = checked("软管，爆破压力≥30MPa", new Firm("A", "软管").stating("耐压", "40MPa"));

        assertThat(reason.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(Objects.requireNonNull(reason.gap()).args()).contains("爆破压力");
    }

    @Test
    void anOpenItemKeepsAFirmThatAHardParameterWouldExclude() {
        var firm = new Firm("A", "密封圈").stating("耐温", "90℃").stating("耐温", "5mm");

        assertThat(checked("密封圈，耐温须≥150℃", firm).verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"3701, MET, 10", "370102, MET, 10", "3702, UNMET, 6", "37, UNMET, 6", "3205, UNMET, 4", "5101, UNMET, 0"
    })
    void aSoftPlaceGivesLessTheFartherAway(String region, Verdict verdict, double points) {
        var reason = checked("密封圈，济南优先", new Firm("A", "密封圈").in(region));

        assertThat(reason.verdict()).isEqualTo(verdict);
        assertThat(reason.points().value()).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({
        "ISO 9001:2015, 2027-01-01, MET",
        "ISO 9001:2015, 2026-11-23, MET",
        "ISO 9001:2015, 2026-11-22, UNMET",
        "ISO9001, '', MET",
        "ISO14001, 2027-01-01, UNKNOWN"
    })
    void aCertificateMustBeValidOnTheDay(String name, String until, Verdict verdict) {
        assertThat(checked("密封圈，ISO9001优先", new Firm("A", "密封圈").certified(name, until))
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void aCertificateOfAProductNamesTheProduct() {
        var reason = checked("密封圈，ISO9001优先", new Firm("A", "密封圈").productCertified("ISO9001", "2027-01-01"));

        assertThat(reason.source())
                .isInstanceOfSatisfying(
                        Source.Field.class, field -> assertThat(field.title()).isEqualTo("密封圈"));
    }

    @ParameterizedTest
    @CsvSource({
        "LITTLE_GIANT, 2024-07-01, 2027-06-30, MET",
        "LITTLE_GIANT, 2021-07-01, 2024-06-30, UNMET",
        "LITTLE_GIANT, 2027-07-01, 2030-06-30, UNKNOWN",
        "KEY_LITTLE_GIANT, 2024-07-01, '', MET",
        "SPECIALISED_SME, 2024-07-01, 2027-06-30, UNKNOWN"
    })
    void aTitleMustBeHeldOnTheDay(TitleKind kind, String from, String until, Verdict verdict) {
        assertThat(checked("密封圈，小巨人企业优先", new Firm("A", "密封圈").titled(kind, from, until))
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void hardExcludesUnmetAloneAndShowsWhoFailsNothingElse() {
        List<Profile> firms = List.of(
                new Firm("MET", "密封圈").in("3701").certified("ISO9001", "").build(),
                new Firm("UNKNOWN", "密封圈").build(),
                new Firm("ELSEWHERE", "密封圈").in("5101").certified("ISO9001", "").build(),
                new Firm("EXPIRED", "密封圈")
                        .in("3701")
                        .certified("ISO9001", "2020-01-01")
                        .build(),
                new Firm("BOTH", "密封圈")
                        .in("5101")
                        .certified("ISO9001", "2020-01-01")
                        .build(),
                new Firm("OTHER", "鲜花").in("3701").build());
        try (var searching = Searching.withoutModel(firms)) {
            var ranking = searching.rank("密封圈，须通过ISO9001认证，供应商须位于山东", 10);

            assertThat(ranking.matches())
                    .extracting(match -> match.profile().id())
                    .containsExactlyInAnyOrder("MET", "UNKNOWN");
            assertThat(ranking.nearMisses())
                    .extracting(match -> match.profile().id())
                    .containsExactlyInAnyOrder("ELSEWHERE", "EXPIRED");
            assertThat(ranking.found()).isEqualTo(2);
        }
    }

    @Test
    void softConditionsOfOneKindShareItsPointsAndLeaveTheRestToTheWords() {
        var firm = new Firm("A", "密封圈")
                .in("37")
                .certified("ISO9001", "")
                .certified("IATF16949", "")
                .certified("CE认证", "");
        try (var searching = Searching.withoutModel(List.of(firm.build(), Firms.firm("B", "鲜花")))) {
            var reasons =
                    searching.explain("密封圈，通过ISO9001、IATF16949、CE认证者优先", "A").reasons();
            var certificates = reasons.stream()
                    .filter(reason -> reason.topic().equals("certificate"))
                    .toList();

            assertThat(certificates).extracting(Reason::points).containsOnly(new org.rongtong.kernel.Points(3_333_333));
        }
    }

    private static Reason checked(String need, Firm firm) {
        try (var searching = Searching.withoutModel(List.of(firm.build(), Firms.firm("B", "鲜花")))) {
            return searching.explain(need, firm.build().id()).reasons().getLast();
        }
    }
}
