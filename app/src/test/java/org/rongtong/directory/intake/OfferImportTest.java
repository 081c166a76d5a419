package org.rongtong.directory.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rongtong.directory.intake.DirectoryUnderTest.cells;
import static org.rongtong.directory.intake.OrganisationImportTest.problem;
import static org.rongtong.directory.intake.OrganisationImportTest.taken;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rongtong.directory.Certificate;
import org.rongtong.directory.Evidence;
import org.rongtong.directory.Offer;
import org.rongtong.directory.OfferKind;
import org.rongtong.directory.OrganisationProfile;
import org.rongtong.directory.Parameter;
import org.rongtong.directory.Period;
import org.rongtong.directory.Viewer;
import org.rongtong.kernel.quantity.QuantityRange;
import org.rongtong.kernel.quantity.Reading;
import org.rongtong.platform.importing.ListedKind;
import org.rongtong.platform.importing.RowOutcome.Change;
import org.rongtong.platform.importing.RowOutcome.Refused;
import org.rongtong.platform.importing.RowOutcome.Taken;

class OfferImportTest {

    private static final String USCC = "91350100M000100Y43";
    private static final String[] HOUSING = cells(
            "organisation",
            USCC,
            "code",
            "P-1",
            "kind",
            "产品",
            "name",
            "PPS电子水泵壳体",
            "text",
            "40%玻纤增强PPS注塑。",
            "parameters",
            "长期耐温: 200 ℃；关键尺寸公差: ±0.02 mm；颜色: 黑",
            "certificates",
            "IATF 16949|2027-08-14",
            "evidence",
            "第三方检测报告 2026-05-17",
            "updated_on",
            "2026-09-30",
            "share_of_revenue",
            "35%",
            "*模具",
            "自制");

    @RegisterExtension
    final DirectoryUnderTest directory = new DirectoryUnderTest();

    @BeforeEach
    void anOrganisationIsThere() {
        directory.take("organisations", cells("uscc", USCC, "code", "17", "name", "示例精塑"));
    }

    @Test
    void aFullRowIsReadBackWithItsParametersTypedWhereTheyAreQuantities() {
        var outcomes = directory.take("offers", HOUSING);

        OrganisationProfile profile = profile();
        Offer offer = profile.offers().getFirst();
        assertThat(outcomes).containsExactly(taken(Change.ADDED));
        assertThat(profile.offers())
                .containsExactly(new Offer(
                        offer.id(),
                        profile.organisation().id(),
                        OfferKind.PRODUCT,
                        Optional.of("P-1"),
                        "PPS电子水泵壳体",
                        Optional.of("40%玻纤增强PPS注塑。"),
                        List.of(
                                new Parameter("长期耐温", "200 ℃", Optional.of(range("200 ℃"))),
                                new Parameter("关键尺寸公差", "±0.02 mm", Optional.of(range("±0.02 mm"))),
                                new Parameter("颜色", "黑", Optional.empty())),
                        List.of(new Evidence(
                                Evidence.Kind.TEST_REPORT, "第三方检测报告", Optional.of(LocalDate.of(2026, 5, 17)))),
                        Optional.of(LocalDate.of(2026, 9, 30)),
                        Optional.empty(),
                        Map.of("模具", List.of("自制"))));
        assertThat(profile.certificates())
                .containsExactly(new Certificate(
                        profile.organisation().id(),
                        Optional.of(offer.id()),
                        "IATF 16949",
                        Optional.empty(),
                        new Period(Optional.empty(), Optional.of(LocalDate.of(2027, 8, 14))),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void theSameRowAgainChangesNothing() {
        directory.take("offers", HOUSING);
        long revision = profile().organisation().revision();

        assertThat(directory.take("offers", HOUSING)).containsExactly(taken(Change.UNCHANGED));
        assertThat(profile().organisation().revision()).isEqualTo(revision);
    }

    @Test
    void aChangedRowKeepsTheOfferAndItsStateBefore() {
        directory.take("offers", HOUSING);
        Offer before = profile().offers().getFirst();

        var outcomes = directory.take("offers", cells("organisation", "17", "code", "P-1", "name", "PPS水泵壳体"));

        Offer after = profile().offers().getFirst();
        assertThat(outcomes).containsExactly(taken(Change.UPDATED));
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.name()).isEqualTo("PPS水泵壳体");
        assertThat(after.parameters()).isEqualTo(before.parameters());
        assertThat(directory
                        .organisations()
                        .dossier(after.organisation(), Viewer.PUBLIC)
                        .orElseThrow()
                        .history())
                .singleElement()
                .satisfies(
                        past -> assertThat(past.before()).contains("PPS电子水泵壳体").doesNotContain("share_of_revenue"));
    }

    @Test
    void anOfferOfAnUnknownOrganisationIsRefusedWithTheWayOut() {
        var outcomes = directory.take("offers", cells("organisation", "无名厂", "name", "壳体"), cells("name", "壳体"));

        assertThat(outcomes)
                .containsExactly(
                        new Refused(List.of(problem("organisation", "无名厂", "organisation.unknown"))),
                        new Refused(List.of(problem("organisation", "", "organisation.missing"))));
    }

    @Test
    void eachWrongCellIsToldAndTheRestIsTaken() {
        var outcomes = directory.take(
                "offers",
                cells(
                        "organisation",
                        "示例精塑",
                        "name",
                        "壳体",
                        "kind",
                        "怪物",
                        "parameters",
                        "耐温: 200 ℃；随便写写",
                        "certificates",
                        "ISO 9001|2027-13-40",
                        "updated_on",
                        "昨天",
                        "share_of_revenue",
                        "350%"));

        assertThat(((Taken) outcomes.getFirst()).problems())
                .extracting(p -> p.field() + " " + p.rule().key())
                .containsExactlyInAnyOrder(
                        "kind directory.import.kind.unknown",
                        "parameters directory.import.parameter.form",
                        "certificates directory.import.date.form",
                        "updated_on directory.import.date.form",
                        "share_of_revenue directory.import.percent.form");
        assertThat(profile().offers().getFirst().parameters())
                .extracting(Parameter::name)
                .containsExactly("耐温");
    }

    @Test
    void aProductKnownByNameOnlyIsTheOneThatARowDescribesLater() {
        directory.take("organisations", cells("uscc", USCC, "name", "示例精塑", "products", "PPS电子水泵壳体"));

        var outcomes = directory.take("offers", HOUSING);

        assertThat(outcomes).containsExactly(taken(Change.UPDATED));
        assertThat(profile().offers()).extracting(Offer::code).containsExactly(Optional.of("P-1"));
    }

    @Test
    void aWithdrawnOfferIsNoLongerShownAndComesBackWhenItStandsAgain() {
        directory.take("offers", HOUSING);

        directory.take("offers", cells("organisation", USCC, "code", "P-1", "name", "PPS电子水泵壳体", "status", "停产"));
        var withdrawn = profile();
        directory.take("offers", cells("organisation", USCC, "code", "P-1", "name", "PPS电子水泵壳体", "status", "在供"));

        assertThat(withdrawn.offers()).isEmpty();
        assertThat(withdrawn.certificates()).isEmpty();
        assertThat(profile().offers()).hasSize(1);
    }

    @Test
    void ofAWholeListTheOffersItDoesNotNameAreWithdrawnAndThoseItNamesStand() {
        directory.take("organisations", cells("code", "18", "name", "示例别家"));
        directory.take(
                "offers",
                HOUSING,
                cells("organisation", USCC, "name", "旧壳体"),
                cells("organisation", USCC, "name", "停过的壳体", "status", "停产"),
                cells("organisation", "18", "name", "别家的壳体"));
        ListedKind offers = (ListedKind) directory.kind("offers");

        ListedKind.Roll roll = offers.beginRoll();
        long withdrawn = directory.inTransaction(() -> {
            roll.take(List.of(
                    DirectoryUnderTest.row("organisation", "17", "name", "PPS电子水泵壳体", "code", "P-1"),
                    DirectoryUnderTest.row("organisation", "17", "name", "停过的壳体")));
            return roll.withdrawRest();
        });

        assertThat(withdrawn).isEqualTo(1);
        assertThat(directory.organisations().profiles(0, 10))
                .flatExtracting(OrganisationProfile::offers)
                .extracting(Offer::name)
                .containsExactlyInAnyOrder("PPS电子水泵壳体", "停过的壳体", "别家的壳体");
        assertThat(directory
                        .organisations()
                        .dossier(directory.idOfCode("17"), Viewer.PUBLIC)
                        .orElseThrow()
                        .history())
                .extracting(past -> past.before())
                .anySatisfy(before -> assertThat(before).contains("旧壳体"));
    }

    private OrganisationProfile profile() {
        return directory.organisations().profiles(0, 10).getFirst();
    }

    private static QuantityRange range(String text) {
        return ((Reading.Read) QuantityRange.read(
                        ((Reading.Read) QuantityRange.read(text)).range().format()))
                .range();
    }
}
