package org.rongtong.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rongtong.kernel.IndustryCode;

/** Which facts a rule set asks for, and which missing one to ask next. */
final class Questions {

    private static final long PLENTY = 1_000_000_000L * Facts.ONE;

    private Questions() {}

    /** Slots in the order of the text; what only a person can judge is not asked. */
    static Set<Integer> asked(RuleSet rules) {
        Set<Integer> slots = new LinkedHashSet<>();
        lines(rules.root()).forEach(line -> add(line, slots));
        stated(rules.root(), slots);
        return slots;
    }

    static List<Integer> missing(RuleSet rules, Facts facts) {
        Set<Integer> slots = new LinkedHashSet<>();
        lines(rules.root()).stream()
                .filter(line -> !Masks.isDecided(line.mask(facts)))
                .forEach(line -> add(line, slots));
        stated(rules.root(), slots);
        return slots.stream().filter(facts::isMissing).toList();
    }

    private static void add(Line line, Set<Integer> slots) {
        for (int slot : line.asked()) {
            slots.add(slot);
        }
    }

    private static void stated(Node node, Set<Integer> slots) {
        Sheet sheet = node.sheet();
        if (sheet != null) {
            sheet.items().stream().map(Item::stated).filter(slot -> slot >= 0).forEach(slots::add);
        }
        node.children().forEach(child -> stated(child, slots));
    }

    private static List<Line> lines(Node node) {
        List<Line> lines = new ArrayList<>();
        if (node.when() != null) {
            lines.add(node.when());
        }
        if (node.line() != null && node.kind() == Node.Kind.LINE) {
            lines.add(node.line());
        }
        Sheet sheet = node.sheet();
        if (sheet != null) {
            sheet.items().forEach(item -> lines.addAll(item.lines()));
        }
        node.children().forEach(child -> lines.addAll(lines(child)));
        return lines;
    }

    static Optional<String> next(RuleSet rules, Facts facts) {
        int[] masks = new int[rules.root().index() + 1];
        if (Masks.isDecided(rules.masks(facts, masks))) {
            return Optional.empty();
        }
        int best = -1;
        double most = -1;
        for (int slot : missing(rules, facts)) {
            double worth = worth(rules, facts, slot, open(masks));
            if (worth > most) {
                most = worth;
                best = slot;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(facts.vocabulary().name(best));
    }

    private static int open(int[] masks) {
        int open = 0;
        for (int mask : masks) {
            open += Masks.isDecided(mask) ? 0 : 1;
        }
        return open;
    }

    /** How much an answer would settle on average: the whole counts most, then each condition. */
    private static double worth(RuleSet rules, Facts facts, int slot, int open) {
        List<Long> answers = answers(facts, slot, lines(rules.root()));
        double settled = 0;
        for (long answer : answers) {
            int[] masks = new int[rules.root().index() + 1];
            int root = rules.root().mask(facts.with(slot, answer), masks);
            settled += (Masks.isDecided(root) ? 100 : 0) + Math.max(0, open - open(masks));
        }
        return settled / answers.size();
    }

    /** An answer from each side of the lines. */
    private static List<Long> answers(Facts facts, int slot, List<Line> lines) {
        Fact fact = facts.vocabulary().at(slot);
        return switch (fact.type()) {
            case BOOLEAN -> List.of(0L, 1L);
            case ENUM -> ordinals(fact.values().size());
            case SET -> List.of(0L, (1L << fact.values().size()) - 1);
            case DECIMAL, INTEGER -> numbers(facts, slot, lines, fact);
            case DATE, STRING ->
                List.of(SizeStandard.coded(IndustryCode.of("C")), SizeStandard.coded(IndustryCode.of("O")));
        };
    }

    private static List<Long> ordinals(int size) {
        return java.util.stream.LongStream.range(0, size).boxed().toList();
    }

    private static List<Long> numbers(Facts facts, int slot, List<Line> lines, Fact fact) {
        List<Long> answers = new ArrayList<>();
        answers.add(fact.isRank() ? Facts.NO_RANK : 0);
        answers.add(
                fact.isRank()
                        ? Facts.ONE
                        : fact.max() == null
                                ? PLENTY
                                : fact.max().movePointRight(6).longValue());
        for (Line line : lines) {
            if (line instanceof RatioLine ratio && ratio.over() == slot && !facts.isMissing(ratio.under())) {
                answers.add(ratio.overFor(facts.number(ratio.under()))
                        .movePointRight(6)
                        .longValue());
            }
            if (line instanceof AmountLine amount && amount.slots().length == 1 && amount.slots()[0] == slot) {
                answers.add(amount.target().movePointRight(6).longValue());
            }
        }
        return answers;
    }
}
