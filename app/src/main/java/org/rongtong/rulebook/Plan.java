package org.rongtong.rulebook;

import java.time.LocalDate;
import java.util.List;
import org.rongtong.kernel.Message;

/** The honest ways over the gaps of an evaluation: never less of anything, never another figure for a closed year. */
public sealed interface Plan {

    /** Nothing is to be done: it is met, does not apply, or waits for a person. */
    record Nothing() implements Plan {}

    /**
     * What is to be done; all of it together meets the rule, as far as it is not for a person to decide.
     *
     * @param from the first possible day: today, or the first day of the year in which the figures of the years now open count
     * @param then the facts on that day if the steps were taken and everything else stayed as it is
     */
    record Way(LocalDate from, List<Step> steps, Facts then) implements Plan {}

    /** No lever that a firm has leads there within three years. */
    record NoWay() implements Plan {}

    /**
     * One thing to do.
     *
     * @param name of the value on the day of the plan, for instance {@code rd_expense[Y1]}
     * @param year the fiscal year that is meant; 0 for a fact without years
     */
    record Step(Kind kind, String name, int year, Message told) {}

    /** What a step is. */
    enum Kind {
        /** It is not known: state it, and this is what it would have to be. */
        STATE,
        RAISE,
        OBTAIN;

        /** Key of the sentence for a fact without years, and, with {@code .year}, for one of a year. */
        public String key() {
            return "rulebook.plan." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
