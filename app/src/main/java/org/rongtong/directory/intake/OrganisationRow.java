package org.rongtong.directory.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rongtong.directory.OrganisationKind;
import org.rongtong.kernel.Confidence;

/** A row of {@code directory.organisation}. */
record OrganisationRow(
        UUID id,
        @Nullable String uscc,
        String name,
        @Nullable LocalDate nameSince,
        @Nullable String shortName,
        @Nullable OrganisationKind kind,
        @Nullable String regionCode,
        @Nullable String regionText,
        @Nullable Confidence regionConfidence,
        @Nullable String address,
        @Nullable String industryCode,
        @Nullable String industryText,
        @Nullable LocalDate establishedOn,
        @Nullable Long registeredCapitalFen,
        @Nullable String description,
        @Nullable String website,
        Map<String, List<String>> others,
        Map<String, List<String>> withheld,
        boolean sample)
        implements Kept {

    static final Table<OrganisationRow> TABLE = new Table<>("organisation", OrganisationRow.class, """
            select to_jsonb(o)
              from directory.organisation o
             where o.id = any(cast(:organisations as uuid[]))
            """, """
            insert into directory.organisation
                   (id, uscc, name, name_since, short_name, kind, region_code, region_text, region_confidence, address,
                    industry_code, industry_text, established_on, registered_capital_fen, description, website, others, withheld,
                    sample)
            select id, uscc, name, name_since, short_name, kind, region_code, region_text, region_confidence, address,
                   industry_code, industry_text, established_on, registered_capital_fen, description, website, others, withheld,
                   sample
              from jsonb_populate_recordset(null::directory.organisation, cast(:rows as jsonb))
                on conflict (id) do update
               set uscc = excluded.uscc, name = excluded.name, name_since = excluded.name_since,
                   short_name = excluded.short_name, kind = excluded.kind, region_code = excluded.region_code,
                   region_text = excluded.region_text, region_confidence = excluded.region_confidence,
                   address = excluded.address, industry_code = excluded.industry_code,
                   industry_text = excluded.industry_text, established_on = excluded.established_on,
                   registered_capital_fen = excluded.registered_capital_fen, description = excluded.description,
                   website = excluded.website, others = excluded.others,
                   withheld = excluded.withheld, sample = excluded.sample
            """);

    @Override
    public UUID organisationId() {
        return id;
    }
}
