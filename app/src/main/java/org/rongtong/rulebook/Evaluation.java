package org.rongtong.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rongtong.kernel.Reason;
import org.rongtong.kernel.Verdict;

/**
 * What a rule set gives for a firm on a day: a pre-check (预评), never a recognition. Decided verdicts are complete: {@link
 * Verdict#UNKNOWN} stands only where two completions of the missing facts lead to different verdicts.
 */
public final class Evaluation {

    private final RuleSet rules;
    private final Facts facts;
    private final LocalDate on;
    private final int[] masks;
    private final List<Finding> findings;

    Evaluation(RuleSet rules, Facts facts, LocalDate on, int[] masks) {
        this.rules = rules;
        this.facts = facts;
        this.on = on;
        this.masks = masks;
        List<Node> nodes = rules.nodesWithConditions();
        this.findings = new ArrayList<>(nodes.size());
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            if (node.kind() == Node.Kind.SCORE) {
                Explaining.sheet(node, facts, masks[node.index()], findings);
            } else if (isLeaf(node)) {
                findings.add(Explaining.leaf(node, facts, masks[node.index()]));
            }
        }
    }

    private static boolean isLeaf(Node node) {
        return node.children().isEmpty() || RuleSet.of(node).fact() != null;
    }

    public RuleSet rules() {
        return rules;
    }

    public Facts facts() {
        return facts;
    }

    public LocalDate on() {
        return on;
    }

    /** The verdict of the whole. */
    public Verdict verdict() {
        return Masks.verdict(masks[rules.root().index()]);
    }

    /** The verdict of {@code condition} of this rule set, which may be a group. */
    public Verdict verdict(Condition condition) {
        return Masks.verdict(masks[node(condition).index()]);
    }

    /** The verdict of the condition {@code id}; empty where the rule set has none. */
    public Optional<Verdict> verdict(String id) {
        return rules.conditions().stream()
                .filter(condition -> condition.id().equals(id))
                .findFirst()
                .map(this::verdict);
    }

    private Node node(Condition condition) {
        return rules.nodesWithConditions().stream()
                .filter(node -> RuleSet.of(node).equals(condition))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("no condition of " + rules.id() + ": " + condition.id()));
    }

    /** What each condition gave, in the order of the text; an item of a score sheet for itself. Groups have none of their own. */
    public List<Finding> findings() {
        return java.util.Collections.unmodifiableList(findings);
    }

    public List<Reason> reasons() {
        return findings.stream().map(Finding::reason).toList();
    }

    /** Points of the score sheet; empty without one, or while missing facts leave them open. */
    public Optional<BigDecimal> points() {
        return sheet().filter(sheet -> sheet.least(facts) == sheet.most(facts))
                .map(sheet -> Facts.plain(BigDecimal.valueOf(sheet.least(facts), Facts.SCALE)));
    }

    private Optional<Sheet> sheet() {
        return rules.nodesWithConditions().stream()
                .map(Node::sheet)
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }

    /** The stated values that {@code condition} looked at, or the one computed from them; empty where one is missing. */
    public Optional<Object> value(Condition condition) {
        return Explaining.value(node(condition), facts);
    }

    /** How far it is to the line of {@code condition}, in the unit of its fact; empty where nothing is to be closed. */
    public Optional<BigDecimal> gap(Condition condition) {
        Node node = node(condition);
        return Explaining.gap(node, facts, masks[node.index()]);
    }

    /** Values that the rule set asks for and that are not known, in the order of the text. */
    public List<Integer> missing() {
        return Questions.missing(rules, facts);
    }

    /** Of the values that the rule set asks for, how many are known. */
    public Coverage coverage() {
        int asked = Questions.asked(rules).size();
        return new Coverage(asked - missing().size(), asked);
    }

    /** @param known of so many {@code asked} */
    public record Coverage(int known, int asked) {}

    /**
     * The missing value whose answer settles most; empty once nothing that could be answered would change a verdict of the
     * whole. Its name is one of {@link Vocabulary#name}.
     */
    public Optional<String> nextQuestion() {
        return Questions.next(rules, facts);
    }

    /** The honest ways over the gap. */
    public Plan plan() {
        return new Planning(rules, facts, on).plan();
    }
}
