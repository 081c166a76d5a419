package org.rongtong.rulebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Claims on missing facts that can all hold at once. Immutable: a narrower world is a new one.
 *
 * <p>Numbers are fractions, so that between two lines there is always one; of whole numbers the bounds of a single one are
 * taken to the next whole number.
 */
final class World {

    static final World OPEN = new World(List.of());

    private final List<Line.Claim> claims;

    private World(List<Line.Claim> claims) {
        this.claims = claims;
    }

    /** The world in which {@code more} holds as well; null where nothing can be so. */
    @Nullable
    World with(List<Line.Claim> more, Facts facts) {
        List<Line.Claim> all = new ArrayList<>(claims);
        all.addAll(more);
        for (Line.Claim claim : more) {
            boolean possible = switch (claim) {
                case Line.Claim.OneOf one -> isLeft(one.slot(), all);
                case Line.Claim.Shares shares -> isShared(shares.slot(), all);
                case Line.Claim.Linear linear -> isSolvable(linear, all, facts.vocabulary());
            };
            if (!possible) {
                return null;
            }
        }
        return new World(all);
    }

    private static boolean isLeft(int slot, List<Line.Claim> all) {
        long left = -1;
        for (Line.Claim claim : all) {
            if (claim instanceof Line.Claim.OneOf one && one.slot() == slot) {
                left &= one.accepted();
            }
        }
        return left != 0;
    }

    private static boolean isShared(int slot, List<Line.Claim> all) {
        long without = 0;
        for (Line.Claim claim : all) {
            if (claim instanceof Line.Claim.Shares shares && shares.slot() == slot && !shares.shares()) {
                without |= shares.members();
            }
        }
        for (Line.Claim claim : all) {
            if (claim instanceof Line.Claim.Shares shares
                    && shares.slot() == slot
                    && shares.shares()
                    && (shares.members() & ~without) == 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether the numbers that {@code linear} speaks of, and those bound up with them, have a solution. */
    private static boolean isSolvable(Line.Claim.Linear linear, List<Line.Claim> all, Vocabulary vocabulary) {
        Set<Integer> slots = new LinkedHashSet<>();
        for (int slot : linear.slots()) {
            slots.add(slot);
        }
        List<Line.Claim.Linear> apart = new LinkedList<>();
        for (Line.Claim claim : all) {
            if (claim instanceof Line.Claim.Linear other) {
                apart.add(other);
            }
        }
        List<Line.Claim.Linear> bound = new ArrayList<>();
        int before = -1;
        while (bound.size() > before) {
            before = bound.size();
            apart.removeIf(other -> {
                boolean touching = touches(other, slots);
                if (touching) {
                    bound.add(other);
                    for (int slot : other.slots()) {
                        slots.add(slot);
                    }
                }
                return touching;
            });
        }
        return solvable(bound, List.copyOf(slots), vocabulary);
    }

    private static boolean touches(Line.Claim.Linear claim, Set<Integer> slots) {
        for (int slot : claim.slots()) {
            if (slots.contains(slot)) {
                return true;
            }
        }
        return false;
    }

    private static boolean solvable(List<Line.Claim.Linear> claims, List<Integer> slots, Vocabulary vocabulary) {
        Inequalities system = new Inequalities(slots.size());
        for (int i = 0; i < slots.size(); i++) {
            Fact fact = vocabulary.at(slots.get(i));
            system.whole(i, fact.type() == FactType.INTEGER);
            BigDecimal min = fact.min();
            BigDecimal max = fact.max();
            if (min != null) {
                system.add(factors(slots.size(), i, BigDecimal.ONE), min, false);
            }
            if (max != null) {
                system.add(factors(slots.size(), i, BigDecimal.ONE.negate()), max.negate(), false);
            }
        }
        for (Line.Claim.Linear claim : claims) {
            BigDecimal[] factors = zeros(slots.size());
            for (int i = 0; i < claim.slots().length; i++) {
                int at = slots.indexOf(claim.slots()[i]);
                factors[at] = factors[at].add(claim.factors()[i]);
            }
            system.add(factors, claim.bound(), claim.strict());
        }
        return system.isSolvable();
    }

    private static BigDecimal[] factors(int size, int at, BigDecimal factor) {
        BigDecimal[] factors = zeros(size);
        factors[at] = factor;
        return factors;
    }

    private static BigDecimal[] zeros(int size) {
        BigDecimal[] zeros = new BigDecimal[size];
        java.util.Arrays.fill(zeros, BigDecimal.ZERO);
        return zeros;
    }
}
