package org.rongtong.directory;

import java.util.List;
import java.util.Optional;

/**
 * A stretch of the register in the order of ids.
 *
 * @param total organisations in the whole register
 * @param next what to ask for after this; empty at the end
 */
public record OrganisationPage(List<OrganisationSummary> organisations, long total, Optional<OrganisationId> next) {

    public OrganisationPage {
        organisations = List.copyOf(organisations);
    }
}
