package org.rongtong.rulebook;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Changes of facts that meet a rule, by the levers a firm has.
 *
 * @param facts on the day that is looked at
 * @param openYears how many of the years that count then are not closed today
 */
record Repair(Facts facts, int openYears) {

    private static final int MOST_STEPS = 40;
    private static final int STATING = 1;
    private static final int RAISING = 2;
    private static final int OBTAINING = 3;

    /** New values by slot, and how much effort they stand for. */
    record Changes(Map<Integer, BigDecimal> numbers, Map<Integer, Long> choices, int effort) {

        static final Changes NONE = new Changes(Map.of(), Map.of(), 0);

        static Changes number(int slot, BigDecimal value, int effort) {
            return new Changes(Map.of(slot, value), Map.of(), effort);
        }

        static Changes choice(int slot, long value, int effort) {
            return new Changes(Map.of(), Map.of(slot, value), effort);
        }

        Changes and(Changes other) {
            Map<Integer, BigDecimal> bothNumbers = new LinkedHashMap<>(numbers);
            other.numbers.forEach((slot, value) -> bothNumbers.merge(slot, value, BigDecimal::max));
            Map<Integer, Long> bothChoices = new LinkedHashMap<>(choices);
            bothChoices.putAll(other.choices);
            return new Changes(bothNumbers, bothChoices, effort + other.effort);
        }

        Facts in(Facts facts) {
            Facts changed = facts;
            for (var number : numbers.entrySet()) {
                changed = changed.with(number.getKey(), number.getValue());
            }
            for (var choice : choices.entrySet()) {
                changed = changed.with(choice.getKey(), (long) choice.getValue());
            }
            return changed;
        }
    }

    /** The least effort found that brings {@code node} further; empty where no lever does. */
    Optional<Changes> of(Node node) {
        int mask = node.mask(facts, new int[node.index() + 1]);
        if ((mask & Masks.UNMET) == 0) {
            return Optional.of(Changes.NONE);
        }
        return switch (node.kind()) {
            case ALL -> all(node.children());
            case ANY -> cheapest(node.children(), 1);
            case AT_LEAST -> cheapest(node.children(), node.least());
            case NOT, MANUAL -> Optional.empty();
            case LINE -> line(java.util.Objects.requireNonNull(node.line()));
            case SCORE -> sheet(java.util.Objects.requireNonNull(node.sheet()));
        };
    }

    private Optional<Changes> all(List<Node> children) {
        Changes all = Changes.NONE;
        for (Node child : children) {
            Optional<Changes> one = of(child);
            if (one.isEmpty()) {
                return one;
            }
            all = all.and(one.get());
        }
        return Optional.of(all);
    }

    private Optional<Changes> cheapest(List<Node> children, int least) {
        List<Changes> ways = children.stream()
                .flatMap(child -> of(child).stream())
                .sorted(java.util.Comparator.comparingInt(Changes::effort))
                .limit(least)
                .toList();
        return ways.size() < least ? Optional.empty() : ways.stream().reduce(Changes::and);
    }

    private Optional<Changes> line(Line line) {
        if ((line.mask(facts) & (Masks.UNMET | Masks.MANUAL)) == 0) {
            return Optional.of(Changes.NONE);
        }
        return switch (line) {
            case AmountLine amount -> amount(amount);
            case RatioLine ratio -> ratio(ratio);
            case MeanGrowthLine mean -> mean(mean);
            case ChoiceLine choice -> choice(choice);
            case SizeLine size -> size(size);
        };
    }

    private Optional<Changes> amount(AmountLine line) {
        int[] slots = line.slots();
        BigDecimal rest = line.target();
        int lever = -1;
        for (int slot : slots) {
            if (lever < 0 && (facts.isMissing(slot) || isOpen(slot))) {
                lever = slot;
            } else {
                rest = rest.subtract(facts.isMissing(slot) ? BigDecimal.ZERO : facts.number(slot));
            }
        }
        if (lever < 0) {
            return Optional.empty();
        }
        boolean stating = facts.isMissing(lever);
        boolean honest = line.isUpward() || fact(lever).isRank() || stating;
        return honest && (stating || hasLever(lever))
                ? Optional.of(Changes.number(lever, rest.max(least(lever)), effort(lever)))
                : Optional.empty();
    }

    private BigDecimal least(int slot) {
        BigDecimal min = fact(slot).min();
        return min == null ? BigDecimal.ZERO : min;
    }

    private Optional<Changes> ratio(RatioLine line) {
        int over = line.over();
        int under = line.under();
        if (facts.isMissing(under)) {
            BigDecimal some = facts.isMissing(over) || facts.number(over).signum() <= 0
                    ? BigDecimal.ONE
                    : line.isUpward() ? facts.number(over) : line.underFor(facts.number(over));
            return Optional.of(Changes.number(under, some.max(BigDecimal.ONE), STATING));
        }
        if (facts.number(under).signum() <= 0) {
            return Optional.empty();
        }
        if (facts.isMissing(over)) {
            BigDecimal value = line.isUpward() ? line.overFor(facts.number(under)) : least(over);
            return Optional.of(Changes.number(over, value.max(least(over)), STATING));
        }
        int lever = line.isUpward() ? over : under;
        if (!isOpen(lever) || !hasLever(lever)) {
            return Optional.empty();
        }
        BigDecimal value = line.isUpward() ? line.overFor(facts.number(under)) : line.underFor(facts.number(over));
        return Optional.of(Changes.number(lever, value, effort(lever)));
    }

    private Optional<Changes> mean(MeanGrowthLine line) {
        for (int slot : line.asked()) {
            if (slot != line.newest() && facts.isMissing(slot)) {
                return Optional.of(Changes.number(slot, BigDecimal.ONE, STATING));
            }
            if (slot != line.newest() && facts.number(slot).signum() <= 0) {
                return Optional.empty();
            }
        }
        int newest = line.newest();
        return facts.isMissing(newest) || isOpen(newest) && hasLever(newest)
                ? Optional.of(Changes.number(newest, line.newestFor(facts), effort(newest)))
                : Optional.empty();
    }

    private Optional<Changes> choice(ChoiceLine line) {
        int slot = line.slot();
        if (line.accepted() == 0 || !facts.isMissing(slot) && !hasLever(slot)) {
            return Optional.empty();
        }
        long first = Long.lowestOneBit(line.accepted());
        long before = facts.isMissing(slot) ? 0 : facts.values()[slot];
        long value = line.isSet() ? before | first : Long.numberOfTrailingZeros(first);
        return Optional.of(Changes.choice(slot, value, effort(slot)));
    }

    /** Nobody is told to become smaller; what is not known can be stated. */
    private Optional<Changes> size(SizeLine line) {
        int stated = facts.vocabulary().known("is_sme").slot();
        boolean open = (line.mask(facts) & Masks.MET) != 0 && facts.isMissing(stated);
        return open ? Optional.of(Changes.choice(stated, 1, STATING)) : Optional.empty();
    }

    private Optional<Changes> sheet(Sheet sheet) {
        Changes all = Changes.NONE;
        for (int step = 0; step < MOST_STEPS; step++) {
            Repair so = new Repair(all.in(facts), openYears);
            if (sheet.mask(so.facts) == Masks.MET) {
                return Optional.of(all);
            }
            Optional<Changes> better = so.bestStep(sheet);
            if (better.isEmpty()) {
                return better;
            }
            all = all.and(better.get());
        }
        return Optional.empty();
    }

    /** The change that gains most points for its effort, in a part below its line if there is one. */
    private Optional<Changes> bestStep(Sheet sheet) {
        Changes best = null;
        double most = 0;
        for (Item item : sheet.items()) {
            boolean short0 = isShort(sheet, item.part());
            for (Changes way : ways(item)) {
                double gain = (double) (item.least(way.in(facts)) - item.least(facts)) / Math.max(1, way.effort());
                double worth = short0 ? gain * 1000 : gain;
                if (worth > most) {
                    most = worth;
                    best = way;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private boolean isShort(Sheet sheet, int part) {
        long points = sheet.items().stream()
                .filter(item -> item.part() == part)
                .mapToLong(item -> item.least(facts))
                .sum();
        return points < sheet.parts().get(part).min();
    }

    private List<Changes> ways(Item item) {
        if (item.stated() >= 0) {
            return facts.isMissing(item.stated())
                    ? List.of(Changes.number(item.stated(), BigDecimal.valueOf(item.max(), Facts.SCALE), STATING))
                    : List.of();
        }
        return item.lines().stream()
                .filter(line -> line.mask(facts) != Masks.MET)
                .flatMap(line -> line(line).stream())
                .toList();
    }

    private Fact fact(int slot) {
        return facts.vocabulary().at(slot);
    }

    private boolean hasLever(int slot) {
        Lever lever = fact(slot).lever();
        return lever == Lever.RAISE || lever == Lever.OBTAIN;
    }

    /** Whether the value is of a year that is still open, or of no year. */
    private boolean isOpen(int slot) {
        Fact fact = fact(slot);
        return switch (fact.period()) {
            case DATE -> true;
            case YEAR -> openYears > 0;
            case SERIES, EVALUATIONS -> slot - fact.slot() < openYears;
        };
    }

    private int effort(int slot) {
        return facts.isMissing(slot) ? STATING : fact(slot).lever() == Lever.OBTAIN ? OBTAINING : RAISING;
    }
}
