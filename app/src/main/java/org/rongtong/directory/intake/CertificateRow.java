package org.rongtong.directory.intake;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code directory.certificate}; without an offer it covers the whole organisation. */
record CertificateRow(
        UUID id,
        UUID organisationId,
        @Nullable UUID offerId,
        String name,
        @Nullable String number,
        @Nullable String issuer,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String source)
        implements Kept {

    static final Table<CertificateRow> TABLE = new Table<>("certificate", CertificateRow.class, """
            select to_jsonb(c)
              from directory.certificate c
             where c.organisation_id = any(cast(:organisations as uuid[]))
            """, """
            insert into directory.certificate
                   (id, organisation_id, offer_id, name, number, issuer, valid_from, valid_to, source)
            select id, organisation_id, offer_id, name, number, issuer, valid_from, valid_to, source
              from jsonb_populate_recordset(null::directory.certificate, cast(:rows as jsonb))
                on conflict (id) do update
               set number = excluded.number, issuer = excluded.issuer, valid_from = excluded.valid_from,
                   valid_to = excluded.valid_to, source = excluded.source
            """);
}
