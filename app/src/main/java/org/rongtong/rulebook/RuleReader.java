package org.rongtong.rulebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rongtong.kernel.Confidence;
import org.rongtong.kernel.Message;
import org.rongtong.kernel.Source;

/** Reads the tree of a rule, refusing at the first thing that is wrong. */
final class RuleReader {

    static final Set<String> GROUP = Set.of(
            "id", "use", "all", "any", "not", "at_least", "of", "score", "when", "status", "seen", "note", "article");
    static final Set<String> LEAF = Set.of(
            "id",
            "fact",
            "period",
            "quantifier",
            "op",
            "value",
            "unit",
            "judge",
            "when",
            "status",
            "seen",
            "article",
            "note");
    static final Set<String> STATUS = Set.of("S1", "S2", "S3", "M", "M+S1", "C", "X");

    private final Vocabulary vocabulary;
    private final SizeStandard sizes;
    private final Map<String, Reading> shared;
    private final Set<String> ids = new HashSet<>();
    private java.util.Optional<Long> pass = java.util.Optional.empty();
    private Document document;
    private int next;

    /** The document and the part of it in which what is read stands. */
    record Document(String number, String part) {
        static Document of(Reading document) {
            document.only(Set.of("number", "part"));
            return new Document(
                    document.get("number").filled(), document.get("part").filled());
        }
    }

    /** @param shared groups of conditions that rules may {@code use}, by id */
    RuleReader(Vocabulary vocabulary, SizeStandard sizes, Map<String, Reading> shared, Document document) {
        this.vocabulary = vocabulary;
        this.sizes = sizes;
        this.shared = shared;
        this.document = document;
    }

    int nodes() {
        return next;
    }

    /** A line for the score instead of the file's own, where an overlay has one. */
    RuleReader passingAt(java.util.Optional<Long> line) {
        pass = line;
        return this;
    }

    /** The rule with further conditions, which stand in another document. */
    Node root(Reading rule, List<Overlay> overlays) {
        List<Node> children = new ArrayList<>();
        Node root = node(rule);
        if (overlays.stream().allMatch(overlay -> overlay.add().isEmpty())) {
            return root;
        }
        children.add(root);
        for (Overlay overlay : overlays) {
            document = overlay.document();
            overlay.add().forEach(condition -> children.add(node(condition)));
        }
        return plain(Node.Kind.ALL, null, children, null, 0);
    }

    Node node(Reading at) {
        if (at.has("fact") || at.has("judge")) {
            return leaf(at.only(LEAF));
        }
        at.only(GROUP);
        if (at.has("use")) {
            return used(at);
        }
        if (at.has("score")) {
            return score(at);
        }
        Node.Kind kind = kind(at);
        Condition condition = at.has("id")
                ? group(at, Message.of("rulebook.asked." + kind.name().toLowerCase(java.util.Locale.ROOT)))
                : null;
        List<Reading> items = switch (kind) {
            case ALL -> at.get("all").items();
            case ANY -> at.get("any").items();
            case NOT -> List.of(at.get("not"));
            default -> at.get("of").items();
        };
        List<Node> children = items.stream().map(this::node).toList();
        int least = kind == Node.Kind.AT_LEAST ? at.get("at_least").whole() : 0;
        if (kind == Node.Kind.AT_LEAST && (least < 1 || least > children.size())) {
            throw at.get("at_least").refused("count", least, children.size());
        }
        return plain(kind, condition, children, when(at), least);
    }

    private static Node.Kind kind(Reading at) {
        if (at.has("all")) {
            return Node.Kind.ALL;
        }
        if (at.has("any")) {
            return Node.Kind.ANY;
        }
        if (at.has("not")) {
            return Node.Kind.NOT;
        }
        if (at.has("at_least")) {
            return Node.Kind.AT_LEAST;
        }
        throw at.refused("node");
    }

    private Node used(Reading at) {
        String id = at.get("use").filled();
        Reading group = shared.get(id);
        if (group == null) {
            throw at.get("use").refused("use", id, String.join("、", shared.keySet()));
        }
        Document before = document;
        document = Document.of(group.get("document"));
        Node node = plain(
                Node.Kind.ALL,
                group(group, Message.of("rulebook.asked.all")),
                group.get("all").items().stream().map(this::node).toList(),
                when(at),
                0);
        document = before;
        return node;
    }

    private Node plain(
            Node.Kind kind, @Nullable Condition condition, List<Node> children, @Nullable ChoiceLine when, int least) {
        return new Node.Shape(kind, condition, children, null, null, when, least, words()).at(next++);
    }

    private Node lined(Node.Kind kind, @Nullable Condition condition, @Nullable Line line, @Nullable ChoiceLine when) {
        return new Node.Shape(kind, condition, List.of(), line, null, when, 0, words()).at(next++);
    }

    private int words() {
        return (vocabulary.slots() >> 6) + 1;
    }

    private Condition group(Reading at, Message asked) {
        return new Condition(
                id(at), null, List.of(), Quantifier.SINGLE, "", "", Judge.AUTO, asked, source(at), seen(at), note(at));
    }

    private String id(Reading at) {
        String id = at.get("id").filled();
        if (!ids.add(id)) {
            throw at.get("id").refused("id", id);
        }
        return id;
    }

    private Source.Article source(Reading at) {
        String status = at.text("status", "S2");
        if (!STATUS.contains(status)) {
            throw at.get("status").refused("word", status, String.join("、", new java.util.TreeSet<>(STATUS)));
        }
        boolean confirmed = status.equals("S2") || status.equals("S3") || status.equals("C");
        String place = at.has("article")
                ? document.part() + at.get("article").filled()
                : document.part() + " " + at.text("id", "");
        return new Source.Article(
                document.number(), place.strip(), null, confirmed ? Confidence.CONFIRMED : Confidence.UNVERIFIED);
    }

    private static int seen(Reading at) {
        return at.maybe("seen")
                .map(Reading::whole)
                .orElse(
                        switch (at.text("status", "S2")) {
                            case "S3" -> 3;
                            case "S2", "C" -> 2;
                            case "M" -> 0;
                            default -> 1;
                        });
    }

    private static String note(Reading at) {
        return at.text("note", "");
    }

    private @Nullable ChoiceLine when(Reading at) {
        if (!at.has("when")) {
            return null;
        }
        Reading when = at.get("when").only(Set.of("fact", "op", "value"));
        Fact fact = fact(when);
        if (!fact.type().isChoice() || fact.derivation().isPresent()) {
            throw when.refused("when", fact.name());
        }
        return choice(fact, when);
    }

    private Fact fact(Reading at) {
        String name = at.get("fact").filled();
        return vocabulary.fact(name).orElseThrow(() -> at.get("fact").refused("fact", name, nearest(name)));
    }

    private String nearest(String name) {
        return vocabulary.facts().stream()
                .map(Fact::name)
                .min(java.util.Comparator.comparingInt(known -> -common(known, name)))
                .orElse("");
    }

    /** How many pairs of letters two names share. */
    private static int common(String one, String other) {
        int common = 0;
        for (int i = 0; i + 2 <= other.length(); i++) {
            common += one.contains(other.substring(i, i + 2)) ? 1 : 0;
        }
        return 2 * common - Math.abs(one.length() - other.length()) / 2;
    }

    private Node leaf(Reading at) {
        Judge judge = at.maybe("judge").map(word -> word.word(Judge.class)).orElse(Judge.AUTO);
        if (!at.has("fact")) {
            if (judge != Judge.MANUAL) {
                throw at.refused("missing", "fact");
            }
            return lined(Node.Kind.MANUAL, manual(at), null, when(at));
        }
        Fact fact = fact(at);
        Op op = at.get("op").word(Op.class);
        Quantifier quantifier =
                at.maybe("quantifier").map(word -> word.word(Quantifier.class)).orElse(Quantifier.SINGLE);
        List<Integer> slots = slots(fact, quantifier, at);
        checkUnit(fact, at);
        Condition condition = condition(at, fact, op, quantifier, slots, judge);
        List<Line> lines = lines(fact, op, quantifier, slots, at);
        if (judge == Judge.MANUAL) {
            return lined(Node.Kind.MANUAL, condition, lines.getFirst(), when(at));
        }
        if (lines.size() == 1) {
            return lined(Node.Kind.LINE, condition, lines.getFirst(), when(at));
        }
        return plain(
                quantifier.needsEach(op) ? Node.Kind.ALL : Node.Kind.ANY,
                condition,
                lines.stream()
                        .map(line -> lined(Node.Kind.LINE, null, line, null))
                        .toList(),
                when(at),
                0);
    }

    private Condition manual(Reading at) {
        return new Condition(
                id(at),
                null,
                List.of(),
                Quantifier.SINGLE,
                "",
                "",
                Judge.MANUAL,
                Message.of("rulebook.asked.judged", at.get("note").filled()),
                source(at),
                seen(at),
                note(at));
    }

    private Condition condition(Reading at, Fact fact, Op op, Quantifier quantifier, List<Integer> slots, Judge judge) {
        List<String> times = slots.stream()
                .map(slot -> fact.period().times().get(slot - fact.slot()))
                .filter(time -> !time.isEmpty())
                .toList();
        return new Condition(
                id(at),
                fact,
                times,
                quantifier,
                op.name().toLowerCase(java.util.Locale.ROOT),
                asked(fact, op, at),
                judge,
                Asked.of(fact, quantifier, times, op, at),
                source(at),
                seen(at),
                note(at));
    }

    private static Object asked(Fact fact, Op op, Reading at) {
        Reading value = at.get("value");
        if (op.isOrder()) {
            return value.decimal();
        }
        return fact.type() == FactType.BOOLEAN
                ? (Object) value.truth()
                : op == Op.IN ? value.items().stream().map(Reading::filled).toList() : value.filled();
    }

    private List<Integer> slots(Fact fact, Quantifier quantifier, Reading at) {
        List<Integer> slots = new ArrayList<>();
        List<String> times = at.maybe("period")
                .map(period -> period.items().stream().map(Reading::filled).toList())
                .orElse(fact.period().times().subList(0, Math.min(quantifier.years(), fact.times())));
        for (String time : times) {
            int place = fact.period().times().indexOf(time);
            if (place < 0) {
                throw at.get("period")
                        .refused(
                                "period",
                                time,
                                fact.name(),
                                String.join("、", fact.period().times()));
            }
            slots.add(fact.slot() + place);
        }
        if (slots.size() != quantifier.years()) {
            throw at.refused("quantifier", quantifier.word(), quantifier.years(), slots.size());
        }
        return slots;
    }

    private static void checkUnit(Fact fact, Reading at) {
        String unit = at.text("unit", fact.unit());
        if (!unit.equals(fact.unit())) {
            throw at.get("unit").refused("unit", fact.name(), fact.unit().isEmpty() ? "–" : fact.unit(), unit);
        }
    }

    private List<Line> lines(Fact fact, Op op, Quantifier quantifier, List<Integer> slots, Reading at) {
        if (!op.isOrder()) {
            return List.of(choiceOrSize(fact, at));
        }
        if (!fact.type().isNumber()) {
            throw at.get("op").refused("op", op.name().toLowerCase(java.util.Locale.ROOT), fact.name());
        }
        BigDecimal value = at.get("value").decimal();
        if (quantifier.isSum()) {
            if (fact.derivation().isPresent()) {
                throw at.get("quantifier").refused("sum", fact.name());
            }
            BigDecimal sum = quantifier.isMean() ? value.multiply(BigDecimal.valueOf(slots.size())) : value;
            return List.of(new AmountLine(fact, array(slots), op, millionths(sum, at)));
        }
        return slots.stream().map(slot -> line(fact, slot, op, value, at)).toList();
    }

    private static int[] array(List<Integer> slots) {
        return slots.stream().mapToInt(Integer::intValue).toArray();
    }

    private static long millionths(BigDecimal value, Reading at) {
        try {
            return value.movePointRight(Facts.SCALE).longValueExact();
        } catch (ArithmeticException finer) {
            throw at.refused("millionths", value.toPlainString());
        }
    }

    /** A line for one time of a number, stated or derived. */
    private Line line(Fact fact, int slot, Op op, BigDecimal value, Reading at) {
        millionths(value, at);
        int time = slot - fact.slot();
        Derivation derivation = fact.derivation().orElse(null);
        return switch (derivation) {
            case null -> new AmountLine(fact, new int[] {slot}, op, millionths(value, at));
            case Derivation.Ratio(String of, String over) ->
                ratio(at(of, time), at(over, time), slot, RatioLine.Shape.SHARE, op, value);
            case Derivation.Growth(String of) -> {
                if (time > 1) {
                    throw at.refused("growth", fact.name());
                }
                yield ratio(at(of, time), at(of, time + 1), slot, RatioLine.Shape.GROWTH, op, value);
            }
            case Derivation.Cagr(String of) ->
                ratio(at(of, 0), at(of, 2), slot, RatioLine.Shape.YEARLY_GROWTH, op, value);
            case Derivation.MeanGrowth(String of) -> new MeanGrowthLine(at(of, 0), slot, op, value);
            case Derivation.Size _ -> throw at.get("op").refused("op", op.name(), fact.name());
        };
    }

    private Line ratio(int over, int under, int stated, RatioLine.Shape shape, Op op, BigDecimal value) {
        return new RatioLine(vocabulary, over, under, stated, shape, op, value);
    }

    private int at(String name, int time) {
        Fact fact = vocabulary.known(name);
        return fact.slot() + Math.min(time, fact.times() - 1);
    }

    private Line choiceOrSize(Fact fact, Reading at) {
        boolean size =
                fact.derivation().filter(Derivation.Size.class::isInstance).isPresent();
        return size ? new SizeLine(vocabulary, sizes, sizeClasses(fact, at)) : choice(fact, at);
    }

    private static int sizeClasses(Fact fact, Reading at) {
        long accepted = accepted(fact, at);
        if (fact.type() == FactType.BOOLEAN) {
            return accepted == 2 ? 15 & ~SizeStandard.LARGE : SizeStandard.LARGE;
        }
        int classes = 0;
        for (int value = 0; value < fact.values().size(); value++) {
            classes |= (accepted >> value & 1) != 0 ? SizeStandard.LARGE >> value : 0;
        }
        return classes;
    }

    private static ChoiceLine choice(Fact fact, Reading at) {
        return new ChoiceLine(fact, fact.slot(), accepted(fact, at));
    }

    private static long accepted(Fact fact, Reading at) {
        Op op = at.get("op").word(Op.class);
        if (!fact.type().isChoice() || op.isOrder() || op == Op.TRUTHY && fact.type() != FactType.BOOLEAN) {
            throw at.get("op").refused("op", at.get("op").text(), fact.name());
        }
        if (fact.type() == FactType.BOOLEAN) {
            return at.get("value").truth() ? 2 : 1;
        }
        long accepted = 0;
        for (Reading value : at.get("value").items()) {
            int place = fact.values().indexOf(value.filled());
            if (place < 0) {
                throw at.get("value").refused("word", value.text(), String.join("、", fact.values()));
            }
            accepted |= 1L << place;
        }
        return accepted;
    }

    private Node score(Reading at) {
        Reading score = at.get("score").only(Set.of("pass", "part_min", "status", "seen", "note", "parts", "items"));
        List<Sheet.Part> parts = score.get("parts").items().stream()
                .map(part -> part(part.only(Set.of("id", "name", "max")), score))
                .toList();
        List<Item> items = new ArrayList<>();
        for (Reading item : score.get("items").items()) {
            items.add(new ItemReader(this, vocabulary).item(item, parts));
        }
        long line = pass.orElse(millionths(score.get("pass").decimal(), score));
        Sheet sheet = new Sheet(line, parts, items);
        checkSheet(sheet, score);
        Condition condition = new Condition(
                id(at),
                null,
                List.of(),
                Quantifier.SINGLE,
                "gte",
                Facts.plain(BigDecimal.valueOf(line, Facts.SCALE)),
                Judge.AUTO,
                Message.of("rulebook.asked.score", Wordings.plain(line)),
                source(score),
                seen(score),
                note(score));
        return new Node.Shape(Node.Kind.SCORE, condition, List.of(), null, sheet, when(at), 0, words()).at(next++);
    }

    private static Sheet.Part part(Reading part, Reading score) {
        String id = part.get("id").filled();
        BigDecimal min = score.maybe("part_min")
                .flatMap(minima -> minima.maybe(id))
                .map(Reading::decimal)
                .orElse(BigDecimal.ZERO);
        return new Sheet.Part(
                id, part.get("name").filled(), millionths(part.get("max").decimal(), part), millionths(min, part));
    }

    private static void checkSheet(Sheet sheet, Reading score) {
        for (int at = 0; at < sheet.parts().size(); at++) {
            int part = at;
            long sum = sheet.items().stream()
                    .filter(item -> item.part() == part)
                    .mapToLong(Item::max)
                    .sum();
            if (sum != sheet.parts().get(at).max()) {
                throw score.get("parts")
                        .refused(
                                "part",
                                sheet.parts().get(at).id(),
                                Wordings.plain(sheet.parts().get(at).max()),
                                Wordings.plain(sum));
            }
        }
        for (int at = 1; at < sheet.items().size(); at++) {
            if (sheet.items().get(at).part() < sheet.items().get(at - 1).part()) {
                throw score.get("items").refused("order", sheet.items().get(at).id());
            }
        }
    }

    Line anyLine(Reading at) {
        Fact fact = fact(at.only(Set.of("fact", "op", "value", "period")));
        Op op = at.get("op").word(Op.class);
        return lines(fact, op, Quantifier.SINGLE, slots(fact, Quantifier.SINGLE, at), at)
                .getFirst();
    }

    Line step(Reading bands, Op op, BigDecimal value) {
        Fact fact = fact(bands);
        return lines(fact, op, bands, value);
    }

    private Line lines(Fact fact, Op op, Reading at, BigDecimal value) {
        return line(fact, slots(fact, Quantifier.SINGLE, at).getFirst(), op, value, at);
    }

    ChoiceLine truth(Reading at, String name) {
        Fact fact = vocabulary.fact(name).orElseThrow(() -> at.refused("fact", name, nearest(name)));
        if (fact.type() != FactType.BOOLEAN) {
            throw at.refused("op", "count", name);
        }
        return new ChoiceLine(fact, fact.slot(), 2);
    }

    /** What an item of a score sheet asks, for its reason. */
    Condition item(Reading at, long max) {
        Source.Article source = source(at);
        return new Condition(
                at.get("id").filled(),
                null,
                List.of(),
                Quantifier.SINGLE,
                "",
                Facts.plain(BigDecimal.valueOf(max, Facts.SCALE)),
                Judge.AUTO,
                Message.of("rulebook.asked.item", at.get("name").filled(), Wordings.plain(max)),
                source,
                seen(at),
                note(at));
    }

    static long points(Reading at) {
        return millionths(at.decimal(), at);
    }
}
