package org.rongtong.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rongtong.kernel.Percent;

/**
 * What an organisation offers (供给): a product, a capability, a result, an instrument or a service.
 *
 * @param code the owner's own number for it
 * @param updatedOn the day its owner last stated it
 * @param shareOfRevenue of the organisation's revenue; empty unless the reader may see it
 * @param others columns of its file that no field claims, by their header
 */
public record Offer(
        OfferId id,
        OrganisationId organisation,
        OfferKind kind,
        Optional<String> code,
        String name,
        Optional<String> text,
        List<Parameter> parameters,
        List<Evidence> evidence,
        Optional<LocalDate> updatedOn,
        Optional<Percent> shareOfRevenue,
        Map<String, List<String>> others) {

    public Offer {
        parameters = List.copyOf(parameters);
        evidence = List.copyOf(evidence);
        others = Map.copyOf(others);
    }
}
