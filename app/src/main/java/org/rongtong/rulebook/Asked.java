package org.rongtong.rulebook;

import java.util.List;
import org.rongtong.kernel.Message;

/** What a condition asks, in a sentence. */
final class Asked {

    private Asked() {}

    static Message of(Fact fact, Quantifier quantifier, List<String> times, Op op, Reading at) {
        Message measure = measure(fact, quantifier, times);
        Reading value = at.get("value");
        return switch (op) {
            case GTE -> Message.of("rulebook.asked.gte", measure, Wordings.number(fact, value.decimal()));
            case GT -> Message.of("rulebook.asked.gt", measure, Wordings.number(fact, value.decimal()));
            case LTE -> Message.of("rulebook.asked.lte", measure, Wordings.number(fact, value.decimal()));
            case LT -> Message.of("rulebook.asked.lt", measure, Wordings.number(fact, value.decimal()));
            case EQ, IN, TRUTHY ->
                fact.type() == FactType.BOOLEAN
                        ? Message.of(value.truth() ? "rulebook.asked.true" : "rulebook.asked.false", measure)
                        : Message.of("rulebook.asked.in", measure, words(fact, value));
        };
    }

    private static Message words(Fact fact, Reading value) {
        return Wordings.list(
                value.items().stream().map(item -> fact.label(item.text())).toList());
    }

    /** The fact and the time or times of it. */
    static Message measure(Fact fact, Quantifier quantifier, List<String> times) {
        if (quantifier != Quantifier.SINGLE) {
            return Message.of("rulebook.measure." + quantifier.word(), fact.label());
        }
        return times.isEmpty() || fact.period() == FactPeriod.YEAR
                ? fact.label()
                : Message.of("rulebook.measure." + times.getFirst().toLowerCase(java.util.Locale.ROOT), fact.label());
    }
}
