package org.rongtong.rulebook;

import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rongtong.kernel.Message;

/**
 * Example firms beside a rule file and what the rule must say of them. Whoever changes a line changes a case.
 *
 * <pre>
 * rules: specialized_sme_2026
 * on: 2026-06-01
 * base: {operating_revenue.Y1: 1500, title_innovative_sme_valid: true}
 * cases:
 *   - {name: one year short, given: {rd_expense.Y2: 99}, without: [development_score.current],
 *      expect: {verdict: unmet, c3a: unmet, points: 70}}
 * </pre>
 */
public final class Cases {

    private static final Set<String> KEYS = Set.of("rules", "on", "base", "cases");
    private static final Set<String> CASE = Set.of("name", "on", "given", "without", "decided", "expect");

    private final Rulebook rulebook;
    private final String rules;
    private final LocalDate on;
    private final Map<String, String> base;

    private Cases(Rulebook rulebook, Reading file) {
        this.rulebook = rulebook;
        this.rules = file.get("rules").filled();
        this.on = file.get("on").date();
        this.base = file.maybe("base").map(Cases::given).orElse(Map.of());
    }

    /** What one case expected and got. */
    public record Outcome(String name, Map<String, String> expected, Map<String, String> found) {
        public boolean isRight() {
            return expected.equals(found);
        }
    }

    /** What came of running a file of cases. */
    public sealed interface Running {
        record Ran(List<Outcome> outcomes) implements Running {}

        record Refused(Message why) implements Running {}
    }

    /**
     * Runs the cases of a file.
     *
     * @param file what to call it where it is refused
     */
    public static Running run(Rulebook rulebook, String file, InputStream yaml) {
        try {
            Reading all = Reading.of(YamlNode.read(yaml)).only(KEYS);
            Cases cases = new Cases(rulebook, all);
            return new Running.Ran(all.get("cases").items().stream()
                    .map(one -> cases.run(one.only(CASE)))
                    .toList());
        } catch (Refusal refusal) {
            return new Running.Refused(refusal.told(file));
        }
    }

    private static Map<String, String> given(Reading facts) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String key : facts.keys()) {
            List<String> words =
                    facts.get(key).items().stream().map(Reading::text).toList();
            given.put(key, String.join(",", words));
        }
        return given;
    }

    private Outcome run(Reading one) {
        Map<String, String> all = new LinkedHashMap<>(base);
        all.putAll(one.maybe("given").map(Cases::given).orElse(Map.of()));
        one.maybe("without").ifPresent(names -> names.items().forEach(name -> all.remove(name.filled())));
        Facts.Statement statement = Facts.of(rulebook.vocabulary());
        all.forEach((name, text) -> state(statement, name, text, one));
        one.maybe("decided").ifPresent(names -> names.items().forEach(name -> statement.decided(name.filled())));
        Map<String, String> expected = given(one.get("expect"));
        LocalDate day = one.maybe("on").map(Reading::date).orElse(on);
        Map<String, String> found = rules.equals(Rulebook.SIZE_STANDARD)
                ? Map.of("verdict", size(statement.taken()))
                : found(expected, statement.taken(), day, one);
        return new Outcome(one.text("name", all.toString()), expected, found);
    }

    private void state(Facts.Statement statement, String name, String text, Reading one) {
        int dot = name.indexOf('.');
        String called = dot < 0 ? name : name.substring(0, dot) + "[" + name.substring(dot + 1) + "]";
        if (rulebook.vocabulary().slot(called).isEmpty()) {
            throw one.refused("fact", name, "");
        }
        Optional<Message> problem = statement.state(called, text);
        if (problem.isPresent()) {
            throw one.refused("stated", name, text, problem.get());
        }
    }

    private String size(Facts facts) {
        SizeResult result = rulebook.size(facts);
        return result.size().map(SizeClass::word).orElse(result.verdict().name().toLowerCase(java.util.Locale.ROOT));
    }

    private Map<String, String> found(Map<String, String> expected, Facts facts, LocalDate day, Reading one) {
        RuleSet set = rulebook.ruleSet(rules, day, facts.region())
                .orElseThrow(() -> one.refused("use", rules, String.join("、", rulebook.ids())));
        Evaluation evaluation = set.evaluate(facts, day);
        Map<String, String> found = new LinkedHashMap<>();
        for (String key : expected.keySet()) {
            found.put(
                    key,
                    switch (key) {
                        case "verdict" -> word(evaluation.verdict());
                        case "points" ->
                            evaluation.points().map(BigDecimal::toPlainString).orElse("unknown");
                        default -> evaluation.verdict(key).map(Cases::word).orElse("no such condition");
                    });
        }
        return found;
    }

    private static String word(org.rongtong.kernel.Verdict verdict) {
        return verdict.name().toLowerCase(java.util.Locale.ROOT);
    }
}
