package org.rongtong.rulebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads an item of a score sheet; steps must fall, leave no gap and each be reachable. */
final class ItemReader {

    static final Set<String> KEYS = Set.of(
            "id", "part", "name", "max", "status", "seen", "bands", "best_of", "ladder", "count", "stated", "note");

    private final RuleReader reader;
    private final Vocabulary vocabulary;

    ItemReader(RuleReader reader, Vocabulary vocabulary) {
        this.reader = reader;
        this.vocabulary = vocabulary;
    }

    Item item(Reading at, List<Sheet.Part> parts) {
        at.only(KEYS);
        String part = at.get("part").filled();
        List<String> ids = parts.stream().map(Sheet.Part::id).toList();
        if (!ids.contains(part)) {
            throw at.get("part").refused("word", part, String.join("、", ids));
        }
        long max = RuleReader.points(at.get("max"));
        List<Ladder> ladders = ladders(at);
        Reading count = at.maybe("count").orElse(null);
        List<ChoiceLine> counted = count == null
                ? List.of()
                : count.only(Set.of("facts", "each", "cap")).get("facts").items().stream()
                        .map(fact -> reader.truth(fact, fact.filled()))
                        .toList();
        long each = count == null ? 0 : RuleReader.points(count.get("each"));
        checkMost(at, max, ladders, count);
        return new Item(
                at.get("id").filled(),
                ids.indexOf(part),
                at.get("name").filled(),
                max,
                ladders,
                counted,
                each,
                at.maybe("stated").map(this::stated).orElse(-1),
                reader.item(at, max));
    }

    private int stated(Reading fact) {
        return vocabulary
                .slot(fact.filled())
                .orElseThrow(() -> fact.refused("fact", fact.text(), "local_feature_points"));
    }

    private static void checkMost(
            Reading at, long max, List<Ladder> ladders, @org.jspecify.annotations.Nullable Reading count) {
        for (Ladder ladder : ladders) {
            if (ladder.points()[0] != max) {
                throw at.get("max").refused("most", Wordings.plain(ladder.points()[0]), Wordings.plain(max));
            }
        }
        if (count != null && RuleReader.points(count.get("cap")) != max) {
            throw at.get("max").refused("most", count.get("cap").text(), Wordings.plain(max));
        }
        if (ladders.isEmpty() && count == null && !at.has("stated")) {
            throw at.refused("item");
        }
    }

    private List<Ladder> ladders(Reading at) {
        List<Ladder> ladders = new ArrayList<>();
        at.maybe("bands").ifPresent(bands -> ladders.add(bands(bands)));
        at.maybe("best_of").ifPresent(all -> all.items().forEach(bands -> ladders.add(bands(bands))));
        at.maybe("ladder").ifPresent(ladder -> ladders.add(ladder(ladder)));
        return ladders;
    }

    /** Bands of one number: all from below or all from above, each narrower than the one under it, the last without a line. */
    private Ladder bands(Reading bands) {
        bands.only(Set.of("fact", "period", "steps"));
        List<Reading> steps = bands.get("steps").items();
        boolean upward = steps.getFirst().has("min");
        String side = upward ? "min" : "max";
        List<Line> lines = new ArrayList<>();
        BigDecimal before = null;
        for (Reading step : steps.subList(0, steps.size() - 1)) {
            step.only(Set.of(side, "points"));
            BigDecimal edge = step.get(side).decimal();
            if (before != null && (upward ? edge.compareTo(before) >= 0 : edge.compareTo(before) <= 0)) {
                throw step.refused("overlap", edge.toPlainString(), before.toPlainString());
            }
            before = edge;
            lines.add(reader.step(bands, upward ? Op.GTE : Op.LTE, edge));
        }
        return ladder(steps, lines);
    }

    private Ladder ladder(Reading ladder) {
        List<Reading> steps = ladder.items();
        List<Line> lines = new ArrayList<>();
        for (Reading step : steps.subList(0, steps.size() - 1)) {
            lines.add(reader.anyLine(step.only(Set.of("when", "points")).get("when")));
        }
        checkReachable(steps, lines);
        return ladder(steps, lines);
    }

    /** A step below one that asks for less can never be reached. */
    private void checkReachable(List<Reading> steps, List<Line> lines) {
        Facts nothing = Facts.of(vocabulary).taken();
        for (int step = 0; step < lines.size(); step++) {
            World world = World.OPEN;
            for (int above = 0; above < step && world != null; above++) {
                world = world.with(lines.get(above).claims(Masks.UNMET, nothing).getFirst(), nothing);
            }
            if (world == null
                    || world.with(lines.get(step).claims(Masks.MET, nothing).getFirst(), nothing) == null) {
                throw steps.get(step).refused("unreachable");
            }
        }
    }

    private static Ladder ladder(List<Reading> steps, List<Line> lines) {
        Reading last = steps.getLast();
        if (last.has("min") || last.has("max") || last.has("when")) {
            throw last.refused("gap");
        }
        long[] points = new long[lines.size()];
        for (int step = 0; step < points.length; step++) {
            points[step] = RuleReader.points(steps.get(step).get("points"));
            if (step > 0 && points[step] >= points[step - 1]) {
                throw steps.get(step).refused("falling");
            }
        }
        long rest = RuleReader.points(last.only(Set.of("points")).get("points"));
        if (points.length == 0 || rest >= points[points.length - 1]) {
            throw last.refused("falling");
        }
        return new Ladder(lines, points, rest);
    }
}
