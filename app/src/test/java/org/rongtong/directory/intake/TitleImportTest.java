package org.rongtong.directory.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rongtong.directory.intake.DirectoryUnderTest.cells;
import static org.rongtong.directory.intake.OrganisationImportTest.problem;
import static org.rongtong.directory.intake.OrganisationImportTest.taken;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rongtong.directory.OrganisationSummary;
import org.rongtong.directory.OrganisationSummary.HeldTitle;
import org.rongtong.directory.Title;
import org.rongtong.directory.TitleCount;
import org.rongtong.directory.TitleKind;
import org.rongtong.platform.importing.ImportRow;
import org.rongtong.platform.importing.RowOutcome.Change;
import org.rongtong.platform.importing.RowOutcome.Refused;
import org.rongtong.platform.importing.RowOutcome.Taken;

class TitleImportTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @RegisterExtension
    final DirectoryUnderTest directory = new DirectoryUnderTest();

    @BeforeEach
    void anOrganisationIsThere() {
        directory.take("organisations", cells("code", "1", "name", "示例小巨人"));
    }

    /** Three batches of grants, of which 160 have ended: the figures of the programme's own report do not add up otherwise. */
    @Test
    void ofFourThousandNineHundredTwentyTwoGrantsTheOnesThatEndedDoNotCount() {
        int firms = 248 + 1744 + 2930;
        List<ImportRow> organisations = new ArrayList<>();
        List<ImportRow> grants = new ArrayList<>();
        List<ImportRow> ends = new ArrayList<>();
        for (int i = 0; i < firms; i++) {
            String batch = i < 248 ? "第一批" : i < 248 + 1744 ? "第二批" : "第三批";
            String year = i < 248 ? "2019" : i < 248 + 1744 ? "2020" : "2021";
            organisations.add(DirectoryUnderTest.row("code", "F" + i, "name", "示例企业" + i));
            grants.add(DirectoryUnderTest.row(
                    "organisation",
                    "F" + i,
                    "title",
                    "专精特新“小巨人”企业",
                    "level",
                    "国家级",
                    "batch",
                    batch,
                    "valid_from",
                    year + "-12-01",
                    "valid_to",
                    "2027-06-30"));
            if (i % 30 == 0 && ends.size() < 160) {
                ends.add(DirectoryUnderTest.row(
                        "organisation",
                        "F" + i,
                        "title",
                        "专精特新“小巨人”企业",
                        "batch",
                        batch,
                        "event",
                        "撤销",
                        "event_on",
                        "2022-01-01"));
            }
        }
        directory.take("organisations", organisations);

        directory.take("titles", grants);
        directory.take("titles", ends);

        assertThat(directory.organisations().titlesValidOn(LocalDate.of(2021, 12, 31)))
                .containsExactly(new TitleCount(TitleKind.LITTLE_GIANT, 4922, 0));
        assertThat(directory.organisations().titlesValidOn(LocalDate.of(2022, 1, 1)))
                .containsExactly(new TitleCount(TitleKind.LITTLE_GIANT, 4762, 0));
    }

    @Test
    void aTitleIsInForceOnTheFirstAndOnTheLastDayAndNotBeyond() {
        grant("2024-07-01", "2027-06-30");

        Title title = title();
        assertThat(List.of("2024-06-30", "2024-07-01", "2027-06-30", "2027-07-01"))
                .extracting(day -> title.validOn(LocalDate.parse(day)))
                .containsExactly(false, true, true, false);
        assertThat(title.validUntil(TODAY)).contains(LocalDate.of(2027, 6, 30));
    }

    @Test
    void aRenewalContinuesTheTitleWithoutAGap() {
        grant("2021-07-01", "2024-06-30");
        event("复核通过", "2024-07-01", "2027-06-30");

        Title title = title();
        assertThat(title.periods()).hasSize(2);
        assertThat(List.of("2024-06-30", "2024-07-01", "2027-07-01"))
                .extracting(day -> title.validOn(LocalDate.parse(day)))
                .containsExactly(true, true, false);
    }

    @Test
    void aSuspendedTitleIsOutOfForceUntilItIsChangedBack() {
        grant("2024-07-01", "2027-06-30");
        event("暂停", "2025-01-01", null);
        event("变更", "2025-04-01", "2027-06-30");

        Title title = title();
        assertThat(List.of("2024-12-31", "2025-01-01", "2025-03-31", "2025-04-01"))
                .extracting(day -> title.validOn(LocalDate.parse(day)))
                .containsExactly(true, false, false, true);
    }

    @Test
    void eventsGiveTheSamePeriodsInWhateverOrderTheyAreStated() {
        event("撤销", "2025-01-01", null);
        grant("2024-07-01", "2027-06-30");

        assertThat(title().validOn(LocalDate.of(2024, 12, 31))).isTrue();
        assertThat(title().validOn(LocalDate.of(2025, 1, 1))).isFalse();
    }

    @Test
    void anExpiryBeginsOnTheDayAfterTheLastDay() {
        var outcomes = directory.take(
                "titles",
                cells(
                        "organisation",
                        "1",
                        "title",
                        "高新技术企业",
                        "event",
                        "到期",
                        "valid_from",
                        "2021-11-20",
                        "valid_to",
                        "2024-11-19"));

        assertThat(outcomes).containsExactly(taken(Change.ADDED));
        assertThat(title().validOn(LocalDate.of(2024, 11, 19))).isTrue();
        assertThat(title().validOn(LocalDate.of(2024, 11, 20))).isFalse();
    }

    @Test
    void aTitleWithoutDaysIsCountedApartUntilADayIsStated() {
        directory.take("organisations", cells("code", "1", "name", "示例小巨人", "titles", "小巨人"));
        var undated = directory.organisations().titlesValidOn(TODAY);

        grant("2024-07-01", "2027-06-30");

        assertThat(undated).containsExactly(new TitleCount(TitleKind.LITTLE_GIANT, 0, 1));
        assertThat(directory.organisations().titlesValidOn(TODAY))
                .containsExactly(new TitleCount(TitleKind.LITTLE_GIANT, 1, 0));
        assertThat(title().validOn(LocalDate.of(2023, 1, 1))).isFalse();
    }

    @Test
    void theSameRowAgainChangesNothing() {
        assertThat(grant("2024-07-01", "2027-06-30")).isEqualTo(Change.ADDED);
        assertThat(grant("2024-07-01", "2027-06-30")).isEqualTo(Change.UNCHANGED);
        assertThat(event("撤销", "2025-01-01", null)).isEqualTo(Change.UPDATED);
        assertThat(event("撤销", "2025-01-01", null)).isEqualTo(Change.UNCHANGED);
    }

    @Test
    void anEndWithoutADayAndATitleOfNobodyAreRefused() {
        var outcomes = directory.take(
                "titles",
                cells("organisation", "1", "title", "小巨人", "event", "撤销"),
                cells("organisation", "无名厂", "title", "小巨人"),
                cells("organisation", "1"));

        assertThat(outcomes)
                .containsExactly(
                        new Refused(List.of(problem("valid_to", "", "title.end"))),
                        new Refused(List.of(problem("organisation", "无名厂", "organisation.unknown"))),
                        new Refused(List.of(problem("title", "", "title.missing"))));
    }

    @Test
    void aSummaryShowsTheTitlesInForceAndUntilWhen() {
        grant("2024-07-01", "2027-06-30");
        directory.take(
                "titles",
                cells("organisation", "1", "title", "高新技术企业", "valid_from", "2019-01-01", "valid_to", "2021-12-31"));
        var id = directory.idOf("示例小巨人");

        var summaries = directory.organisations().summaries(List.of(id), TODAY).values();

        assertThat(summaries)
                .flatExtracting(OrganisationSummary::titles)
                .containsExactly(
                        new HeldTitle(TitleKind.LITTLE_GIANT, "专精特新“小巨人”企业", Optional.of(LocalDate.of(2027, 6, 30))));
    }

    private Change grant(String from, String to) {
        return change(cells("organisation", "1", "title", "专精特新“小巨人”企业", "valid_from", from, "valid_to", to));
    }

    private Change event(String event, String on, @Nullable String to) {
        String[] row = cells("organisation", "1", "title", "小巨人", "event", event, "event_on", on);
        return change(
                to == null
                        ? row
                        : cells("organisation", "1", "title", "小巨人", "event", event, "event_on", on, "valid_to", to));
    }

    private Change change(String[] row) {
        return switch (directory.take("titles", row).getFirst()) {
            case Taken(var change, var problems) -> change;
            case Refused refused -> throw new AssertionError(refused);
        };
    }

    private Title title() {
        return directory.organisations().profiles(0, 10).getFirst().titles().getFirst();
    }
}
