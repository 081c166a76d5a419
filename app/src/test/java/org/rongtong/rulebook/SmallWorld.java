package org.rongtong.rulebook;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** A vocabulary so small that all completions of missing facts can be gone through, and rules made at random over it. */
final class SmallWorld {

    private static final String FACTS = """
            facts:
              - {name: a, type: integer, period: series, lever: raise, min: 0, max: 2}
              - {name: b, type: integer, period: date, lever: raise, min: 0, max: 3}
              - {name: n, type: integer, period: date, lever: raise, min: -1, max: 1}
              - {name: share, type: decimal, unit: ratio, period: series, derived: {ratio: [a, b]}}
              - {name: part, type: decimal, unit: ratio, period: date, derived: {ratio: [n, b]}}
              - {name: grown, type: decimal, unit: ratio, period: series, derived: {growth: a}}
              - {name: p, type: boolean, period: date, lever: obtain}
              - {name: q, type: boolean, period: date, lever: obtain}
              - {name: kind, type: enum, period: date, values: [x, y, z], lever: none}
              - {name: has, type: set, period: date, values: [u, v], lever: obtain}
              - {name: industry_code, type: string, period: date, lever: none}
              - {name: employees, type: integer, period: date, lever: none, min: 0}
              - {name: operating_revenue, type: decimal, period: date, lever: none, min: 0}
              - {name: total_assets, type: decimal, period: date, lever: none, min: 0}
              - {name: is_sme, type: boolean, period: date, derived: {size: sme}}
              - {name: size_class, type: enum, period: date, values: [large, medium, small, micro], derived: {size: class}}
            """;

    static final Vocabulary VOCABULARY = Vocabulary.read(stream(FACTS));

    private static final List<String> STATED = List.of("a[Y1]", "a[Y2]", "b", "n", "p", "q", "kind", "has");
    private static final Map<String, List<String>> DOMAIN = Map.of(
            "a[Y1]", List.of("0", "1", "2"),
            "a[Y2]", List.of("0", "1", "2"),
            "b", List.of("0", "1", "2", "3"),
            "n", List.of("-1", "0", "1"),
            "p", List.of("true", "false"),
            "q", List.of("true", "false"),
            "kind", List.of("x", "y", "z"),
            "has", List.of("none", "u", "v", "u,v"));

    private final Random random;
    private int ids;

    SmallWorld(long seed) {
        this.random = new Random(seed);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    static RuleSet rules(String tree) {
        Reading sizes = Reading.of(YamlNode.read(stream("industries: []")));
        RuleReader reader = new RuleReader(
                VOCABULARY,
                SizeStandard.read(sizes, VOCABULARY),
                Map.of(),
                new RuleReader.Document("示例〔2026〕1号", "第一条"));
        Node root = reader.node(Reading.of(YamlNode.read(stream(tree))));
        return new RuleSet(
                "small", "small", "小", "small", "示例", List.of(), List.of(), VOCABULARY, root, reader.nodes());
    }

    /** A rule in flow style; depth 0 is a single condition. */
    String tree(int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return leaf();
        }
        if (random.nextInt(8) == 0) {
            return sheet();
        }
        List<String> children = new ArrayList<>();
        int size = 2 + random.nextInt(2);
        for (int i = 0; i < size; i++) {
            children.add(tree(depth - 1));
        }
        String list = "[" + String.join(", ", children) + "]";
        String when = random.nextInt(5) == 0 ? ", when: " + choice("kind", "[x, y]") : "";
        return switch (random.nextInt(7)) {
            case 0 -> "{at_least: 2, of: " + list + when + "}";
            case 1 -> "{not: " + children.getFirst() + when + "}";
            case 2, 3, 4 -> "{all: " + list + when + "}";
            default -> "{any: " + list + when + "}";
        };
    }

    private static String choice(String fact, String values) {
        return "{fact: " + fact + ", op: in, value: " + values + "}";
    }

    private String leaf() {
        String id = "id: c" + ids++ + ", ";
        String op = List.of("gte", "gt", "lte", "lt").get(random.nextInt(4));
        String judged = random.nextInt(12) == 0 ? ", judge: manual" : "";
        return switch (random.nextInt(10)) {
            case 0 -> "{" + id + "fact: a, period: Y1, op: " + op + ", value: " + random.nextInt(3) + "}";
            case 1 -> "{" + id + "fact: b, op: " + op + ", value: " + random.nextInt(4) + "}";
            case 2 ->
                "{" + id + "fact: a, period: [Y1, Y2], quantifier: sum_of_2, op: " + op + ", value: "
                        + random.nextInt(5) + "}";
            case 3 ->
                "{" + id + "fact: share, period: [Y1, Y2], quantifier: each_of_2, op: " + op + ", value: "
                        + List.of("0", "0.5", "1", "1.5").get(random.nextInt(4)) + "}";
            case 4 ->
                "{" + id + "fact: part, op: " + op + ", value: "
                        + List.of("-0.5", "0", "0.4").get(random.nextInt(3)) + "}";
            case 5 ->
                "{" + id + "fact: grown, period: Y1, op: " + op + ", value: "
                        + List.of("-0.5", "0", "0.5").get(random.nextInt(3)) + "}";
            case 6 ->
                "{" + id + "fact: kind, op: in, value: "
                        + List.of("[x]", "[x, y]", "[z]").get(random.nextInt(3)) + judged + "}";
            case 7 ->
                "{" + id + "fact: has, op: in, value: "
                        + List.of("[u]", "[v]", "[u, v]").get(random.nextInt(3)) + "}";
            case 8 -> "{" + id + "fact: q, op: eq, value: false" + judged + "}";
            default -> "{" + id + "fact: p, op: truthy, value: true}";
        };
    }

    private String sheet() {
        int pass = 10 + random.nextInt(30);
        int min = random.nextInt(3) * 5;
        return """
                {id: s%d, score: {pass: %d, part_min: {one: %d}, parts: [{id: one, name: 一, max: 30}, {id: two, name: 二, max: 20}],
                 items: [{id: i1, part: one, name: 一, max: 20, bands: {fact: share, period: Y1, steps: [{min: 1, points: 20}, {min: 0.5, points: 10}, {points: 0}]}},
                  {id: i2, part: one, name: 二, max: 10, ladder: [{when: {fact: has, op: in, value: [u]}, points: 10}, {when: {fact: b, op: gte, value: 2}, points: 5}, {points: 0}]},
                  {id: i3, part: two, name: 三, max: 15, count: {facts: [p, q], each: 10, cap: 15}},
                  {id: i4, part: two, name: 四, max: 5, best_of: [{fact: b, steps: [{max: 1, points: 5}, {points: 0}]}, {fact: a, period: Y2, steps: [{min: 2, points: 5}, {points: 0}]}]}]}}
                """.formatted(ids++, pass, min).replace("\n", " ");
    }

    /** A firm of which some facts are known. */
    Facts firm() {
        Facts.Statement statement = Facts.of(VOCABULARY);
        for (String name : STATED) {
            if (random.nextInt(5) < 2) {
                List<String> domain = Objects.requireNonNull(DOMAIN.get(name));
                statement.state(name, domain.get(random.nextInt(domain.size())));
            }
        }
        return statement.taken();
    }

    /** Every firm that this one can turn out to be. */
    static List<Facts> completions(Facts facts) {
        List<Facts> all = List.of(facts);
        for (String name : STATED) {
            if (facts.isMissing(VOCABULARY.slot(name).orElseThrow())) {
                List<Facts> more = new ArrayList<>();
                for (Facts one : all) {
                    for (String value : Objects.requireNonNull(DOMAIN.get(name))) {
                        Facts.Statement statement = one.restated();
                        statement.state(name, value);
                        more.add(statement.taken());
                    }
                }
                all = more;
            }
        }
        return all;
    }

    /** The same rule with the children of every combination in another order. */
    static Node shuffled(Node node, Random random, int[] index) {
        List<Node> children = new ArrayList<>();
        node.children().forEach(child -> children.add(shuffled(child, random, index)));
        Collections.shuffle(children, random);
        return new Node.Shape(
                        node.kind(),
                        node.condition(),
                        children,
                        node.line(),
                        node.sheet(),
                        node.when(),
                        node.least(),
                        (VOCABULARY.slots() >> 6) + 1)
                .at(index[0]++);
    }
}
