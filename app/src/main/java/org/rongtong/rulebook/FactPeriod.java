package org.rongtong.rulebook;

import java.util.List;

/** For which times a fact has a value of its own. */
public enum FactPeriod {
    /** One value per fiscal year: Y1 the last complete one (上年度), Y2 and Y3 before it. */
    SERIES("Y1", "Y2", "Y3"),
    /** One value per evaluation year of the ministry platform: that of the application and the one before. */
    EVALUATIONS("current", "previous"),
    /** Of the last complete fiscal year only. */
    YEAR("Y1"),
    /** As it stands on the day of the check. */
    DATE("");

    private final List<String> times;

    FactPeriod(String... times) {
        this.times = List.of(times);
    }

    /** Names of the times, newest first, for instance {@code Y1}; one empty name for a fact of the day. */
    public List<String> times() {
        return times;
    }
}
