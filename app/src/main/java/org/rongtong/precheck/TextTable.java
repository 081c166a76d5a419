package org.rongtong.precheck;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.rongtong.kernel.Confidence;
import org.rongtong.kernel.Message;
import org.rongtong.kernel.Reason;
import org.rongtong.kernel.Verdict;
import org.rongtong.platform.wording.Wording;
import org.rongtong.rulebook.Evaluation;
import org.rongtong.rulebook.Facts;
import org.rongtong.rulebook.Finding;
import org.rongtong.rulebook.Plan;
import org.rongtong.rulebook.RuleSet;
import org.rongtong.rulebook.Rulebook;
import org.rongtong.rulebook.SizeResult;

/** For each firm and rule set the outcome, what stands in the way, and the way over it. */
record TextTable(Appendable out, Wording wording) implements Results {

    @Override
    public void add(String firm, Evaluation evaluation) throws IOException {
        RuleSet rules = evaluation.rules();
        String name = wording == Wording.CHINESE ? rules.chineseName() : rules.englishName();
        line("precheck.table.head", firm, rules.id(), name, evaluation.on(), outcome(evaluation));
        for (Finding finding : evaluation.findings()) {
            if (isTelling(finding)) {
                line(finding);
            }
        }
        if (evaluation.verdict() == Verdict.UNKNOWN) {
            Optional<Message> next = evaluation.nextQuestion().map(this::question);
            line(
                    "precheck.table.coverage",
                    evaluation.coverage().known(),
                    evaluation.coverage().asked());
            if (next.isPresent()) {
                line("precheck.table.next", next.get());
            }
        }
        plan(evaluation);
        out.append('\n');
    }

    private Object outcome(Evaluation evaluation) {
        Message verdict = Message.of(evaluation.verdict().key());
        return evaluation
                .points()
                .map(points -> Message.of("precheck.table.points", verdict, points.toPlainString()))
                .orElse(verdict);
    }

    private static boolean isTelling(Finding finding) {
        Verdict verdict = finding.reason().verdict();
        boolean item = finding.reason().topic().equals("item");
        return !item && verdict != Verdict.MET && verdict != Verdict.NOT_APPLICABLE;
    }

    private void line(Finding finding) throws IOException {
        Reason reason = finding.reason();
        Object gap = reason.gap() == null ? "" : reason.gap();
        line(
                "precheck.table.condition",
                Message.of(reason.verdict().key()),
                finding.condition().id(),
                reason.asked(),
                reason.found(),
                gap);
        if (reason.source().confidence() == Confidence.UNVERIFIED) {
            line("precheck.table.unverified", finding.condition().seen());
        }
    }

    private Message question(String name) {
        int bracket = name.indexOf('[');
        String fact = bracket < 0 ? name : name.substring(0, bracket);
        Message label = Message.of("rulebook.fact." + fact);
        return bracket < 0
                ? label
                : Message.of("precheck.table.timed", label, name.substring(bracket + 1, name.length() - 1));
    }

    private void plan(Evaluation evaluation) throws IOException {
        if (evaluation.verdict() != Verdict.UNMET) {
            return;
        }
        switch (evaluation.plan()) {
            case Plan.Nothing _ -> {}
            case Plan.NoWay _ -> line("precheck.table.plan.none");
            case Plan.Way way -> {
                line("precheck.table.plan", way.from());
                for (Plan.Step step : way.steps()) {
                    line("precheck.table.step", step.told());
                }
                if (way.from().isAfter(evaluation.on())) {
                    line("precheck.table.assumed", String.valueOf(way.from().getYear() - 1));
                }
            }
        }
    }

    @Override
    public void add(String firm, LocalDate on, SizeResult size, Facts facts) throws IOException {
        Message outcome = size.size()
                .map(found -> Message.of(found.key()))
                .orElse(Message.of(size.verdict().key()));
        line("precheck.table.head", firm, Rulebook.SIZE_STANDARD, Message.of("precheck.table.size"), on, outcome);
        for (Finding finding : size.findings()) {
            Reason reason = finding.reason();
            line(
                    "precheck.table.metric",
                    reason.asked(),
                    reason.found(),
                    Message.of(reason.verdict().key()));
        }
        out.append('\n');
    }

    private void line(String key, Object... args) throws IOException {
        out.append(wording.say(key, args)).append('\n');
    }
}
