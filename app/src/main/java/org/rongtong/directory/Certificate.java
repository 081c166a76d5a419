package org.rongtong.directory;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A certificate of an organisation or of one offer, for instance IATF 16949.
 *
 * @param offer the offer it was issued for; empty where it covers the whole organisation
 */
public record Certificate(
        OrganisationId organisation,
        Optional<OfferId> offer,
        String name,
        Optional<String> number,
        Period period,
        Optional<String> issuer,
        Optional<String> source) {

    /** Whether it is valid on {@code day}; an end that nobody stated excludes no day. */
    public boolean validOn(LocalDate day) {
        return period.contains(day);
    }
}
