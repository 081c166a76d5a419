package org.rongtong.rulebook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rongtong.kernel.Message;

/**
 * One thing that rules may ask about a firm, as the vocabulary ({@code rules/facts.yaml}) defines it.
 *
 * @param name as rules and files name it, for instance {@code rd_expense}
 * @param unit {@code wan_cny} (万元), {@code ratio} (0.03 is 3 %), {@code person}, {@code year}, {@code rank}, {@code
 *     item}, {@code point}, {@code level}, or empty
 * @param values of an enumeration or set
 * @param derivation empty for a fact that is stated
 * @param min least value that can be true; null where there is none
 * @param slot place of its first value
 */
public record Fact(
        String name,
        FactType type,
        String unit,
        FactPeriod period,
        List<String> values,
        Optional<Derivation> derivation,
        Lever lever,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        int slot) {

    public Fact {
        values = List.copyOf(values);
    }

    /** What people call it. */
    public Message label() {
        return Message.of("rulebook.fact." + name);
    }

    /** What people call {@code value} of this enumeration or set. */
    public Message label(String value) {
        return Message.of("rulebook.value." + name + "." + value);
    }

    int times() {
        return period.times().size();
    }

    boolean isRank() {
        return unit.equals("rank");
    }
}
