package org.rongtong.directory.intake;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rongtong.directory.RelationKind;
import org.rongtong.kernel.Confidence;

/** A row of {@code directory.relation}: {@code organisationId} stands in {@code kind} to {@code otherId}. */
record RelationRow(
        UUID id,
        UUID organisationId,
        UUID otherId,
        RelationKind kind,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String source,
        Confidence confidence)
        implements Kept {

    static final Table<RelationRow> TABLE = new Table<>("relation", RelationRow.class, """
            select to_jsonb(r)
              from directory.relation r
             where r.organisation_id = any(cast(:organisations as uuid[]))
            """, """
            insert into directory.relation
                   (id, organisation_id, other_id, kind, valid_from, valid_to, source, confidence)
            select id, organisation_id, other_id, kind, valid_from, valid_to, source, confidence
              from jsonb_populate_recordset(null::directory.relation, cast(:rows as jsonb))
                on conflict (id) do update
               set valid_from = excluded.valid_from, valid_to = excluded.valid_to, source = excluded.source,
                   confidence = excluded.confidence
            """);

    @Override
    public Set<UUID> touches() {
        return Set.of(organisationId, otherId);
    }
}
