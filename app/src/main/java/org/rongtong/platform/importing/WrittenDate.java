package org.rongtong.platform.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as files write them: 2026-05-17, 2026/5/17, 2026.5.17, 2026年5月17日, 20260517; a time of day is left off. */
public final class WrittenDate {

    /** A date inside a longer pattern. */
    public static final String FORM = "\\d{4}(?:\\s*[-/.年]\\s*\\d{1,2}\\s*[-/.月]\\s*\\d{1,2}\\s*日?|\\d{4})";

    private static final Pattern DATE = Pattern.compile(
            "(\\d{4})\\s*[-/.年]?\\s*(\\d{1,2})\\s*[-/.月]?\\s*(\\d{1,2})\\s*日?(?:[T ]\\d{1,2}:\\d{2}.*)?");

    private WrittenDate() {}

    /** Empty where {@code text} is no date or names no day of the calendar. */
    public static Optional<LocalDate> read(String text) {
        Matcher matcher = DATE.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
