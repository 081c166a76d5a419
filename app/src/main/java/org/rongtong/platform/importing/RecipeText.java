package org.rongtong.platform.importing;

import java.io.InputStream;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rongtong.kernel.Message;
import tools.jackson.core.JacksonException;

/** Reads a recipe from YAML and says line and key of the first thing that is wrong with it. */
final class RecipeText {

    private static final Set<String> TOP = Set.of("kind", "rows", "fields", "others");
    private static final Set<String> CONDITION = Set.of("column", "equals", "not");
    private static final Set<String> SOURCES = Set.of("column", "first", "join", "constant");
    private static final Set<String> RULE = Set.of(
            "column",
            "first",
            "join",
            "with",
            "constant",
            "unless",
            "words",
            "range",
            "number",
            "prefix",
            "suffix",
            "optional");

    /** Ends the reading at the first thing wrong; does not leave this class. */
    private static final class Wrong extends RuntimeException {
        private final int line;
        private final String where;
        private final Message what;

        Wrong(int line, String where, String key, Object... args) {
            super(key);
            this.line = line;
            this.where = where;
            this.what = Message.of("importing.recipe." + key, args);
        }
    }

    private RecipeText() {}

    static Recipe.Reading read(String name, InputStream yaml) {
        try {
            return new Recipe.Reading.Read(recipe(entries("", RecipeNode.read(yaml), TOP)));
        } catch (Wrong wrong) {
            return refused(name, wrong.line, wrong.where, wrong.what);
        } catch (JacksonException malformed) {
            int line = malformed.getLocation() == null
                    ? 1
                    : malformed.getLocation().getLineNr();
            return refused(name, line, "", Message.of("importing.recipe.yaml"));
        }
    }

    private static Recipe.Reading refused(String name, int line, String where, Message what) {
        return new Recipe.Reading.Refused(
                where.isEmpty()
                        ? Message.of("importing.recipe.line", name, line, what)
                        : Message.of("importing.recipe.place", name, line, where, what));
    }

    private static Recipe recipe(RecipeNode.Entries top) {
        Map<String, FieldRule> fields = new LinkedHashMap<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        entries("fields", needed(top, "fields"), null).entries().forEach((field, node) -> {
            fields.put(field, rule("fields." + field, node));
            lines.put(field, node.line());
        });
        List<RowCondition> rows = optional(top, "rows")
                .map(node -> items(node).stream()
                        .map(item -> condition("rows", item))
                        .toList())
                .orElse(List.of());
        List<String> others =
                optional(top, "others").map(node -> texts("others", node)).orElse(List.of());
        return new Recipe(text("kind", needed(top, "kind")), rows, fields, lines, others);
    }

    private static FieldRule rule(String where, RecipeNode node) {
        if (node instanceof RecipeNode.Text(int line, String column)) {
            return plain(List.of(nonBlank(line, where, column)));
        }
        RecipeNode.Entries rule = entries(where, node, RULE);
        List<String> sources =
                rule.entries().keySet().stream().filter(SOURCES::contains).toList();
        if (sources.size() != 1) {
            throw new Wrong(
                    rule.line(),
                    where,
                    "source",
                    String.join("、", SOURCES.stream().sorted().toList()));
        }
        String source = sources.getFirst();
        RecipeNode from = needed(rule, source);
        return new FieldRule(
                source.equals("constant") ? List.of() : texts(where + "." + source, from),
                source.equals("join"),
                optional(rule, "with").map(n -> text(where + ".with", n)).orElse("、"),
                source.equals("constant") ? text(where + ".constant", from) : "",
                optional(rule, "unless").map(n -> condition(where + ".unless", n)),
                optional(rule, "words").map(n -> words(where + ".words", n)).orElse(Map.of()),
                optional(rule, "range").map(n -> range(where + ".range", n)).orElse(List.of()),
                optional(rule, "number").map(n -> format(where + ".number", n)).orElse(""),
                optional(rule, "prefix").map(n -> text(where + ".prefix", n)).orElse(""),
                optional(rule, "suffix").map(n -> text(where + ".suffix", n)).orElse(""),
                optional(rule, "optional")
                        .map(n -> truth(where + ".optional", n))
                        .orElse(false));
    }

    private static FieldRule plain(List<String> columns) {
        return new FieldRule(columns, false, "", "", Optional.empty(), Map.of(), List.of(), "", "", "", false);
    }

    private static RowCondition condition(String where, RecipeNode node) {
        RecipeNode.Entries condition = entries(where, node, CONDITION);
        Optional<RecipeNode> equal = optional(condition, "equals");
        Optional<RecipeNode> not = optional(condition, "not");
        if (equal.isPresent() == not.isPresent()) {
            throw new Wrong(node.line(), where, "condition");
        }
        List<String> values = texts(where, equal.or(() -> not).orElseThrow());
        return new RowCondition(text(where + ".column", needed(condition, "column")), values, equal.isPresent());
    }

    private static Map<String, String> words(String where, RecipeNode node) {
        Map<String, String> words = new LinkedHashMap<>();
        entries(where, node, null).entries().forEach((from, to) -> words.put(from, text(where + "." + from, to)));
        return words;
    }

    private static List<BigDecimal> range(String where, RecipeNode node) {
        try {
            List<BigDecimal> bounds =
                    texts(where, node).stream().map(BigDecimal::new).toList();
            if (bounds.size() == 2 && bounds.getFirst().compareTo(bounds.getLast()) <= 0) {
                return bounds;
            }
            throw new Wrong(node.line(), where, "range");
        } catch (NumberFormatException words) {
            throw new Wrong(node.line(), where, "range");
        }
    }

    private static String format(String where, RecipeNode node) {
        String pattern = text(where, node);
        try {
            return new DecimalFormat(pattern).toPattern().isEmpty() ? "" : pattern;
        } catch (IllegalArgumentException malformed) {
            throw new Wrong(node.line(), where, "number", pattern);
        }
    }

    private static boolean truth(String where, RecipeNode node) {
        return switch (text(where, node)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Wrong(node.line(), where, "truth");
        };
    }

    private static RecipeNode.Entries entries(String where, RecipeNode node, @Nullable Set<String> allowed) {
        if (!(node instanceof RecipeNode.Entries entries)) {
            throw new Wrong(node.line(), where, "entries");
        }
        entries.entries().forEach((key, value) -> {
            if (allowed != null && !allowed.contains(key)) {
                String path = where.isEmpty() ? key : where + "." + key;
                throw new Wrong(
                        value.line(),
                        path,
                        "key",
                        String.join("、", allowed.stream().sorted().toList()));
            }
        });
        return entries;
    }

    private static List<RecipeNode> items(RecipeNode node) {
        return node instanceof RecipeNode.Items(int line, List<RecipeNode> items) ? items : List.of(node);
    }

    private static List<String> texts(String where, RecipeNode node) {
        return items(node).stream().map(item -> text(where, item)).toList();
    }

    private static String text(String where, RecipeNode node) {
        if (node instanceof RecipeNode.Text(int line, String text)) {
            return text;
        }
        throw new Wrong(node.line(), where, "text");
    }

    private static String nonBlank(int line, String where, String text) {
        if (text.isBlank()) {
            throw new Wrong(line, where, "text");
        }
        return text;
    }

    private static RecipeNode needed(RecipeNode.Entries entries, String key) {
        return optional(entries, key).orElseThrow(() -> new Wrong(entries.line(), key, "missing"));
    }

    private static Optional<RecipeNode> optional(RecipeNode.Entries entries, String key) {
        return Optional.ofNullable(entries.entries().get(key));
    }
}
