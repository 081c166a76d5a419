package org.rongtong.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rongtong.kernel.Confidence;
import org.rongtong.kernel.Reason;
import org.rongtong.kernel.ReasonJson;
import org.rongtong.kernel.Source;
import org.rongtong.platform.wording.Wording;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ShippedRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    static Stream<String> ids() {
        return Stream.concat(Rulebook.shipped().ids().stream(), Stream.of(Rulebook.SIZE_STANDARD));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyCaseBesideARuleFileComesOutAsItSays(String id) throws IOException {
        String file = "/rules/" + id.replace('_', '-') + ".cases.yaml";
        try (InputStream yaml = Objects.requireNonNull(Cases.class.getResourceAsStream(file))) {
            assertThat(Cases.run(Rulebook.shipped(), file, yaml))
                    .isInstanceOfSatisfying(
                            Cases.Running.Ran.class,
                            ran -> assertThat(ran.outcomes())
                                    .hasSizeGreaterThan(4)
                                    .allSatisfy(one -> assertThat(one.found()).isEqualTo(one.expected())));
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void bothSidesOfEveryLineComeOutAsTheTextSays(String id) {
        Rulebook.shipped()
                .ruleSet(id, DAY, null)
                .ifPresent(rules -> rules.nodesWithConditions().stream()
                        .flatMap(Boundaries::of)
                        .forEach(side -> assertThat(Masks.verdict(side.line().mask(side.facts())))
                                .as(side.toString())
                                .isEqualTo(side.expected())));
    }

    @Test
    void theSetsInForceOnADayAreThoseOfThatDay() {
        assertThat(inForce(LocalDate.of(2026, 3, 31), "new"))
                .containsExactly(
                        "innovative_sme_63",
                        "technology_sme_115",
                        "specialized_sme_63",
                        "little_giant_63",
                        "manufacturing_champion_138");
        assertThat(inForce(LocalDate.of(2026, 4, 1), "new"))
                .containsExactly(
                        "innovative_sme_63",
                        "technology_sme_115",
                        "specialized_sme_2026",
                        "little_giant_2026",
                        "manufacturing_champion_138");
        assertThat(inForce(LocalDate.of(2026, 5, 1), "review"))
                .contains("little_giant_63")
                .doesNotContain("little_giant_2026");
        assertThat(inForce(LocalDate.of(2027, 5, 1), "review"))
                .contains("little_giant_2026")
                .doesNotContain("little_giant_63");
    }

    private static List<String> inForce(LocalDate on, String kind) {
        return Rulebook.shipped().inForce(on, Optional.of(kind), null).stream()
                .map(RuleSet::id)
                .toList();
    }

    @Test
    void theThirteenIndicatorsAddTo100() {
        Sheet sheet = rules("specialized_sme_63").nodesWithConditions().stream()
                .flatMap(node -> Stream.ofNullable(node.sheet()))
                .findFirst()
                .orElseThrow();

        assertThat(sheet.items()).hasSize(13);
        assertThat(sheet.items().stream().mapToLong(Item::max).sum()).isEqualTo(100 * Facts.ONE);
    }

    @Test
    void whatIsNotConfirmedIsMarkedWithTheSourcesThatWereSeen() {
        Map<String, Integer> unverified = new java.util.TreeMap<>();
        rules("little_giant_63").conditions().stream()
                .filter(condition -> condition.source().confidence() == Confidence.UNVERIFIED)
                .forEach(condition -> unverified.put(condition.id(), condition.seen()));

        assertThat(unverified).containsEntry("z3", 0).containsEntry("x1c3", 1).doesNotContainKey("z1");
    }

    @Test
    void everyFactAndEveryValueHasItsWordInBothLanguages() {
        for (Fact fact : Rulebook.shipped().vocabulary().facts()) {
            for (Wording wording : Wording.values()) {
                assertThat(wording.say(fact.label())).isNotBlank();
                fact.values()
                        .forEach(value ->
                                assertThat(wording.say(fact.label(value))).isNotBlank());
            }
        }
        assertThat(Rulebook.shipped().vocabulary().facts()).hasSize(89);
    }

    @Test
    void reasonsSayWhatWasAskedFoundAndHowFarItIs() {
        Facts facts = firm(Map.of("rd_expense[Y1]", "142.8", "rd_expense[Y2]", "96.4"));

        Reason reason = reason(rules("specialized_sme_2026").evaluate(facts, DAY), "c3a");

        assertThat(Wording.CHINESE.say(reason.asked())).isEqualTo("近2年每年的研发费用总额不低于100万元");
        assertThat(Wording.CHINESE.say(reason.found())).isEqualTo("上年度142.8万元，前一年度96.4万元");
        assertThat(Wording.CHINESE.say(Objects.requireNonNull(reason.gap()))).isEqualTo("差3.6万元");
        assertThat(Wording.ENGLISH.say(reason.asked()))
                .isEqualTo("R&D expense in each of the last two years: at least 100万元");
        assertThat(reason.source())
                .isEqualTo(new Source.Article("工信部企业〔2026〕2号", "附件1第3项", null, Confidence.CONFIRMED));
    }

    @Test
    void everyReasonOfEverySetCanBeSaidAndKept() {
        for (Facts facts :
                List.of(firm(Map.of()), firm(Map.of("operating_revenue[Y1]", "0", "honors_valid", "none")))) {
            for (String id : Rulebook.shipped().ids()) {
                List<Reason> reasons = rules(id).evaluate(facts, DAY).reasons();
                List<String> said = new ArrayList<>();
                for (Reason reason : reasons) {
                    for (Wording wording : Wording.values()) {
                        said.add(wording.say(reason.asked()));
                        said.add(wording.say(reason.found()));
                        Optional.ofNullable(reason.gap()).ifPresent(gap -> said.add(wording.say(gap)));
                    }
                }
                assertThat(said).isNotEmpty().noneMatch(String::isBlank);
                assertThat(ReasonJson.read(ReasonJson.write(reasons))).isEqualTo(reasons);
            }
        }
    }

    @Test
    void pointsOfAScoreAreTheSumOfItsReasons() {
        Evaluation evaluation = rules("innovative_sme_63")
                .evaluate(
                        firm(Map.of(
                                "class1_ip_high_value_count", "1",
                                "rd_expense[Y1]", "50",
                                "operating_revenue[Y1]", "1000",
                                "main_business_revenue[Y1]", "700",
                                "main_business_revenue[Y2]", "600",
                                "total_liabilities[Y1]", "1",
                                "total_assets[Y1]", "2",
                                "product_in_strategic_emerging", "true")),
                        DAY);

        assertThat(evaluation.points()).contains(new BigDecimal("100"));
        assertThat(Reason.total(evaluation.reasons()).exact()).isEqualByComparingTo("100");
    }

    @Test
    void theSchemaKnowsTheKeysThatTheReaderTakes() throws IOException {
        try (InputStream in = Objects.requireNonNull(Cases.class.getResourceAsStream("/rules/rule-set.schema.json"))) {
            JsonNode schema = JsonMapper.shared().readTree(in);
            Set<String> node = new TreeSet<>(RuleReader.GROUP);
            node.addAll(RuleReader.LEAF);

            assertThat(keys(schema)).isEqualTo(new TreeSet<>(RuleFile.KEYS));
            assertThat(keys(schema.get("$defs").get("node"))).isEqualTo(node);
            assertThat(keys(schema.get("$defs").get("item"))).isEqualTo(new TreeSet<>(ItemReader.KEYS));
            assertThat(keys(schema.get("$defs").get("overlay"))).isEqualTo(new TreeSet<>(Overlay.KEYS));
        }
    }

    private static Set<String> keys(JsonNode schema) {
        Set<String> keys = new TreeSet<>();
        schema.get("properties").properties().forEach(property -> keys.add(property.getKey()));
        return keys;
    }

    private static Reason reason(Evaluation evaluation, String id) {
        return evaluation.findings().stream()
                .filter(finding -> finding.condition().id().equals(id))
                .findFirst()
                .orElseThrow()
                .reason();
    }

    private static RuleSet rules(String id) {
        return Rulebook.shipped().ruleSet(id, DAY, null).orElseThrow();
    }

    static Facts firm(Map<String, String> facts) {
        Facts.Statement statement = Facts.of(Rulebook.shipped().vocabulary());
        facts.forEach(
                (name, text) -> assertThat(statement.state(name, text)).as(name).isEmpty());
        return statement.taken();
    }
}
