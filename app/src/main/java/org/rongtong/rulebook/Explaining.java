package org.rongtong.rulebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rongtong.kernel.Message;
import org.rongtong.kernel.Points;
import org.rongtong.kernel.Reason;
import org.rongtong.kernel.Verdict;

/** Puts into words what looking at a condition gave. */
final class Explaining {

    private static final Message MISSING = new Message("rulebook.found.missing", List.of());
    private static final Message UNDEFINED = new Message("rulebook.found.undefined", List.of());
    private static final Message JUDGED = new Message("rulebook.found.judged", List.of());
    private static final Message YES = new Message("rulebook.found.yes", List.of());
    private static final Message NO = new Message("rulebook.found.no", List.of());
    private static final Message PERSON = new Message("rulebook.gap.person", List.of());
    private static final Message FILL = new Message("rulebook.gap.fill", List.of());

    private static final Map<Integer, Message> SIZES = java.util.Arrays.stream(SizeClass.values())
            .collect(java.util.stream.Collectors.toUnmodifiableMap(SizeClass::bit, size -> Message.of(size.key())));

    private Explaining() {}

    static Finding leaf(Node node, Facts facts, int mask) {
        Condition condition = RuleSet.of(node);
        Verdict verdict = Masks.verdict(mask);
        Fact fact = condition.fact();
        Reason reason = new Reason(
                fact == null ? "judged" : fact.name(),
                condition.asked(),
                found(node, condition, facts),
                verdict,
                gap(node, condition, facts, verdict),
                true,
                Points.ZERO,
                Points.ZERO,
                condition.source(),
                List.of());
        return new Finding(condition, reason);
    }

    private static Message found(Node node, Condition condition, Facts facts) {
        if (node.kind() == Node.Kind.MANUAL && !isDecided(node, facts)) {
            return JUDGED;
        }
        Line line = node.line();
        if (line != null && !(line instanceof AmountLine amount && amount.slots().length > 1)) {
            return found(line, condition, facts);
        }
        return years(node, condition, facts);
    }

    private static boolean isDecided(Node node, Facts facts) {
        Line line = node.line();
        return line != null && facts.isDecided(line.slots()[0]);
    }

    @SuppressWarnings("NullAway") // what has a line has a fact
    private static Message found(Line line, Condition condition, Facts facts) {
        return found(line, condition.fact(), facts);
    }

    private static Message found(Line line, Fact fact, Facts facts) {
        return switch (line) {
            case AmountLine amount -> number(fact, amount.slots()[0], facts);
            case RatioLine ratio -> share(ratio, fact, facts);
            case MeanGrowthLine mean ->
                mean.hasValue(facts) ? Wordings.number(fact, mean.value(facts)) : without(mean.asked(), facts);
            case ChoiceLine choice -> choice(choice, fact, facts.values()[choice.slot()]);
            case SizeLine size -> sizes(size.classes(facts));
        };
    }

    private static Message share(RatioLine line, Fact fact, Facts facts) {
        long near = line.nearValue(facts);
        if (near != Facts.WIDE) {
            return Wordings.number(fact, near);
        }
        return line.hasValue(facts) ? Wordings.number(fact, line.value(facts)) : without(line.asked(), facts);
    }

    private static Message without(int[] asked, Facts facts) {
        for (int slot : asked) {
            if (facts.isMissing(slot)) {
                return MISSING;
            }
        }
        return UNDEFINED;
    }

    private static Message number(Fact fact, int slot, Facts facts) {
        long value = facts.values()[slot];
        if (value > Facts.WIDE) {
            return Wordings.number(fact, value);
        }
        return value == Facts.MISSING ? MISSING : Wordings.number(fact, facts.number(slot));
    }

    private static Message choice(ChoiceLine line, Fact fact, long value) {
        if (value < 0) {
            return MISSING;
        }
        if (fact.type() == FactType.BOOLEAN) {
            return value == 1 ? YES : NO;
        }
        if (fact.type() == FactType.ENUM) {
            return line.words().get((int) value);
        }
        List<Message> words = new ArrayList<>();
        for (int i = 0; i < line.words().size(); i++) {
            if ((value >> i & 1) != 0) {
                words.add(line.words().get(i));
            }
        }
        return words.isEmpty() ? Wordings.nothing() : Wordings.list(words);
    }

    private static Message sizes(int classes) {
        Message only = SIZES.get(classes);
        if (only != null) {
            return only;
        }
        List<Message> words = new ArrayList<>();
        for (SizeClass size : SizeClass.values()) {
            if ((classes & size.bit()) != 0) {
                words.add(Message.of(size.key()));
            }
        }
        if (words.isEmpty() || classes > 15) {
            return words.size() == SizeClass.values().length ? MISSING : Message.of("rulebook.found.size.unnamed");
        }
        return Message.of("rulebook.found.size.open", Wordings.list(words));
    }

    /** The values of several years, newest first. */
    @SuppressWarnings("NullAway") // what has years has a fact
    private static Message years(Node node, Condition condition, Facts facts) {
        List<Object> args = new ArrayList<>();
        if (node.line() instanceof AmountLine sum) {
            for (int slot : sum.slots()) {
                args.add(number(condition.fact(), slot, facts));
            }
        } else {
            for (Node year : node.children()) {
                args.add(found(java.util.Objects.requireNonNull(year.line()), condition.fact(), facts));
            }
        }
        boolean evaluations = condition.times().getFirst().equals("current");
        String key = evaluations
                ? "rulebook.found.years.evaluations"
                : args.size() == 2 ? "rulebook.found.years.2" : "rulebook.found.years.3";
        return new Message(key, args);
    }

    private static @Nullable Message gap(Node node, Condition condition, Facts facts, Verdict verdict) {
        return switch (verdict) {
            case MET, NOT_APPLICABLE -> null;
            case MANUAL_REVIEW -> PERSON;
            case UNKNOWN -> FILL;
            case UNMET -> distance(node, condition, facts);
        };
    }

    private static @Nullable Message distance(Node node, Condition condition, Facts facts) {
        Fact fact = condition.fact();
        if (fact == null || !fact.type().isNumber()) {
            return null;
        }
        String key = condition.op().startsWith("g") ? "rulebook.gap.amount" : "rulebook.gap.over";
        long near = nearGap(node, facts);
        if (near != Facts.WIDE) {
            return new Message(key, List.of(Wordings.difference(fact, near)));
        }
        return gap(node, facts, Masks.UNMET)
                .map(gap -> Message.of(key, Wordings.difference(fact, gap)))
                .orElse(null);
    }

    /** As {@link #gap(Node, Facts, int)} in millionths where each distance can be had quickly. */
    private static long nearGap(Node node, Facts facts) {
        Line line = node.line();
        if (line != null) {
            return line.nearGap(facts);
        }
        long gap = Facts.WIDE;
        for (Node child : node.children()) {
            Line year = child.line();
            if (year != null && year.mask(facts) == Masks.UNMET) {
                long one = year.nearGap(facts);
                if (one == Facts.WIDE) {
                    return Facts.WIDE;
                }
                gap = gap == Facts.WIDE ? one : node.kind() == Node.Kind.ALL ? Math.max(gap, one) : Math.min(gap, one);
            }
        }
        return gap;
    }

    /** The largest distance of those that count: of every year that must reach the line, the smallest where one may. */
    static Optional<BigDecimal> gap(Node node, Facts facts, int mask) {
        Sheet sheet = node.sheet();
        if (mask != Masks.UNMET) {
            return Optional.empty();
        }
        if (sheet != null) {
            return gap(sheet, facts);
        }
        Line line = node.line();
        if (line != null) {
            return isDistance(line, facts) && line.mask(facts) == Masks.UNMET
                    ? Optional.of(Facts.plain(line.gap(facts)))
                    : Optional.empty();
        }
        if (RuleSet.of(node).fact() == null) {
            return Optional.empty();
        }
        var gaps = node.children().stream().flatMap(year -> gap(year, facts));
        return node.kind() == Node.Kind.ALL ? gaps.max(BigDecimal::compareTo) : gaps.min(BigDecimal::compareTo);
    }

    private static java.util.stream.Stream<BigDecimal> gap(Node year, Facts facts) {
        Line line = year.line();
        return line != null && isDistance(line, facts) && line.mask(facts) == Masks.UNMET
                ? java.util.stream.Stream.of(Facts.plain(line.gap(facts)))
                : java.util.stream.Stream.empty();
    }

    private static boolean isDistance(Line line, Facts facts) {
        return switch (line) {
            case AmountLine amount ->
                java.util.Arrays.stream(amount.slots()).noneMatch(slot -> facts.values()[slot] == Facts.NO_RANK);
            case RatioLine ratio -> ratio.hasValue(facts);
            case MeanGrowthLine mean -> mean.hasValue(facts);
            case ChoiceLine _, SizeLine _ -> false;
        };
    }

    private static Optional<BigDecimal> gap(Sheet sheet, Facts facts) {
        long missing = sheet.pass() - sheet.most(facts);
        return missing > 0 ? Optional.of(Facts.plain(BigDecimal.valueOf(missing, Facts.SCALE))) : Optional.empty();
    }

    /** What a condition looked at, as numbers, truths and words; a list where it is of several years. */
    static Optional<Object> value(Node node, Facts facts) {
        Sheet sheet = node.sheet();
        if (sheet != null) {
            return sheet.least(facts) == sheet.most(facts)
                    ? Optional.of(Facts.plain(BigDecimal.valueOf(sheet.least(facts), Facts.SCALE)))
                    : Optional.empty();
        }
        Line line = node.line();
        if (line != null) {
            return value(line, facts);
        }
        if (RuleSet.of(node).fact() == null) {
            return Optional.empty();
        }
        List<Object> years = new ArrayList<>();
        for (Node year : node.children()) {
            years.add(
                    value(java.util.Objects.requireNonNull(year.line()), facts).orElse(""));
        }
        return Optional.of(years);
    }

    private static Optional<Object> value(Line line, Facts facts) {
        return switch (line) {
            case AmountLine amount when amount.slots().length == 1 -> facts.stated(amount.slots()[0]);
            case AmountLine amount -> {
                List<Object> years = new ArrayList<>();
                for (int slot : amount.slots()) {
                    years.add(facts.stated(slot).orElse(""));
                }
                yield Optional.of(years);
            }
            case RatioLine ratio ->
                ratio.hasValue(facts) ? Optional.of(Facts.plain(ratio.value(facts))) : Optional.empty();
            case MeanGrowthLine mean ->
                mean.hasValue(facts) ? Optional.of(Facts.plain(mean.value(facts))) : Optional.empty();
            case ChoiceLine choice -> facts.stated(choice.slot());
            case SizeLine size -> SizeClass.of(size.classes(facts)).map(SizeClass::word);
        };
    }

    /** Each item with its points, then the sheet as a whole, which adds none of its own. */
    static void sheet(Node node, Facts facts, int mask, List<Finding> into) {
        Condition condition = RuleSet.of(node);
        Sheet sheet = java.util.Objects.requireNonNull(node.sheet());
        for (Item item : sheet.items()) {
            into.add(item(item, facts));
        }
        long least = sheet.least(facts);
        long most = sheet.most(facts);
        Message found = points(least, most);
        Verdict verdict = Masks.verdict(mask);
        Message gap = verdict == Verdict.UNKNOWN
                ? FILL
                : gap(node, facts, mask)
                        .map(points -> Message.of(
                                "rulebook.gap.amount", Message.of("rulebook.unit.point", Wordings.plain(points))))
                        .orElse(null);
        into.add(new Finding(
                condition,
                new Reason(
                        "score",
                        condition.asked(),
                        found,
                        verdict,
                        gap,
                        true,
                        Points.ZERO,
                        Points.ZERO,
                        condition.source(),
                        List.of())));
    }

    private static Message points(long least, long most) {
        return least == most
                ? new Message("rulebook.unit.point", List.of(Wordings.plain(least)))
                : new Message("rulebook.found.points", List.of(Wordings.plain(least), Wordings.plain(most)));
    }

    private static Finding item(Item item, Facts facts) {
        long range = item.range(facts);
        long least = range & Ladder.LEAST;
        long most = range >>> 32;
        Verdict verdict = least != most ? Verdict.UNKNOWN : least > 0 ? Verdict.MET : Verdict.UNMET;
        Condition condition = item.condition();
        return new Finding(
                condition,
                new Reason(
                        "item",
                        condition.asked(),
                        points(least, most),
                        verdict,
                        verdict == Verdict.UNKNOWN ? FILL : null,
                        false,
                        new Points(least),
                        new Points(item.max()),
                        condition.source(),
                        List.of()));
    }
}
