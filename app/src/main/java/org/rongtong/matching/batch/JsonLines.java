package org.rongtong.matching.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rongtong.kernel.Message;
import org.rongtong.kernel.Reason;
import org.rongtong.kernel.Source;
import org.rongtong.matching.scoring.Match;
import org.rongtong.platform.wording.Wording;
import tools.jackson.databind.json.JsonMapper;

/** One need per line with every reason of every match, texts in both languages. */
record JsonLines(Appendable out) implements Results {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public void add(Answer answer) throws IOException {
        Map<String, Object> basis = new LinkedHashMap<>();
        basis.put("weights", answer.basis().weights());
        basis.put("statistics", answer.basis().statistics());
        basis.put("model", answer.basis().model());
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("need", answer.need().id());
        line.put("basis", basis);
        line.put("found", answer.found());
        line.put("matches", matches(answer.matches()));
        line.put("nearMisses", matches(answer.nearMisses()));
        out.append(JSON.writeValueAsString(line)).append('\n');
    }

    private static List<Map<String, Object>> matches(List<Match> matches) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Match match : matches) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("rank", all.size() + 1);
            one.put("id", match.profile().id());
            one.put("name", match.profile().name());
            one.put("total", match.total().exact());
            one.put("reasons", match.reasons().stream().map(JsonLines::reason).toList());
            all.add(one);
        }
        return all;
    }

    private static Map<String, Object> reason(Reason reason) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("topic", reason.topic());
        one.put("asked", said(reason.asked()));
        one.put("found", said(reason.found()));
        one.put("verdict", reason.verdict().name().toLowerCase(Locale.ROOT));
        put(one, "gap", reason.gap() == null ? null : said(reason.gap()));
        one.put("hard", reason.hard());
        one.put("points", reason.points().exact());
        one.put("maximum", reason.maximum().exact());
        one.put("source", source(reason.source()));
        one.put("evidence", reason.evidence());
        return one;
    }

    private static Map<String, String> said(Message message) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("zh", Wording.CHINESE.say(message));
        said.put("en", Wording.ENGLISH.say(message));
        return said;
    }

    private static Map<String, Object> source(Source source) {
        Map<String, Object> one = new LinkedHashMap<>();
        switch (source) {
            case Source.Article article -> {
                one.put("document", article.document());
                one.put("article", article.article());
                put(one, "published", article.published());
            }
            case Source.Field field -> {
                one.put("record", field.record());
                one.put("id", field.id());
                one.put("title", field.title());
                one.put("field", field.field());
                put(one, "on", field.on());
            }
        }
        one.put("confidence", source.confidence().name().toLowerCase(Locale.ROOT));
        return one;
    }

    private static void put(Map<String, Object> map, String key, @Nullable Object value) {
        if (value != null) {
            map.put(key, value instanceof java.time.LocalDate date ? date.toString() : value);
        }
    }
}
