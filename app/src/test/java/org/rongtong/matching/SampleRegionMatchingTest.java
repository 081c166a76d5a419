package org.rongtong.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.rongtong.RongtongApplication;
import org.rongtong.directory.OrganisationId;
import org.rongtong.directory.Organisations;
import org.rongtong.kernel.Reason;
import org.rongtong.kernel.Verdict;
import org.rongtong.matching.scoring.Match;
import org.rongtong.matching.scoring.Ranking;
import org.rongtong.platform.files.ErrorFile;
import org.rongtong.platform.files.TableFile;
import org.rongtong.platform.importing.ImportKind;
import org.rongtong.platform.importing.ImportOutcome;
import org.rongtong.platform.importing.ImportProgress;
import org.rongtong.platform.importing.ImportSummary;
import org.rongtong.platform.importing.Imports;
import org.rongtong.platform.store.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample region from its files to explained matches: real store, real index, real encoder. */
@SpringBootTest(classes = RongtongApplication.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleRegionMatchingTest {

    private static final String PUMP_HOUSING = "我们为新能源汽车热管理系统寻找电子水泵壳体供应商：PPS加玻纤注塑，带金属嵌件，长期耐温≥150 ℃，"
            + "关键尺寸公差±0.03 mm，年需求200万只，须通过IATF 16949，优先山东及周边，2027年一季度送样。";

    private static final List<String> KINDS =
            List.of("organisations", "offers", "titles", "relations", "facts", "needs");

    private static final Path DATA = newFolder();

    @Autowired
    Imports imports;

    @Autowired
    List<ImportKind> kinds;

    @Autowired
    Indexing indexing;

    @Autowired
    Organisations organisations;

    @Autowired
    Needs needs;

    @Autowired
    Searches searches;

    @Autowired
    Matching matching;

    @Autowired
    JdbcClient jdbc;

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("rongtong-sample");
        } catch (IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        }
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        TestDatabase.fresh().into(settings);
        settings.add("rongtong.data", () -> DATA.toString());
    }

    @BeforeAll
    void importTheSampleRegion() throws Exception {
        for (String kind : KINDS) {
            ImportOutcome.Done done = (ImportOutcome.Done) take(kind);
            assertThat(done.summary().problems()).as(kind).isZero();
        }
        long all = organisations.count();
        Instant end = Instant.now().plus(Duration.ofMinutes(3));
        while (!(indexing.progress().upToDate()
                        && indexing.progress().organisations() >= all
                        && indexing.progress().encoded() > 0)
                && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
            Thread.sleep(100);
        }
        assertThat(indexing.progress().upToDate()).isTrue();
    }

    private ImportOutcome take(String kind) throws IOException {
        Path file = DATA.resolve(kind + ".jsonl");
        try (var in = RongtongApplication.class.getResourceAsStream("/sample/" + kind + ".jsonl")) {
            Files.copy(java.util.Objects.requireNonNull(in), file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        ImportKind found =
                kinds.stream().filter(k -> k.name().equals(kind)).findFirst().orElseThrow();
        var opened = (TableFile.Opening.Opened) TableFile.open(file, Imports.headings(found, Optional.empty()));
        try (TableFile table = opened.file();
                ErrorFile errors = ErrorFile.beside(file)) {
            return imports.run(Imports.Order.of(found, table, errors), ImportProgress.SILENT);
        }
    }

    private Search search(String text, SearchKind kind, Searches.Choice... choices) {
        var posted = (Searches.Posting.Posted) searches.post(text, kind, List.of(choices));
        return searches.find(posted.token().value()).orElseThrow();
    }

    private List<String> names(List<Match> matches) {
        return matches.stream().map(match -> match.profile().name()).toList();
    }

    private static Map<String, Verdict> verdicts(Match match) {
        return match.reasons().stream()
                .filter(reason -> reason.maximum().micro() > 0 || reason.hard())
                .collect(Collectors.toMap(
                        reason -> reason.asked().args().getFirst().toString(), Reason::verdict));
    }

    @Test
    void thePumpHousingIsBestMetByTheFirmThatMeetsEveryCondition() {
        Match first = search(PUMP_HOUSING, SearchKind.FIRM).ranking().matches().getFirst();

        assertThat(first.profile().name()).isEqualTo("泉城精塑科技（示例）有限公司");
        assertThat(verdicts(first).values()).containsOnly(Verdict.MET);
    }

    @Test
    void aCertificateThatHasEndedIsOneHardConditionShort() {
        Ranking ranking = search(PUMP_HOUSING, SearchKind.FIRM).ranking();

        assertThat(names(ranking.matches())).doesNotContain("沂蒙汽配注塑（示例）有限公司");
        assertThat(names(ranking.nearMisses())).contains("沂蒙汽配注塑（示例）有限公司");
    }

    @Test
    void aParameterThatNobodyStatedIsUnknownAndStaysInTheList() {
        Match silent = search(PUMP_HOUSING, SearchKind.FIRM).ranking().matches().stream()
                .filter(match -> match.profile().name().startsWith("锡澄"))
                .findFirst()
                .orElseThrow();

        assertThat(verdicts(silent)).containsEntry("长期耐温≥150 ℃", Verdict.UNKNOWN);
    }

    @Test
    void aConditionMadeHardFiltersAndADroppedOneNoLongerDoes() {
        var hard = Searches.Choice.HARD;
        var soft = Searches.Choice.SOFT;
        var dropped = Searches.Choice.DROPPED;
        Ranking ranking = search(PUMP_HOUSING, SearchKind.FIRM, hard, soft, soft, dropped, soft)
                .ranking();

        assertThat(names(ranking.matches())).contains("沂蒙汽配注塑（示例）有限公司").doesNotContain("皖江新材部件（示例）有限公司");
        assertThat(names(ranking.nearMisses())).contains("皖江新材部件（示例）有限公司");
    }

    @Test
    void whatWasComputedIsReadBackReasonForReason() {
        Search search = search(PUMP_HOUSING, SearchKind.FIRM);
        Ranking again = searches.find(search.token().value()).orElseThrow().ranking();

        assertThat(again).isEqualTo(search.ranking());
        assertThat(again.matches()).isSortedAccordingTo((a, b) -> b.total().compareTo(a.total()));
    }

    @Test
    void theStoreHoldsNoAddressOfASearch() {
        String token = search(PUMP_HOUSING, SearchKind.FIRM).token().value();

        assertThat(jdbc.sql("select count(*) from matching.search s where s::text like '%' || :token || '%'")
                        .param("token", token)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(searches.find("A".repeat(22))).isEmpty();
    }

    @Test
    void theOtherWayTheFirmIsShownTheNeedItFitsBest() {
        OrganisationId firm = organisations.named("泉城精塑科技（示例）有限公司").getFirst().id();

        List<Matching.NeedMatch> found = matching.needsFor(firm, 3);

        assertThat(found.getFirst().need().code()).isEqualTo("S-NEED-01");
        Match forward = matching.firmsFor(found.getFirst().need())
                .orElseThrow()
                .matches()
                .getFirst();
        assertThat(found.getFirst().match().reasons()).isEqualTo(forward.reasons());
    }

    @Test
    void nobodyIsOfferedANeedOfTheirOwn() {
        OrganisationId buyer = organisations.named("海岱汽车（示例）股份有限公司").getFirst().id();

        List<Matching.NeedMatch> found = matching.needsFor(buyer, 60);

        assertThat(found)
                .isNotEmpty()
                .noneMatch(match -> match.need().organisation().equals(Optional.of(buyer)));
    }

    @Test
    void theRankingOfANeedIsComputedOnceAndKept() {
        Need need = needs.page(Optional.empty(), 1).needs().getFirst();

        Ranking first = matching.firmsFor(need).orElseThrow();
        long kept = jdbc.sql("select count(*) from matching.ranking where need_id = :id")
                .param("id", need.id().value())
                .query(Long.class)
                .single();
        Ranking second = matching.firmsFor(need).orElseThrow();

        assertThat(second).isEqualTo(first);
        assertThat(kept).isOne();
    }

    @Test
    void takingTheFilesAgainChangesNothing() throws IOException {
        for (String kind : KINDS) {
            ImportSummary again = ((ImportOutcome.Done) take(kind)).summary();

            assertThat(again.unchanged()).as(kind).isEqualTo(again.read());
        }
    }

    @Test
    void theIntendedAnswersStandAmongTheFirstTen() throws IOException {
        Tally tally = new Tally("intended answers in the first ten");
        for (JsonNode line : intended()) {
            List<String> best = codesOfOwners(ranked(line).matches());
            line.get("intended").forEach(firm -> tally.note(line, firm, best.contains(firm.asString())));
        }
        assertThat(tally.percent()).as(tally.told()).isGreaterThanOrEqualTo(90);
    }

    @Test
    void whoFailsAHardConditionIsANearMissOrOut() throws IOException {
        Tally tally = new Tally("near misses kept out of the first ten");
        for (JsonNode line : intended()) {
            List<String> best = codesOfOwners(ranked(line).matches());
            line.get("near_misses").forEach(firm -> tally.note(line, firm, !best.contains(firm.asString())));
        }
        assertThat(tally.percent()).as(tally.told()).isGreaterThanOrEqualTo(55);
    }

    /** How many of the firms that a file names stand where they should, by what decides about them. */
    private static final class Tally {

        private final String what;
        private final Map<String, int[]> byTopic = new TreeMap<>();
        private final List<String> others = new ArrayList<>();

        Tally(String what) {
            this.what = what;
        }

        void note(JsonNode line, JsonNode firm, boolean right) {
            int[] counts = byTopic.computeIfAbsent(line.get("decided_by").get(0).asString(), _ -> new int[2]);
            counts[right ? 0 : 1]++;
            if (!right) {
                others.add(line.get("need").asString() + " " + firm.asString());
            }
        }

        int percent() {
            int right = byTopic.values().stream().mapToInt(counts -> counts[0]).sum();
            int wrong = byTopic.values().stream().mapToInt(counts -> counts[1]).sum();
            System.out.println(told());
            return 100 * right / (right + wrong);
        }

        String told() {
            String shares = byTopic.entrySet().stream()
                    .map(entry -> entry.getKey() + " " + entry.getValue()[0] + " of "
                            + (entry.getValue()[0] + entry.getValue()[1]))
                    .collect(Collectors.joining(", "));
            return "sample region, " + what + ": " + shares + "; not: " + others;
        }
    }

    private Ranking ranked(JsonNode line) {
        return matching.firmsFor(byCode(line.get("need").asString())).orElseThrow();
    }

    private List<String> codesOfOwners(List<Match> matches) {
        List<OrganisationId> ids = matches.stream()
                .limit(10)
                .map(match -> OfferedProfiles.owner(match.profile().id()))
                .toList();
        List<String> codes = new ArrayList<>();
        for (OrganisationId id : ids) {
            organisations.find(id).orElseThrow().codes().forEach(code -> codes.add(code.code()));
        }
        return codes;
    }

    private Need byCode(String code) {
        return needs.page(Optional.empty(), 100).needs().stream()
                .filter(need -> need.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> intended() throws IOException {
        try (var in = RongtongApplication.class.getResourceAsStream("/sample/needs-intended.jsonl")) {
            return new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(JsonMapper.shared()::readTree)
                    .toList();
        }
    }
}
