package org.rongtong.matching.index;

import java.time.LocalDate;
import java.util.Optional;
import org.rongtong.directory.TitleKind;

/**
 * A title that a profile holds or held for a time.
 *
 * @param from first day; empty where nobody stated it
 * @param until last day; empty where nobody stated it
 */
public record HeldTitle(TitleKind kind, String name, Optional<LocalDate> from, Optional<LocalDate> until) {

    public boolean validOn(LocalDate day) {
        return (from.isEmpty() || !from.get().isAfter(day))
                && (until.isEmpty() || !until.get().isBefore(day));
    }
}
