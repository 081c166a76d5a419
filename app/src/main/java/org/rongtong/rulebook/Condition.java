package org.rongtong.rulebook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rongtong.kernel.Message;
import org.rongtong.kernel.Source;

/**
 * A condition of a rule set as its text has it, or a group of them.
 *
 * @param id as in the rule file, for instance {@code c3a}
 * @param fact what it looks at; null for a group, a score sheet and what only a person can judge
 * @param times for which the fact is looked at, for instance {@code Y1}; empty where the fact has no time
 * @param op {@code gte}, {@code gt}, {@code lte}, {@code lt}, {@code eq}, {@code in}, {@code truthy}; empty without a fact
 * @param value what is asked: a number, truth, word or list of words; for a score sheet the line; empty for a group
 * @param asked the same in a sentence
 * @param source the document and article it stands in
 * @param seen independent public sources in which it was seen; 3 stands for three or more
 * @param note what should be known about it; empty where there is nothing
 */
public record Condition(
        String id,
        @Nullable Fact fact,
        List<String> times,
        Quantifier quantifier,
        String op,
        Object value,
        Judge judge,
        Message asked,
        Source.Article source,
        int seen,
        String note) {

    public Condition {
        times = List.copyOf(times);
    }
}
