package org.rongtong.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;
import org.rongtong.kernel.Confidence;

class TitleRulesTest {

    private static TitleRule rule(String title, String on) {
        return TitleRules.shipped().of(title, LocalDate.parse(on)).orElseThrow();
    }

    @Test
    void aTitleIsValidForThreeYearsAndARegistrationForOne() {
        assertThat(rule("little_giant", "2026-07-01").lastDay(LocalDate.of(2024, 7, 1)))
                .isEqualTo(LocalDate.of(2027, 6, 30));
        assertThat(rule("technology_sme", "2026-07-01").lastDay(LocalDate.of(2026, 8, 31)))
                .isEqualTo(LocalDate.of(2027, 8, 30));
    }

    @Test
    void theYearlyUpdateIsDueByTheEndOfMaySince2026AndOfAprilBefore() {
        assertThat(rule("specialized_sme", "2026-11-23").nextUpdate(LocalDate.of(2026, 11, 23)))
                .contains(LocalDate.of(2027, 5, 31));
        assertThat(rule("specialized_sme", "2026-05-31").nextUpdate(LocalDate.of(2026, 5, 31)))
                .contains(LocalDate.of(2026, 5, 31));
        assertThat(rule("specialized_sme", "2026-03-31").update().orElseThrow().value())
                .isEqualTo(new TitleRule.Update(MonthDay.of(4, 30), 1, TitleRule.Consequence.NO_REVIEW));
        assertThat(rule("specialized_sme", "2026-04-01").update().orElseThrow().value())
                .isEqualTo(new TitleRule.Update(MonthDay.of(5, 31), 2, TitleRule.Consequence.CANCELLED));
    }

    @Test
    void whatWasNotSeenIsEmptyAndWhatIsNotConfirmedSaysSo() {
        assertThat(rule("little_giant", "2026-11-23").changeMonths()).isEmpty();
        assertThat(rule("little_giant", "2026-11-23").banYears().orElseThrow())
                .satisfies(ban -> assertThat(ban.source().confidence()).isEqualTo(Confidence.UNVERIFIED))
                .satisfies(ban -> assertThat(ban.seen()).isEqualTo(1));
    }
}
