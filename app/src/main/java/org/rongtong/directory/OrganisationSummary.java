package org.rongtong.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rongtong.kernel.Industries;
import org.rongtong.kernel.IndustryCode;
import org.rongtong.kernel.RegionCode;
import org.rongtong.kernel.Regions;

/**
 * One line of a list of organisations.
 *
 * @param titles in force on the day asked for
 */
public record OrganisationSummary(
        OrganisationId id,
        String name,
        Optional<OrganisationKind> kind,
        Optional<RegionCode> region,
        Optional<String> regionWritten,
        Optional<IndustryCode> industry,
        Optional<String> industryWritten,
        boolean sample,
        List<HeldTitle> titles) {

    public OrganisationSummary {
        titles = List.copyOf(titles);
    }

    /** Where it is, by the official names; as it was written where no division is known. */
    public Optional<String> placeName() {
        return region.filter(Regions.standard()::knows)
                .map(Regions.standard()::fullName)
                .or(() -> regionWritten);
    }

    /** Its trade, by the official name; as it was written where no code is known. */
    public Optional<String> industryName() {
        return industry.filter(Industries.standard()::knows)
                .map(Industries.standard()::name)
                .or(() -> industryWritten);
    }

    /** A title in force, and the last day of it where one is stated. */
    public record HeldTitle(TitleKind kind, String name, Optional<LocalDate> until) {}
}
