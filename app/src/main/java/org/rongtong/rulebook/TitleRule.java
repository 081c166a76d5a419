package org.rongtong.rulebook;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rongtong.kernel.Source;

/**
 * What keeps a title once it is granted, under one document. A provision that was not seen is empty, never guessed; days
 * are whole days, both ends included.
 *
 * @param title as rule sets name it, for instance {@code little_giant}
 * @param from first day on which the document holds
 * @param to last day; null where none is set
 * @param validityYears years that a title is valid; a passed review starts them anew
 * @param update yearly update of the firm's data
 * @param changeMonths months within which a major change must be reported
 * @param banYears years without a new application after a cancellation for fraud
 */
public record TitleRule(
        String title,
        LocalDate from,
        @Nullable LocalDate to,
        Provision<Integer> validityYears,
        Optional<Provision<Update>> update,
        Optional<Provision<Integer>> changeMonths,
        Optional<Provision<Integer>> banYears) {

    /**
     * Something the document says, and how it was seen.
     *
     * @param seen independent public sources; 3 stands for three or more
     */
    public record Provision<T>(T value, Source.Article source, int seen) {}

    /**
     * The yearly update (年度信息更新).
     *
     * @param until last day of it in every year
     * @param missed so many missed within one period have the consequence
     */
    public record Update(MonthDay until, int missed, Consequence consequence) {}

    /** What missed updates lead to. */
    public enum Consequence {
        /** 不予复核: the title ends with its period. */
        NO_REVIEW,
        /** 取消称号. */
        CANCELLED;

        /** Key of the word shown for this. */
        public String key() {
            return "rulebook.consequence." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    boolean holds(LocalDate on) {
        return !on.isBefore(from) && (to == null || !on.isAfter(to));
    }

    /** The last day on which a title is valid that was granted, or passed its review, on {@code granted}. */
    public LocalDate lastDay(LocalDate granted) {
        return granted.plusYears(validityYears.value()).minusDays(1);
    }

    /** The last day of the next yearly update, {@code on} itself included; empty where none is asked for. */
    public Optional<LocalDate> nextUpdate(LocalDate on) {
        return update.map(asked -> {
            LocalDate thisYear = asked.value().until().atYear(on.getYear());
            return on.isAfter(thisYear) ? thisYear.plusYears(1) : thisYear;
        });
    }
}
