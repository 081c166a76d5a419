package org.rongtong.directory.portal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.rongtong.directory.OrganisationId;
import org.rongtong.directory.OrganisationKind;
import org.rongtong.kernel.IndustryCode;
import org.rongtong.kernel.RegionCode;
import org.rongtong.kernel.Regions;

/**
 * An offer as a line of its shelf.
 *
 * @param parameters as its owner wrote them, for instance 长期耐温：200 ℃；年产能：260万只/年
 */
public record ShelfLine(
        UUID id,
        String name,
        Optional<String> text,
        String parameters,
        OrganisationId organisation,
        String organisationName,
        Optional<OrganisationKind> organisationKind,
        Optional<RegionCode> region,
        Optional<String> regionWritten,
        Optional<IndustryCode> industry,
        Optional<LocalDate> updatedOn) {

    /** Where its owner is, by the official names; as it was written where no division is known. */
    public Optional<String> placeName() {
        return region.filter(Regions.standard()::knows)
                .map(Regions.standard()::fullName)
                .or(() -> regionWritten);
    }
}
