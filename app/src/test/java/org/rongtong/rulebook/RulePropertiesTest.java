package org.rongtong.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.rongtong.kernel.Verdict;

class RulePropertiesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final Rulebook RULES = Rulebook.shipped();

    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void aVerdictIsUnknownExactlyWhereTwoCompletionsDiffer(@ForAll long seed) {
        SmallWorld world = new SmallWorld(seed);
        String tree = world.tree(2);
        RuleSet rules = SmallWorld.rules(tree);
        Facts facts = world.firm();
        Evaluation evaluation = rules.evaluate(facts, DAY);
        Set<Verdict> possible = EnumSet.noneOf(Verdict.class);
        SmallWorld.completions(facts)
                .forEach(firm -> possible.add(rules.evaluate(firm, DAY).verdict()));

        assertThat(possible).doesNotContain(Verdict.UNKNOWN);
        assertThat(evaluation.verdict())
                .as(tree)
                .isEqualTo(possible.size() == 1 ? possible.iterator().next() : Verdict.UNKNOWN);
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void theOrderOfConditionsChangesNothing(@ForAll long seed) {
        SmallWorld world = new SmallWorld(seed);
        RuleSet rules = SmallWorld.rules(world.tree(2));
        int[] nodes = {0};
        Node turned = SmallWorld.shuffled(rules.root(), new Random(seed), nodes);
        RuleSet other = new RuleSet(
                "small", "small", "小", "small", "示例", List.of(), List.of(), SmallWorld.VOCABULARY, turned, nodes[0]);
        Facts facts = world.firm();

        assertThat(other.evaluate(facts, DAY).verdict())
                .isEqualTo(rules.evaluate(facts, DAY).verdict());
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void knowingMoreNeverTurnsADecidedVerdictIntoAnother(@ForAll long seed) {
        Firms firms = new Firms(new Random(seed));
        Facts known = firms.some(0.5);
        Facts more = firms.more(known, 0.5);
        for (String id : RULES.ids()) {
            RuleSet rules = RULES.ruleSet(id, DAY, null).orElseThrow();
            Evaluation before = rules.evaluate(known, DAY);
            Evaluation after = rules.evaluate(more, DAY);
            for (Condition condition : rules.conditions()) {
                if (before.verdict(condition) != Verdict.UNKNOWN) {
                    assertThat(after.verdict(condition))
                            .as(id + " " + condition.id())
                            .isEqualTo(before.verdict(condition));
                }
            }
        }
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void betterFactsNeverMakeARuleWorse(@ForAll long seed) {
        Random random = new Random(seed);
        Facts facts = new Firms(random).some(0.9);
        List<String> better = List.of(
                "rd_expense[Y1]",
                "rd_expense[Y2]",
                "niche_market_years",
                "class1_ip_qualified_2026",
                "development_score[current]",
                "leading_product_revenue[Y1]",
                "main_business_revenue[Y1]",
                "total_assets[Y1]");
        int slot = RULES.vocabulary()
                .slot(better.get(random.nextInt(better.size())))
                .orElseThrow();
        if (facts.isMissing(slot)) {
            return;
        }
        Facts raised = facts.with(
                slot, facts.number(slot).multiply(new BigDecimal("1.5")).min(new BigDecimal("100000")));
        for (String id : List.of("specialized_sme_2026", "little_giant_2026")) {
            Facts sme = raised.with(RULES.vocabulary().known("is_sme").slot(), 1);
            Facts before = facts.with(RULES.vocabulary().known("is_sme").slot(), 1);
            assertThat(rank(id, sme)).isGreaterThanOrEqualTo(rank(id, before));
        }
    }

    private static int rank(String id, Facts facts) {
        return switch (RULES.ruleSet(id, DAY, null)
                .orElseThrow()
                .evaluate(facts, DAY)
                .verdict()) {
            case UNMET -> 0;
            case UNKNOWN, MANUAL_REVIEW -> 1;
            case MET, NOT_APPLICABLE -> 2;
        };
    }

    @Property(tries = 120, shrinking = ShrinkingMode.OFF)
    void aPlanThatIsCarriedOutMeetsTheRuleWithoutShrinkingOrTouchingAClosedYear(@ForAll long seed) {
        Facts facts = new Firms(new Random(seed)).some(0.85);
        for (String id : RULES.ids()) {
            RuleSet rules = RULES.ruleSet(id, DAY, null).orElseThrow();
            if (!(rules.evaluate(facts, DAY).plan() instanceof Plan.Way way)) {
                continue;
            }
            assertThat(rules.evaluate(way.then(), way.from()).verdict()).isIn(Verdict.MET, Verdict.MANUAL_REVIEW);
            int years = way.from().getYear() - DAY.getYear();
            Facts alone = Planning.later(facts, years);
            for (Plan.Step step : way.steps()) {
                int slot = RULES.vocabulary().slot(step.name()).orElseThrow();
                Fact fact = RULES.vocabulary().at(slot);
                if (step.kind() != Plan.Kind.STATE && fact.type().isNumber()) {
                    assertThat(step.year() == 0 || step.year() >= DAY.getYear())
                            .as(step.toString())
                            .isTrue();
                    int sign = way.then().number(slot).compareTo(alone.number(slot));
                    assertThat(fact.isRank() ? -sign : sign).as(step.toString()).isPositive();
                }
            }
        }
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void answeringTheQuestionsAskedDecidesTheRule(@ForAll long seed) {
        Firms firms = new Firms(new Random(seed));
        Facts whole = firms.some(1);
        for (String id : RULES.ids()) {
            RuleSet rules = RULES.ruleSet(id, DAY, null).orElseThrow();
            Facts known = Facts.of(RULES.vocabulary()).taken();
            int asked = 0;
            for (var next = rules.evaluate(known, DAY).nextQuestion();
                    next.isPresent();
                    next = rules.evaluate(known, DAY).nextQuestion()) {
                int slot = RULES.vocabulary().slot(next.get()).orElseThrow();
                known = known.restated().copy(whole, slot).taken();
                asked++;
                assertThat(asked).as(id).isLessThan(60);
            }
            assertThat(rules.evaluate(known, DAY).verdict())
                    .as(id)
                    .isEqualTo(rules.evaluate(whole, DAY).verdict())
                    .isNotEqualTo(Verdict.UNKNOWN);
        }
    }

    /** Firms with figures near the lines of the shipped rules. */
    private record Firms(Random random) {

        Facts some(double share) {
            return more(Facts.of(RULES.vocabulary()).taken(), share);
        }

        /** The same firm with more stated; nothing is stated that would be derived. */
        Facts more(Facts facts, double share) {
            Facts.Statement statement = facts.restated();
            for (int slot = 0; slot < RULES.vocabulary().slots(); slot++) {
                Fact fact = RULES.vocabulary().at(slot);
                if (facts.isMissing(slot) && fact.derivation().isEmpty() && random.nextDouble() < share) {
                    state(statement, slot, fact);
                }
            }
            return statement.taken();
        }

        private void state(Facts.Statement statement, int slot, Fact fact) {
            switch (fact.type()) {
                case BOOLEAN -> statement.put(slot, random.nextInt(8) == 0 == good(fact) ? 0 : 1);
                case ENUM -> statement.put(slot, random.nextInt(fact.values().size()));
                case SET ->
                    statement.put(slot, random.nextInt(1 << fact.values().size()));
                case DECIMAL, INTEGER -> statement.number(slot, number(fact));
                case DATE, STRING -> {
                    if (fact.name().equals("industry_code")) {
                        statement.state(fact.name(), random.nextBoolean() ? "C2929" : "6511");
                    }
                }
            }
        }

        private static boolean good(Fact fact) {
            return !Set.of(
                            "in_abnormal_operation_list",
                            "in_serious_dishonesty_list",
                            "product_prohibited_or_restricted",
                            "major_incident_in_3y",
                            "tax_evasion_in_3y",
                            "data_fraud_found",
                            "research_dishonesty",
                            "title_champion_held",
                            "controlled_by_or_controls_little_giant",
                            "same_group_similar_product")
                    .contains(fact.name());
        }

        private BigDecimal number(Fact fact) {
            BigDecimal max = Objects.requireNonNullElse(fact.max(), BigDecimal.ZERO);
            return switch (fact.unit()) {
                case "wan_cny" ->
                    BigDecimal.valueOf(
                            switch (fact.name()) {
                                case "rd_expense" -> random.nextInt(800);
                                case "net_profit", "equity_financing_paid_in" -> random.nextInt(3000);
                                case "total_liabilities" -> random.nextInt(6000);
                                default -> 1000 + random.nextInt(9000);
                            });
                case "ratio" -> BigDecimal.valueOf(random.nextInt(30), 2);
                case "point" -> BigDecimal.valueOf(random.nextInt(max.intValue() + 1));
                case "person" ->
                    BigDecimal.valueOf(
                            fact.name().equals("employees") ? 20 + random.nextInt(400) : random.nextInt(100));
                case "level" -> BigDecimal.valueOf(1 + random.nextInt(4));
                default -> BigDecimal.valueOf(1 + random.nextInt(8));
            };
        }
    }
}
