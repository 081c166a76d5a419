package org.rongtong.rulebook;

import java.math.BigDecimal;
import java.util.List;
import org.rongtong.kernel.Message;

/** A line for a truth, one word of a list, or a set of words (which must share one with those accepted). */
final class ChoiceLine extends Line {

    private final int slot;
    private final boolean set;
    private final long accepted;
    private final int unknown;
    private final long all;
    private final List<Message> words;

    ChoiceLine(Fact fact, int slot, long accepted) {
        this.slot = slot;
        this.set = fact.type() == FactType.SET;
        this.accepted = accepted;
        this.all = (1L << (fact.type() == FactType.BOOLEAN ? 2 : fact.values().size())) - 1;
        this.words = fact.values().stream().map(fact::label).toList();
        int open = (accepted != 0 ? Masks.MET : 0) | (set || accepted != all ? Masks.UNMET : 0);
        this.unknown = open;
    }

    @Override
    int mask(Facts facts) {
        long value = facts.values()[slot];
        if (value < 0) {
            return unknown;
        }
        return Masks.of(((set ? value : 1L << value) & accepted) != 0);
    }

    @Override
    int[] slots() {
        return new int[] {slot};
    }

    @Override
    int[] asked() {
        return slots();
    }

    int slot() {
        return slot;
    }

    /** What the values are called. */
    List<Message> words() {
        return words;
    }

    boolean isSet() {
        return set;
    }

    long accepted() {
        return accepted;
    }

    @Override
    List<List<Claim>> claims(int verdict, Facts facts) {
        if (verdict == Masks.MANUAL) {
            return List.of();
        }
        boolean met = verdict == Masks.MET;
        return List.of(List.of(
                set ? new Claim.Shares(slot, accepted, met) : new Claim.OneOf(slot, met ? accepted : all & ~accepted)));
    }

    @Override
    BigDecimal gap(Facts facts) {
        return BigDecimal.ONE;
    }
}
