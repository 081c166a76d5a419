package org.rongtong.directory.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rongtong.directory.Evidence;
import org.rongtong.directory.OfferKind;

/** A row of {@code directory.offer}. */
record OfferRow(
        UUID id,
        UUID organisationId,
        OfferKind kind,
        @Nullable String code,
        String name,
        @Nullable String text,
        List<ParameterEntry> parameters,
        List<EvidenceEntry> evidence,
        @Nullable LocalDate updatedOn,
        @Nullable BigDecimal shareOfRevenue,
        @Nullable LocalDate withdrawnOn,
        Map<String, List<String>> others,
        Map<String, List<String>> withheld)
        implements Kept {

    /** @param quantity the value with number and unit in the spelling of the kernel, where it can be read as such */
    record ParameterEntry(
            String name, String written, @Nullable String quantity) {}

    record EvidenceEntry(
            Evidence.Kind kind, String title, @Nullable LocalDate on) {}

    static final Table<OfferRow> TABLE = new Table<>("offer", OfferRow.class, """
            select to_jsonb(o)
              from directory.offer o
             where o.organisation_id = any(cast(:organisations as uuid[]))
            """, """
            insert into directory.offer
                   (id, organisation_id, kind, code, name, text, parameters, evidence, updated_on, share_of_revenue,
                    withdrawn_on, others, withheld)
            select id, organisation_id, kind, code, name, text, parameters, evidence, updated_on, share_of_revenue,
                   withdrawn_on, others, withheld
              from jsonb_populate_recordset(null::directory.offer, cast(:rows as jsonb))
                on conflict (id) do update
               set kind = excluded.kind, code = excluded.code, name = excluded.name, text = excluded.text,
                   parameters = excluded.parameters, evidence = excluded.evidence, updated_on = excluded.updated_on,
                   share_of_revenue = excluded.share_of_revenue, withdrawn_on = excluded.withdrawn_on,
                   others = excluded.others, withheld = excluded.withheld
            """);

    /** This offer, no longer standing from {@code day} on. */
    OfferRow withdrawn(LocalDate day) {
        return new OfferRow(
                id,
                organisationId,
                kind,
                code,
                name,
                text,
                parameters,
                evidence,
                updatedOn,
                shareOfRevenue,
                day,
                others,
                withheld);
    }

    /** An offer of which only its kind and name are known. */
    static OfferRow named(UUID id, UUID organisation, OfferKind kind, String name) {
        return new OfferRow(
                id, organisation, kind, null, name, null, List.of(), List.of(), null, null, null, Map.of(), Map.of());
    }
}
