package org.rongtong.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A title as a dated record: never a yes or no, but given, renewed, suspended and ended on days.
 *
 * @param name as the notice writes it
 * @param level of the authority, for instance 国家级
 * @param periods the days it was or is in force, in order
 * @param events what happened to it, in order
 */
public record Title(
        OrganisationId organisation,
        TitleKind kind,
        String name,
        Optional<String> level,
        Optional<String> batch,
        Optional<String> number,
        Optional<String> issuer,
        Optional<String> source,
        List<Period> periods,
        List<TitleEvent> events) {

    public Title {
        periods = List.copyOf(periods);
        events = List.copyOf(events);
    }

    /** Whether it is in force on {@code day}; a title without any stated day counts as in force. */
    public boolean validOn(LocalDate day) {
        return periods.stream().anyMatch(period -> period.contains(day));
    }

    /** Last day of the period in force on {@code day}, where one is stated. */
    public Optional<LocalDate> validUntil(LocalDate day) {
        return periods.stream()
                .filter(period -> period.contains(day))
                .findFirst()
                .flatMap(Period::to);
    }
}
