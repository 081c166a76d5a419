package org.rongtong.precheck;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rongtong.kernel.Message;
import org.rongtong.kernel.Source;
import org.rongtong.kernel.Verdict;
import org.rongtong.platform.wording.Wording;
import org.rongtong.rulebook.Condition;
import org.rongtong.rulebook.Evaluation;
import org.rongtong.rulebook.Fact;
import org.rongtong.rulebook.Facts;
import org.rongtong.rulebook.Finding;
import org.rongtong.rulebook.Quantifier;
import org.rongtong.rulebook.Rulebook;
import org.rongtong.rulebook.SizeClass;
import org.rongtong.rulebook.SizeResult;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** One line for each firm and rule set: {@code id, rule, on, verdict, score, conditions}. */
record JsonLines(Appendable out) implements Results {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    @Override
    public void add(String firm, Evaluation evaluation) throws IOException {
        write(
                firm,
                evaluation.rules().id(),
                evaluation.on(),
                word(evaluation.verdict()),
                evaluation.points().orElse(null),
                conditions(evaluation));
    }

    @Override
    public void add(String firm, LocalDate on, SizeResult size, Facts facts) throws IOException {
        String verdict = size.size().map(SizeClass::word).orElse(word(size.verdict()));
        List<Map<String, Object>> conditions = new ArrayList<>();
        for (Finding finding : size.findings()) {
            conditions.add(condition(
                    finding.condition(),
                    finding.reason().verdict(),
                    facts.stated(finding.condition().id()).orElse(null),
                    null));
        }
        write(firm, Rulebook.SIZE_STANDARD, on, verdict, null, conditions);
    }

    private void write(
            String firm,
            String rule,
            LocalDate on,
            String verdict,
            @Nullable BigDecimal score,
            List<Map<String, Object>> conditions)
            throws IOException {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", firm);
        line.put("rule", rule);
        line.put("on", on.toString());
        line.put("verdict", verdict);
        line.put("score", score);
        line.put("conditions", conditions);
        out.append(JSON.writeValueAsString(line)).append('\n');
    }

    /** Every condition and group of the text; the items of a score sheet behind the sheet. */
    private static List<Map<String, Object>> conditions(Evaluation evaluation) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Condition condition : evaluation.rules().conditions()) {
            all.add(condition(
                    condition,
                    evaluation.verdict(condition),
                    evaluation.value(condition).orElse(null),
                    evaluation.gap(condition).orElse(null)));
        }
        for (Finding finding : evaluation.findings()) {
            if (finding.reason().topic().equals("item")) {
                boolean open = finding.reason().verdict() == Verdict.UNKNOWN;
                all.add(condition(
                        finding.condition(),
                        finding.reason().verdict(),
                        open ? null : finding.reason().points().exact().stripTrailingZeros(),
                        null));
            }
        }
        return all;
    }

    private static Map<String, Object> condition(
            Condition condition, Verdict verdict, @Nullable Object value, @Nullable BigDecimal gap) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("id", condition.id());
        one.put("verdict", word(verdict));
        one.put("value", value);
        one.put("asked", asked(condition));
        one.put("gap", gap);
        one.put("source", source(condition));
        return one;
    }

    private static Map<String, Object> asked(Condition condition) {
        Map<String, Object> asked = new LinkedHashMap<>();
        Fact fact = condition.fact();
        if (!condition.op().isEmpty()) {
            asked.put("op", condition.op());
            asked.put("value", condition.value());
        }
        if (fact != null) {
            asked.put("fact", fact.name());
            asked.put("unit", fact.unit());
        }
        if (!condition.times().isEmpty()) {
            asked.put("period", condition.times());
        }
        if (condition.quantifier() != Quantifier.SINGLE) {
            asked.put("quantifier", condition.quantifier().word());
        }
        asked.put("zh", said(Wording.CHINESE, condition.asked()));
        asked.put("en", said(Wording.ENGLISH, condition.asked()));
        return asked;
    }

    private static String said(Wording wording, Message message) {
        return wording.say(message);
    }

    private static Map<String, Object> source(Condition condition) {
        Source.Article article = condition.source();
        Map<String, Object> source = new LinkedHashMap<>();
        source.put("document", article.document());
        source.put("article", article.article());
        source.put("confidence", word(article.confidence()));
        source.put("seen", condition.seen());
        return source;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
