package org.rongtong.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which verdicts a rule can still come to, exactly, where missing facts stand in several conditions at once: a verdict is
 * possible where some completion of the missing facts leads to it. Looks for such a completion from the verdict down, each
 * condition adding what it claims of the facts.
 */
final class Completions {

    /** So many steps and the search gives up: the verdict then stays possible, which is safe but not complete. */
    private static final int MOST_STEPS = 20_000;
    /** What people judge comes last: it is the rarest to be asked for and the most laborious to bring about. */
    private static final int[] ORDER = {Masks.UNMET, Masks.MET, Masks.NOT_APPLICABLE, Masks.MANUAL};

    private final Facts facts;
    private final int[] masks;
    private final Map<Line, Integer> lineMasks = new IdentityHashMap<>();
    private final Map<Line, Map<Integer, List<List<Line.Claim>>>> claims = new IdentityHashMap<>();
    private final Map<Item, long[]> points = new IdentityHashMap<>();
    private int steps;

    /** @param masks as {@link Node#mask} left them */
    Completions(Facts facts, int[] masks) {
        this.facts = facts;
        this.masks = masks;
    }

    /** Something to be brought about. */
    private sealed interface Goal {

        record OfNode(Node node, int wanted) implements Goal {}

        record OfLine(Line line, int wanted) implements Goal {}

        /** The items from {@code at} on; {@code points} so far by part; {@code line} is what a line may come to for it. */
        record OfSheet(Sheet sheet, boolean pass, int line, int at, long[] points) implements Goal {}

        /** The children from {@code at} on. */
        record OfSome(Node node, int wanted, int at, int met, int manual, boolean applies) implements Goal {}

        /** Goals with few ways come first, so that what cannot be is found before much was tried. */
        default int weight() {
            return switch (this) {
                case OfLine _ -> 0;
                case OfNode(Node node, int wanted) -> node.weight();
                case OfSome some -> some.node().weight();
                case OfSheet _ -> Integer.MAX_VALUE;
            };
        }
    }

    /** Goals still open, lightest first. */
    private record Goals(Goal first, @Nullable Goals rest) {

        static Goals of(Goal goal, @Nullable Goals others) {
            return others == null || goal.weight() <= others.first.weight()
                    ? new Goals(goal, others)
                    : new Goals(others.first, of(goal, others.rest));
        }
    }

    /** Of the verdicts in the node's mask those that are possible; those not looked at once two are found stay in it. */
    int possible(Node node) {
        int left = masks[node.index()];
        int found = 0;
        for (int verdict : ORDER) {
            if ((left & verdict) != 0 && Masks.isDecided(found)) {
                if (can(node, verdict)) {
                    found |= verdict;
                } else {
                    left &= ~verdict;
                }
            }
        }
        return found == 0 ? masks[node.index()] : left;
    }

    boolean can(Node node, int verdict) {
        return can(List.of(node), verdict);
    }

    /** Whether all of {@code nodes} can come to one of {@code wanted} together. */
    boolean can(List<Node> nodes, int wanted) {
        steps = 0;
        Goals goals = null;
        for (Node node : nodes) {
            goals = Goals.of(new Goal.OfNode(node, wanted), goals);
        }
        return reach(goals, World.OPEN);
    }

    private boolean reach(@Nullable Goals goals, World world) {
        if (goals == null || ++steps > MOST_STEPS) {
            return true;
        }
        return switch (goals.first()) {
            case Goal.OfNode(Node node, int wanted) -> reachNode(node, wanted, goals.rest(), world);
            case Goal.OfLine(Line line, int wanted) -> reachLine(line, wanted, goals.rest(), world);
            case Goal.OfSheet sheet -> reachSheet(sheet, goals.rest(), world);
            case Goal.OfSome some -> reachSome(some, goals.rest(), world);
        };
    }

    private boolean reachLine(Line line, int wanted, @Nullable Goals next, World world) {
        int mask = lineMask(line);
        if ((mask & ~wanted) == 0) {
            return reach(next, world);
        }
        for (int verdict : ORDER) {
            if ((mask & wanted & verdict) != 0) {
                for (List<Line.Claim> way : ways(line, verdict)) {
                    World narrower = world.with(way, facts);
                    if (narrower != null && reach(next, narrower)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private List<List<Line.Claim>> ways(Line line, int verdict) {
        return claims.computeIfAbsent(line, known -> new HashMap<>())
                .computeIfAbsent(verdict, known -> line.claims(known, facts));
    }

    private long least(Item item) {
        return points(item)[0];
    }

    private long most(Item item) {
        return points(item)[1];
    }

    private long[] points(Item item) {
        return points.computeIfAbsent(item, known -> new long[] {known.least(facts), known.most(facts)});
    }

    private boolean reachNode(Node node, int wanted, @Nullable Goals next, World world) {
        int mask = masks[node.index()];
        if ((mask & ~wanted) == 0) {
            return reach(next, world);
        }
        for (int verdict : ORDER) {
            if ((mask & wanted & verdict) != 0 && reachVerdict(node, verdict, next, world)) {
                return true;
            }
        }
        return false;
    }

    private boolean reachVerdict(Node node, int verdict, @Nullable Goals next, World world) {
        ChoiceLine when = node.when();
        if (when == null) {
            return reachOwn(node, verdict, next, world);
        }
        if (verdict == Masks.NOT_APPLICABLE && reach(Goals.of(new Goal.OfLine(when, Masks.UNMET), next), world)) {
            return true;
        }
        for (World narrower : narrowed(when, world)) {
            if (reachOwn(node, verdict, next, narrower)) {
                return true;
            }
        }
        return false;
    }

    private List<World> narrowed(ChoiceLine when, World world) {
        int mask = when.mask(facts);
        if (mask == Masks.MET) {
            return List.of(world);
        }
        List<World> worlds = new ArrayList<>();
        if ((mask & Masks.MET) != 0) {
            for (List<Line.Claim> way : when.claims(Masks.MET, facts)) {
                World narrower = world.with(way, facts);
                if (narrower != null) {
                    worlds.add(narrower);
                }
            }
        }
        return worlds;
    }

    @SuppressWarnings("NullAway") // a line has one, a score its sheet
    private boolean reachOwn(Node node, int verdict, @Nullable Goals next, World world) {
        return switch (node.kind()) {
            case LINE -> reachLine(node.line(), verdict, next, world);
            case MANUAL ->
                node.line() != null && facts.isDecided(node.line().slots()[0])
                        ? reachLine(node.line(), verdict, next, world)
                        : verdict == Masks.MANUAL && reach(next, world);
            case NOT -> reachNode(node.children().getFirst(), Masks.negated(verdict), next, world);
            case ALL -> reachFirst(node, verdict, false, next, world);
            case ANY -> reachFirst(node, Masks.negated(verdict), true, next, world);
            case AT_LEAST -> reachSome(new Goal.OfSome(node, verdict, 0, 0, 0, false), next, world);
            case SCORE -> reachScore(node.sheet(), verdict, next, world);
        };
    }

    /** One child comes to {@code verdict}, no child to anything before it; {@code turned} for {@code any}. */
    private boolean reachFirst(Node node, int verdict, boolean turned, @Nullable Goals next, World world) {
        int notBefore = 15 & -verdict;
        Goals rest = next;
        if (verdict > Masks.UNMET) {
            for (Node child : node.children()) {
                rest = Goals.of(new Goal.OfNode(child, turned ? Masks.negated(notBefore) : notBefore), rest);
            }
        }
        // Where no child can come to anything later, all must come to this very verdict.
        if (noneBeyond(node, verdict, turned)) {
            return reach(rest, world);
        }
        for (Node child : node.children()) {
            int mask = turned ? Masks.negated(masks[child.index()]) : masks[child.index()];
            int wanted = turned ? Masks.negated(verdict) : verdict;
            if ((mask & verdict) != 0 && reach(Goals.of(new Goal.OfNode(child, wanted), rest), world)) {
                return true;
            }
        }
        return false;
    }

    private boolean noneBeyond(Node node, int verdict, boolean turned) {
        for (Node child : node.children()) {
            int mask = turned ? Masks.negated(masks[child.index()]) : masks[child.index()];
            if ((mask & 15 & -(verdict << 1)) != 0) {
                return false;
            }
        }
        return verdict > Masks.UNMET;
    }

    private boolean reachSome(Goal.OfSome goal, @Nullable Goals next, World world) {
        Node node = goal.node();
        if (goal.at() == node.children().size()) {
            int verdict = !goal.applies()
                    ? Masks.NOT_APPLICABLE
                    : goal.met() >= node.least()
                            ? Masks.MET
                            : goal.met() + goal.manual() < node.least() ? Masks.UNMET : Masks.MANUAL;
            return verdict == goal.wanted() && reach(next, world);
        }
        Node child = node.children().get(goal.at());
        for (int verdict = 1; verdict <= Masks.NOT_APPLICABLE; verdict <<= 1) {
            if ((masks[child.index()] & verdict) == 0) {
                continue;
            }
            Goal.OfSome further = new Goal.OfSome(
                    node,
                    goal.wanted(),
                    goal.at() + 1,
                    goal.met() + (verdict == Masks.MET ? 1 : 0),
                    goal.manual() + (verdict == Masks.MANUAL ? 1 : 0),
                    goal.applies() || verdict != Masks.NOT_APPLICABLE);
            if (reach(Goals.of(new Goal.OfNode(child, verdict), Goals.of(further, next)), world)) {
                return true;
            }
        }
        return false;
    }

    private boolean reachScore(Sheet sheet, int verdict, @Nullable Goals next, World world) {
        long[] none = new long[sheet.parts().size()];
        if (verdict == Masks.MANUAL) {
            // It passes if a person says so everywhere, and fails if nowhere.
            Goal fails = new Goal.OfSheet(sheet, false, Masks.UNMET | Masks.MANUAL, 0, none);
            Goal passes = new Goal.OfSheet(sheet, true, Masks.MET | Masks.MANUAL, 0, none.clone());
            return reach(Goals.of(passes, Goals.of(fails, next)), world);
        }
        return reach(Goals.of(new Goal.OfSheet(sheet, verdict == Masks.MET, verdict, 0, none), next), world);
    }

    /** A sheet passes with the most of some completion, and fails with the least. */
    private boolean reachSheet(Goal.OfSheet goal, @Nullable Goals next, World world) {
        Sheet sheet = goal.sheet();
        if (!canEnd(goal, goal.pass())) {
            return false;
        }
        if (canEnd(goal, !goal.pass())) {
            return reach(next, world);
        }
        Item item = sheet.items().get(goal.at());
        for (Option option : worthwhile(options(item, goal.pass()), goal.line())) {
            long[] points = goal.points().clone();
            points[item.part()] += option.points();
            Goals further = Goals.of(new Goal.OfSheet(sheet, goal.pass(), goal.line(), goal.at() + 1, points), next);
            for (Line line : option.lines()) {
                further = Goals.of(new Goal.OfLine(line, goal.line()), further);
            }
            World narrower = option.claims().isEmpty() ? world : world.with(option.claims(), facts);
            if (narrower != null && reach(further, narrower)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the sheet ends as wanted if the items still to come give their most, or their least. */
    private boolean canEnd(Goal.OfSheet goal, boolean most) {
        Sheet sheet = goal.sheet();
        long[] points = goal.points().clone();
        for (int at = goal.at(); at < sheet.items().size(); at++) {
            Item item = sheet.items().get(at);
            points[item.part()] += most ? most(item) : least(item);
        }
        long total = 0;
        boolean reached = true;
        for (int part = 0; part < points.length; part++) {
            total += points[part];
            reached &= points[part] >= sheet.parts().get(part).min();
        }
        return goal.pass() == (reached && total >= sheet.pass());
    }

    /** A way for an item to give its points: at least so many where all lines are met, at most where all are unmet. */
    private record Option(long points, List<? extends Line> lines, List<Line.Claim> claims) {}

    /** Nothing behind an option that claims nothing is needed: it comes first because it gives more. */
    private List<Option> worthwhile(List<Option> options, int wanted) {
        for (int i = 0; i < options.size(); i++) {
            boolean free = options.get(i).claims().isEmpty()
                    && options.get(i).lines().stream().allMatch(line -> (lineMask(line) & ~wanted) == 0);
            if (free) {
                return options.subList(0, i + 1);
            }
        }
        return options;
    }

    private int lineMask(Line line) {
        return lineMasks.computeIfAbsent(line, known -> known.mask(facts));
    }

    private List<Option> options(Item item, boolean most) {
        long best = most(item);
        long least = least(item);
        if (best == least) {
            return List.of(new Option(best, List.of(), List.of()));
        }
        if (item.stated() >= 0) {
            java.math.BigDecimal sign = java.math.BigDecimal.valueOf(most ? 1 : -1);
            java.math.BigDecimal end = java.math.BigDecimal.valueOf(most ? item.max() : 0, Facts.SCALE);
            return List.of(new Option(
                    most ? item.max() : 0,
                    List.of(),
                    List.of(new Line.Claim.Linear(
                            new int[] {item.stated()}, new java.math.BigDecimal[] {sign}, sign.multiply(end), false))));
        }
        return item.counted().isEmpty() ? steps(item, most, least, best) : subsets(item, most);
    }

    private List<Option> steps(Item item, boolean most, long least, long best) {
        List<Option> options = new ArrayList<>();
        for (Ladder ladder : item.ladders()) {
            for (int step = 0; step < ladder.points().length; step++) {
                long points = ladder.points()[step];
                if (most && points > least && points <= best) {
                    options.add(new Option(points, List.of(ladder.lines().get(step)), List.of()));
                }
                if (!most && points >= least && points < best) {
                    options.add(capped(item, points));
                }
            }
            if (!most && ladder.rest() >= least && ladder.rest() < best) {
                options.add(capped(item, ladder.rest()));
            }
        }
        options.add(new Option(most ? least : best, List.of(), List.of()));
        options.sort((one, other) ->
                most ? Long.compare(other.points(), one.points()) : Long.compare(one.points(), other.points()));
        return options;
    }

    private static Option capped(Item item, long points) {
        List<Line> above = new ArrayList<>();
        for (Ladder ladder : item.ladders()) {
            for (int step = 0; step < ladder.points().length; step++) {
                if (ladder.points()[step] > points) {
                    above.add(ladder.lines().get(step));
                }
            }
        }
        return new Option(points, above, List.of());
    }

    private List<Option> subsets(Item item, boolean most) {
        List<ChoiceLine> open = item.counted().stream()
                .filter(line -> !Masks.isDecided(line.mask(facts)))
                .toList();
        long met = item.counted().stream()
                .filter(line -> line.mask(facts) == Masks.MET)
                .count();
        List<Option> options = new ArrayList<>();
        for (int bits = (1 << open.size()) - 1; bits >= 0; bits--) {
            List<Line> chosen = new ArrayList<>();
            for (int i = 0; i < open.size(); i++) {
                if ((bits >> i & 1) != 0) {
                    chosen.add(open.get(i));
                }
            }
            long count = most ? met + chosen.size() : met + open.size() - chosen.size();
            options.add(new Option(Math.min(item.max(), count * item.each()), chosen, List.of()));
        }
        return options;
    }
}
