package org.rongtong.matching.index;

import java.time.LocalDate;
import java.util.Optional;

/** A certificate that a profile or an item shows; an end nobody stated excludes no day. */
public record HeldCertificate(String name, Optional<LocalDate> until) {

    public boolean validOn(LocalDate day) {
        return until.isEmpty() || !until.get().isBefore(day);
    }
}
