package org.rongtong.directory;

import java.time.LocalDate;
import java.util.Optional;

/** Whole days, both ends included; an empty end is one that nobody stated. */
public record Period(Optional<LocalDate> from, Optional<LocalDate> to) {

    /** Whether {@code day} lies in it; an end that nobody stated excludes no day. */
    public boolean contains(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && to.map(last -> !day.isAfter(last)).orElse(true);
    }
}
