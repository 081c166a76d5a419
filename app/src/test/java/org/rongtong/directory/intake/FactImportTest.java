package org.rongtong.directory.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rongtong.directory.intake.DirectoryUnderTest.cells;
import static org.rongtong.directory.intake.OrganisationImportTest.problem;
import static org.rongtong.directory.intake.OrganisationImportTest.taken;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rongtong.directory.ExternalCode;
import org.rongtong.directory.Fact;
import org.rongtong.directory.FactValue;
import org.rongtong.directory.OrganisationId;
import org.rongtong.directory.Viewer;
import org.rongtong.directory.Visibility;
import org.rongtong.kernel.Confidence;
import org.rongtong.platform.importing.RowOutcome.Change;
import org.rongtong.platform.importing.RowOutcome.Refused;

class FactImportTest {

    private static final String CANARY = "918273645";

    @RegisterExtension
    final DirectoryUnderTest directory = new DirectoryUnderTest();

    private OrganisationId id;

    @BeforeEach
    void anOrganisationIsThere() {
        directory.take("organisations", cells("code", "1", "name", "示例精塑"));
        id = directory.idOf("示例精塑");
    }

    @Test
    void whatIsPublicIsReadInTheUnitOfTheCatalogue() {
        var outcomes = directory.take(
                "facts",
                cells(
                        "organisation",
                        "1",
                        "fact",
                        "营业收入",
                        "year",
                        "2025年",
                        "value",
                        "42,865,000",
                        "unit",
                        "元",
                        "source",
                        "审计报告",
                        "confidence",
                        "已核实",
                        "evidence",
                        "审计报告2025",
                        "stated_on",
                        "2026-04-30",
                        "visibility",
                        "公开"));

        assertThat(outcomes).containsExactly(taken(Change.ADDED));
        assertThat(directory.organisations().facts(id, Viewer.PUBLIC))
                .containsExactly(new Fact(
                        id,
                        "operating_revenue",
                        Optional.of(2025),
                        new FactValue.Number(new BigDecimal("4286.5"), "wan_cny"),
                        Optional.of("审计报告"),
                        Confidence.CONFIRMED,
                        Optional.of("审计报告2025"),
                        Optional.of(LocalDate.of(2026, 4, 30)),
                        Visibility.PUBLIC));
    }

    @Test
    void aPrivateFactIsReadByNoPublicMethod() {
        directory.take(
                "facts",
                cells(
                        "organisation",
                        "1",
                        "fact",
                        "rd_expense",
                        "year",
                        "2025",
                        "value",
                        CANARY + "元",
                        "visibility",
                        "公开"));
        directory.take(
                "facts",
                cells(
                        "organisation",
                        "1",
                        "fact",
                        "rd_expense",
                        "year",
                        "2025",
                        "value",
                        CANARY + "1元",
                        "visibility",
                        "不公开"));
        directory.take("facts", cells("organisation", "1", "fact", "employees", "year", "2025", "value", CANARY));
        directory.take("facts", cells("organisation", "1", "fact", "employees", "year", "2025", "value", CANARY + "2"));
        directory.take("offers", cells("organisation", "1", "name", "壳体", "share_of_revenue", "9.18273645%"));
        directory.take(
                "offers", cells("organisation", "1", "name", "壳体", "share_of_revenue", "91.8273645%", "text", "注塑"));

        assertThat(stored()).contains(CANARY, "9.18273645", "91.8273645");
        assertThat(everythingPublic().replace(".", "")).contains("壳体", "注塑").doesNotContain(CANARY);
    }

    @Test
    void theSameRowAgainChangesNothingAndAnotherValueKeepsTheOldOne() {
        var first = directory.take(
                "facts",
                cells("organisation", "1", "fact", "从业人员", "year", "2025", "value", "83人", "visibility", "公开"));
        var again = directory.take(
                "facts", cells("organisation", "1", "fact", "从业人员", "year", "2025", "value", "83", "unit", "人"));
        var corrected =
                directory.take("facts", cells("organisation", "1", "fact", "从业人员", "year", "2025", "value", "84"));

        assertThat(List.of(first, again, corrected))
                .containsExactly(
                        List.of(taken(Change.ADDED)), List.of(taken(Change.UNCHANGED)), List.of(taken(Change.UPDATED)));
        assertThat(directory
                        .organisations()
                        .dossier(id, Viewer.PUBLIC)
                        .orElseThrow()
                        .history())
                .singleElement()
                .satisfies(past -> assertThat(past.before()).contains("\"number\": 83"));
    }

    @Test
    void flagsTextsAndSharesAreTyped() {
        directory.take(
                "facts",
                cells("organisation", "1", "fact", "拥有自主品牌", "value", "是", "visibility", "公开"),
                cells("organisation", "1", "fact", "主导产品名称", "value", "水泵壳体", "visibility", "公开"),
                cells(
                        "organisation",
                        "1",
                        "fact",
                        "market_share_national",
                        "year",
                        "2025",
                        "value",
                        "12.5%",
                        "visibility",
                        "公开"));

        assertThat(directory.organisations().facts(id, Viewer.PUBLIC))
                .extracting(Fact::value)
                .containsExactly(
                        new FactValue.Text("水泵壳体"),
                        new FactValue.Number(new BigDecimal("0.125"), "ratio"),
                        new FactValue.Flag(true));
    }

    @Test
    void whatCannotBeUnderstoodIsRefusedWithTheWayOut() {
        var outcomes = directory.take(
                "facts",
                cells("organisation", "1", "fact", "幸福指数", "value", "5"),
                cells("organisation", "1", "fact", "营业收入", "value", "5万元"),
                cells("organisation", "1", "fact", "营业收入", "year", "2025", "value", "4286.50"),
                cells("organisation", "1", "fact", "从业人员", "year", "2025", "value", "83.5"),
                cells("organisation", "1", "fact", "拥有自主品牌", "value", "也许"),
                cells("organisation", "无名厂", "fact", "从业人员", "year", "2025", "value", "83"));

        assertThat(outcomes)
                .containsExactly(
                        new Refused(List.of(problem("fact", "幸福指数", "fact.unknown"))),
                        new Refused(List.of(problem("year", "", "year.missing", "营业收入总额"))),
                        new Refused(List.of(problem("unit", "", "number.unit", "营业收入总额", "万元"))),
                        new Refused(List.of(problem("value", "83.5", "number.whole"))),
                        new Refused(List.of(problem("value", "也许", "flag.form"))),
                        new Refused(List.of(problem("organisation", "无名厂", "organisation.unknown"))));
    }

    private String everythingPublic() {
        var organisations = directory.organisations();
        return String.valueOf(List.of(
                organisations.find(id),
                organisations.find(new ExternalCode("file", "1")),
                organisations.named("示例精塑"),
                organisations.page(Optional.empty(), 10, LocalDate.of(2026, 11, 23)),
                organisations.profiles(0, 10),
                organisations.summaries(List.of(id), LocalDate.of(2026, 11, 23)),
                organisations.dossier(id, Viewer.PUBLIC),
                organisations.facts(id, Viewer.PUBLIC),
                organisations.relations(id),
                organisations.titlesValidOn(LocalDate.of(2026, 11, 23)),
                published()));
    }

    private List<String> published() {
        return List.of("pub_organisation", "pub_offer", "pub_title_period").stream()
                .flatMap(view -> directory
                        .jdbc()
                        .sql("select to_jsonb(v)::text from directory." + view + " v")
                        .query(String.class)
                        .list()
                        .stream())
                .toList();
    }

    private String stored() {
        return directory.jdbc().sql("""
                        select (select string_agg(to_jsonb(f)::text, ' ') from directory.fact f)
                               || (select string_agg(to_jsonb(o)::text, ' ') from directory.offer o)
                               || (select string_agg(c.before::text, ' ') from directory.change c)
                        """).query(String.class).single();
    }
}
