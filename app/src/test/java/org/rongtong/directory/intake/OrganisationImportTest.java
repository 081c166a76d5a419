package org.rongtong.directory.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rongtong.directory.intake.DirectoryUnderTest.cells;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rongtong.directory.ExternalCode;
import org.rongtong.directory.FormerName;
import org.rongtong.directory.Offer;
import org.rongtong.directory.Organisation;
import org.rongtong.directory.OrganisationKind;
import org.rongtong.directory.OrganisationProfile;
import org.rongtong.directory.Period;
import org.rongtong.directory.Place;
import org.rongtong.directory.Title;
import org.rongtong.directory.TitleKind;
import org.rongtong.directory.Viewer;
import org.rongtong.kernel.Confidence;
import org.rongtong.kernel.IndustryCode;
import org.rongtong.kernel.Message;
import org.rongtong.kernel.Money;
import org.rongtong.kernel.RegionCode;
import org.rongtong.kernel.Uscc;
import org.rongtong.platform.importing.CellProblem;
import org.rongtong.platform.importing.RowOutcome;
import org.rongtong.platform.importing.RowOutcome.Change;
import org.rongtong.platform.importing.RowOutcome.Refused;
import org.rongtong.platform.importing.RowOutcome.Taken;

class OrganisationImportTest {

    private static final String USCC = "91350100M000100Y43";
    private static final String OTHER_USCC = "91110108551385082Q";
    private static final String[] FULL = cells(
            "uscc",
            USCC,
            "code",
            "Q-17",
            "name",
            "泉城精塑科技(示例)有限公司",
            "short_name",
            "泉城精塑",
            "former_names",
            "泉城塑料厂(示例)",
            "kind",
            "中小企业",
            "region",
            "山东省济南市",
            "address",
            "济南市示例路1号",
            "industry",
            "C2929",
            "industry_text",
            "汽车塑料件",
            "established_on",
            "2014年3月18日",
            "registered_capital",
            "2,000.00万元",
            "description",
            "注塑。".repeat(1200),
            "website",
            "https://example.org",
            "*经营特色",
            "模内嵌件");

    @RegisterExtension
    final DirectoryUnderTest directory = new DirectoryUnderTest();

    @Test
    void aFullRowIsReadBackAsItWasStated() {
        var outcomes = directory.take("organisations", FULL);

        Organisation found = directory.organisations().find(new Uscc(USCC)).orElseThrow();
        assertThat(outcomes).containsExactly(taken(Change.ADDED));
        assertThat(found)
                .usingRecursiveComparison()
                .ignoringFields("createdAt", "updatedAt", "revision")
                .isEqualTo(new Organisation(
                        found.id(),
                        List.of(new ExternalCode("file", "Q-17")),
                        Optional.of(new Uscc(USCC)),
                        "泉城精塑科技(示例)有限公司",
                        List.of(new FormerName("泉城塑料厂(示例)", new Period(Optional.empty(), Optional.empty()))),
                        Optional.of("泉城精塑"),
                        Optional.of(OrganisationKind.SME),
                        new Place(
                                Optional.of(RegionCode.of("3701")),
                                Optional.of("山东省济南市"),
                                Optional.of(Confidence.STATED),
                                Optional.of("济南市示例路1号")),
                        Optional.of(IndustryCode.of("C2929")),
                        Optional.of("C2929；汽车塑料件"),
                        Optional.of(LocalDate.of(2014, 3, 18)),
                        Optional.of(Money.wanYuan("2000")),
                        Optional.of("注塑。".repeat(1200)),
                        Optional.of("https://example.org"),
                        Map.of("经营特色", List.of("模内嵌件")),
                        true,
                        found.createdAt(),
                        found.updatedAt(),
                        found.revision()));
    }

    @Test
    void theSameRowAgainChangesNothingAndRaisesNoRevision() {
        directory.take(
                "organisations",
                with(FULL, "products", "水泵壳体、三通阀体", "titles", "高新技术企业 2024-11-20至2027-11-19、ISO 9001"));
        var before = directory.organisations().profiles(0, 10);

        var again = directory.take(
                "organisations",
                with(FULL, "products", "水泵壳体、三通阀体", "titles", "高新技术企业 2024-11-20至2027-11-19、ISO 9001"));

        assertThat(again).containsExactly(taken(Change.UNCHANGED));
        assertThat(directory.organisations().profiles(0, 10)).isEqualTo(before);
        assertThat(directory
                        .jdbc()
                        .sql("select count(*) from directory.change")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aChangedRowUpdatesAndTheStateBeforeStaysReadable() {
        directory.take("organisations", FULL);
        long revision = directory.named("泉城精塑科技(示例)有限公司").revision();

        var outcome =
                directory.take("organisations", cells("uscc", USCC, "name", "泉城精密(示例)有限公司", "short_name", "泉城精密"));

        Organisation now = directory.named("泉城精密(示例)有限公司");
        var history = directory
                .organisations()
                .dossier(now.id(), Viewer.PUBLIC)
                .orElseThrow()
                .history();
        assertThat(outcome).containsExactly(taken(Change.UPDATED));
        assertThat(now.formerNames()).extracting(FormerName::name).containsExactly("泉城精塑科技(示例)有限公司", "泉城塑料厂(示例)");
        assertThat(now.establishedOn()).contains(LocalDate.of(2014, 3, 18));
        assertThat(now.revision()).isGreaterThan(revision);
        assertThat(history).singleElement().satisfies(past -> {
            assertThat(past.record()).isEqualTo("organisation");
            assertThat(past.act()).isEqualTo("import");
            assertThat(past.before()).contains("\"short_name\": \"泉城精塑\"");
        });
    }

    @Test
    void aWrongCreditCodeIsToldAndTheRowIsTakenWithoutIt() {
        var outcomes = directory.take("organisations", cells("name", "示例一厂", "uscc", "914403001922038217"));

        assertThat(outcomes).hasSize(1);
        assertThat(((Taken) outcomes.getFirst()).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("uscc");
            assertThat(problem.value()).isEqualTo("914403001922038217");
            assertThat(problem.rule().key()).isEqualTo("kernel.uscc.check");
        });
        assertThat(directory.named("示例一厂").uscc()).isEmpty();
    }

    @Test
    void eachWrongCellIsToldAndTheRestIsTaken() {
        var outcomes = directory.take(
                "organisations",
                cells(
                        "name",
                        "示例二厂",
                        "kind",
                        "怪物",
                        "region",
                        "火星",
                        "industry",
                        "9999",
                        "established_on",
                        "2027-01-01",
                        "registered_capital",
                        "2000"));

        assertThat(outcomes)
                .containsExactly(new Taken(
                        Change.ADDED,
                        List.of(
                                problem("kind", "怪物", "kind.unknown", Vocabulary.ORGANISATION_KINDS.list()),
                                problem("region", "火星", "region.unknown"),
                                problem("industry", "9999", "industry.unknown"),
                                problem("established_on", "2027-01-01", "date.future", "2026-11-23"),
                                problem("registered_capital", "2000", "money.form"))));
        assertThat(directory.named("示例二厂").place().written()).contains("火星");
    }

    @Test
    void aRowWithoutANameIsRefused() {
        var outcomes = directory.take("organisations", cells("uscc", USCC), cells("name", "长".repeat(301)));

        assertThat(outcomes)
                .containsExactly(
                        new Refused(List.of(problem("name", "", "name.missing"))),
                        new Refused(List.of(problem("name", "长".repeat(301), "name.long", "301", "300"))));
        assertThat(directory.organisations().count()).isZero();
    }

    @Test
    void twoRowsOfOneBatchWithTheSameCreditCodeAreOneOrganisation() {
        var outcomes = directory.take(
                "organisations",
                cells("uscc", USCC, "name", "示例三厂"),
                cells("uscc", USCC, "name", "示例三厂", "website", "example.org"));

        assertThat(outcomes).containsExactly(taken(Change.ADDED), taken(Change.UPDATED));
        assertThat(directory.named("示例三厂").website()).contains("example.org");
    }

    @Test
    void namesakesWithDifferentCreditCodesAreDifferentAndTheirNameAloneIsTooLittle() {
        directory.take("organisations", cells("uscc", USCC, "name", "示例四厂"), cells("uscc", OTHER_USCC, "name", "示例四厂"));

        var outcomes = directory.take("organisations", cells("name", "示例四厂"));

        assertThat(directory.organisations().named("示例四厂")).hasSize(2);
        assertThat(outcomes).containsExactly(new Refused(List.of(problem("name", "示例四厂", "identity.homonym", "2"))));
    }

    @Test
    void aCreditCodeAndACodeOfDifferentOrganisationsContradict() {
        directory.take(
                "organisations",
                cells("uscc", USCC, "name", "示例五厂"),
                cells("code", "6", "name", "示例六厂", "uscc", OTHER_USCC));

        var outcomes = directory.take("organisations", cells("uscc", USCC, "code", "6", "name", "示例五厂"));

        assertThat(outcomes)
                .containsExactly(new Refused(List.of(problem("uscc", USCC, "identity.conflict", USCC, "6"))));
    }

    @Test
    void productsTitlesAndCertificatesOfARowHangOnItsOrganisation() {
        directory.take(
                "organisations",
                cells(
                        "name",
                        "示例七厂",
                        "products",
                        "水泵壳体、三通阀体",
                        "titles",
                        "专精特新“小巨人”企业(2024-07-01至2027-06-30)、IATF 16949、地方明星",
                        "certificates",
                        "ISO 14001|2024-06-01"));

        OrganisationProfile profile = directory.organisations().profiles(0, 10).getFirst();
        assertThat(profile.offers()).extracting(Offer::name).containsExactly("水泵壳体", "三通阀体");
        assertThat(profile.titles()).extracting(Title::kind).containsExactly(TitleKind.LITTLE_GIANT, TitleKind.OTHER);
        assertThat(profile.titles().getFirst().validUntil(LocalDate.of(2025, 1, 1)))
                .contains(LocalDate.of(2027, 6, 30));
        assertThat(profile.certificates())
                .extracting(c -> c.name() + c.validOn(LocalDate.of(2026, 1, 1)))
                .containsExactly("ISO 14001false", "IATF 16949true");
    }

    @Test
    void theRegionIsReadFromTheAddressOnlyWhereNoneIsStated() {
        directory.take("organisations", cells("name", "示例八厂", "address", "山东省青岛市示例路8号"));

        assertThat(directory.named("示例八厂").place().region()).contains(RegionCode.of("3702"));
        assertThat(directory.named("示例八厂").place().confidence()).contains(Confidence.DERIVED);
    }

    @Test
    void columnsAboutPersonsAreNotKeptAndThoseAboutYearlyFactsAreNotShown() {
        directory.take(
                "organisations",
                cells(
                        "name",
                        "示例九厂",
                        "*联系电话",
                        "13800000000",
                        "*法定代表人",
                        "某人",
                        "*2025年营业收入(万元)",
                        "4286.50",
                        "*主要设备",
                        "注塑机22台"));

        assertThat(directory.named("示例九厂").others()).isEqualTo(Map.of("主要设备", List.of("注塑机22台")));
        assertThat(directory
                        .jdbc()
                        .sql("select withheld::text from directory.organisation")
                        .query(String.class)
                        .single())
                .isEqualTo("{\"2025年营业收入(万元)\": [\"4286.50\"]}");
    }

    static RowOutcome taken(Change change) {
        return new Taken(change, List.of());
    }

    static CellProblem problem(String field, String value, String key, Object... args) {
        return new CellProblem(
                field,
                value,
                Message.of("directory.import." + key, args),
                Message.of("directory.import." + key + ".remedy", args));
    }

    private static String[] with(String[] row, String... more) {
        return java.util.stream.Stream.of(row, more)
                .flatMap(java.util.Arrays::stream)
                .toArray(String[]::new);
    }
}
