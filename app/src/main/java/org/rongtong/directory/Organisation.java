package org.rongtong.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rongtong.kernel.IndustryCode;
import org.rongtong.kernel.Money;
import org.rongtong.kernel.Uscc;

/**
 * An organisation (企业、机构) as the public register of the platform shows it. Holds nothing personal.
 *
 * @param codes numbers that other systems know it by
 * @param formerNames names it had before, newest first
 * @param industryWritten trade in the words of the source, also where no code is known
 * @param others columns of its file that no field claims, by their header; searchable
 * @param sample invented for the demonstration (示例)
 * @param revision of the directory at the last change of it or of anything hanging on it
 */
public record Organisation(
        OrganisationId id,
        List<ExternalCode> codes,
        Optional<Uscc> uscc,
        String name,
        List<FormerName> formerNames,
        Optional<String> shortName,
        Optional<OrganisationKind> kind,
        Place place,
        Optional<IndustryCode> industry,
        Optional<String> industryWritten,
        Optional<LocalDate> establishedOn,
        Optional<Money> registeredCapital,
        Optional<String> description,
        Optional<String> website,
        Map<String, List<String>> others,
        boolean sample,
        Instant createdAt,
        Instant updatedAt,
        long revision) {

    public Organisation {
        codes = List.copyOf(codes);
        formerNames = List.copyOf(formerNames);
        others = Map.copyOf(others);
    }
}
