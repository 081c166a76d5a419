package org.rongtong.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rongtong.kernel.Confidence;
import org.rongtong.kernel.Message;
import org.rongtong.kernel.Points;
import org.rongtong.kernel.Reason;
import org.rongtong.kernel.Source;
import org.rongtong.kernel.Verdict;

/**
 * The size class of a firm (划型), with the metrics that led to it.
 *
 * @param size empty where missing facts leave several classes possible, where the standard does not name the industry, and
 *     where the industry has a standard of its own
 * @param verdict met where there is a class
 * @param findings for each metric of the row whether it reaches the bound of the class, then the next higher one
 */
public record SizeResult(Optional<SizeClass> size, Verdict verdict, List<Finding> findings) {

    public SizeResult {
        findings = List.copyOf(findings);
    }

    static SizeResult of(SizeStandard standard, RuleReader.Document document, Facts facts) {
        int classes = standard.classes(facts);
        Optional<SizeClass> size = SizeClass.of(classes);
        Verdict verdict = size.isPresent()
                ? Verdict.MET
                : classes == SizeStandard.ELSEWHERE
                        ? Verdict.NOT_APPLICABLE
                        : classes == SizeStandard.UNNAMED ? Verdict.MANUAL_REVIEW : Verdict.UNKNOWN;
        List<Finding> findings = new ArrayList<>();
        List<SizeStandard.Industry> rows = standard.candidates(facts).rows();
        if (rows.size() == 1) {
            for (SizeStandard.Metric metric : rows.getFirst().metrics()) {
                findings.add(finding(metric, rows.getFirst(), size, document, facts));
            }
        }
        return new SizeResult(size, verdict, findings);
    }

    /** Against the bound of the class above: what is unmet says why the firm is not larger. */
    private static Finding finding(
            SizeStandard.Metric metric,
            SizeStandard.Industry row,
            Optional<SizeClass> size,
            RuleReader.Document document,
            Facts facts) {
        int bound = size.map(of -> Math.max(0, Math.min(2, of.ordinal() - 1))).orElse(0);
        Fact fact = facts.vocabulary().known(metric.fact());
        java.math.BigDecimal line = java.math.BigDecimal.valueOf(metric.bounds()[bound], Facts.SCALE);
        Message asked = Message.of(
                "rulebook.asked.size",
                fact.label(),
                Wordings.number(fact, line),
                Message.of(SizeClass.values()[bound].key()));
        Message found = facts.isMissing(metric.slot())
                ? Message.of("rulebook.found.missing")
                : Wordings.number(fact, facts.number(metric.slot()));
        Verdict verdict = facts.isMissing(metric.slot())
                ? Verdict.UNKNOWN
                : facts.number(metric.slot()).compareTo(line) >= 0 ? Verdict.MET : Verdict.UNMET;
        // The bounds were seen twice; which divisions of GB/T 4754 belong to a row was not (size-standard-300.yaml).
        Source.Article source =
                new Source.Article(document.number(), document.part() + " " + row.name(), null, Confidence.UNVERIFIED);
        Condition condition = new Condition(
                metric.fact(),
                fact,
                List.of("Y1"),
                Quantifier.SINGLE,
                "gte",
                Facts.plain(line),
                Judge.AUTO,
                asked,
                source,
                2,
                "");
        return new Finding(
                condition,
                new Reason(
                        metric.fact(),
                        asked,
                        found,
                        verdict,
                        verdict == Verdict.UNKNOWN ? Message.of("rulebook.gap.fill") : null,
                        false,
                        Points.ZERO,
                        Points.ZERO,
                        source,
                        List.of()));
    }
}
