package org.rongtong.platform.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How long is left until a last day is over, as every page with a deadline shows it.
 *
 * @param daysLeft 0 on the last day, negative when it is over
 */
public record Deadline(LocalDate lastDay, long daysLeft) {

    private static final int NEAR = 7;
    private static final int SOON = 2;

    static Deadline of(LocalDate today, LocalDate lastDay) {
        return new Deadline(lastDay, ChronoUnit.DAYS.between(today, lastDay));
    }

    public boolean over() {
        return daysLeft < 0;
    }

    /** Style class: {@code soon} in the last two days, {@code near} in the last week. */
    public String style() {
        if (over() || daysLeft > NEAR) {
            return "";
        }
        return daysLeft > SOON ? "near" : "soon";
    }

    /** What is left, in the words of {@code page}: 还有25天, 今天截止, 已截止. */
    public String words(Page page) {
        if (over()) {
            return page.say("platform.clock.over");
        }
        return daysLeft == 0 ? page.say("platform.clock.today") : page.count("platform.clock.left", daysLeft);
    }
}
