package org.rongtong.kernel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reasons as they are kept: short names, nothing left out, read back equal to what was written. */
public final class ReasonJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ReasonJson() {}

    public static String write(List<Reason> reasons) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        reasons.forEach(reason -> all.add(node(reason)));
        return JSON.writeValueAsString(all);
    }

    public static List<Reason> read(String json) {
        List<Reason> reasons = new ArrayList<>();
        JSON.readTree(json).forEach(node -> reasons.add(reason(node)));
        return reasons;
    }

    private static ObjectNode node(Reason reason) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("topic", reason.topic());
        node.set("asked", node(reason.asked()));
        node.set("found", node(reason.found()));
        node.put("verdict", reason.verdict().name());
        if (reason.gap() != null) {
            node.set("gap", node(reason.gap()));
        }
        node.put("hard", reason.hard());
        node.put("points", reason.points().micro());
        node.put("maximum", reason.maximum().micro());
        node.set("source", node(reason.source()));
        ArrayNode evidence = node.putArray("evidence");
        reason.evidence().forEach(evidence::add);
        return node;
    }

    private static Reason reason(JsonNode node) {
        List<String> evidence = new ArrayList<>();
        node.get("evidence").forEach(word -> evidence.add(word.asString()));
        return new Reason(
                node.get("topic").asString(),
                message(node.get("asked")),
                message(node.get("found")),
                Verdict.valueOf(node.get("verdict").asString()),
                node.has("gap") ? message(node.get("gap")) : null,
                node.get("hard").asBoolean(),
                new Points(node.get("points").asLong()),
                new Points(node.get("maximum").asLong()),
                source(node.get("source")),
                evidence);
    }

    private static ArrayNode node(Message message) {
        ArrayNode node = JsonNodeFactory.instance.arrayNode();
        node.add(message.key());
        for (Object arg : message.args()) {
            if (arg instanceof Message nested) {
                node.add(node(nested));
            } else {
                node.add((String) arg);
            }
        }
        return node;
    }

    private static Message message(JsonNode node) {
        List<Object> args = new ArrayList<>();
        for (int i = 1; i < node.size(); i++) {
            JsonNode arg = node.get(i);
            args.add(arg.isArray() ? message(arg) : arg.asString());
        }
        return new Message(node.get(0).asString(), args);
    }

    private static ObjectNode node(Source source) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("confidence", source.confidence().name());
        switch (source) {
            case Source.Article article -> {
                node.put("document", article.document());
                node.put("article", article.article());
                putDay(node, article.published());
            }
            case Source.Field field -> {
                node.put("record", field.record());
                node.put("id", field.id());
                node.put("title", field.title());
                node.put("field", field.field());
                putDay(node, field.on());
            }
        }
        return node;
    }

    private static void putDay(ObjectNode node, @Nullable LocalDate day) {
        if (day != null) {
            node.put("on", day.toString());
        }
    }

    private static Source source(JsonNode node) {
        Confidence confidence = Confidence.valueOf(node.get("confidence").asString());
        LocalDate on = node.has("on") ? LocalDate.parse(node.get("on").asString()) : null;
        return node.has("document")
                ? new Source.Article(
                        node.get("document").asString(), node.get("article").asString(), on, confidence)
                : new Source.Field(
                        node.get("record").asString(),
                        node.get("id").asString(),
                        node.get("title").asString(),
                        node.get("field").asString(),
                        on,
                        confidence);
    }
}
