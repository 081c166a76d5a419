package org.rongtong.directory.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rongtong.directory.Visibility;
import org.rongtong.kernel.Confidence;

/** A row of {@code directory.fact}; one of {@code number}, {@code text} and {@code flag} holds the value. */
record FactRow(
        UUID id,
        UUID organisationId,
        String name,
        @Nullable Integer year,
        @Nullable BigDecimal number,
        @Nullable String text,
        @Nullable Boolean flag,
        @Nullable String unit,
        @Nullable String source,
        Confidence confidence,
        @Nullable String evidence,
        @Nullable LocalDate statedOn,
        Visibility visibility)
        implements Kept {

    static final Table<FactRow> TABLE = new Table<>("fact", FactRow.class, """
            select to_jsonb(f)
              from directory.fact f
             where f.organisation_id = any(cast(:organisations as uuid[]))
            """, """
            insert into directory.fact
                   (id, organisation_id, name, year, number, text, flag, unit, source, confidence, evidence, stated_on,
                    visibility)
            select id, organisation_id, name, year, number, text, flag, unit, source, confidence, evidence, stated_on,
                   visibility
              from jsonb_populate_recordset(null::directory.fact, cast(:rows as jsonb))
                on conflict (id) do update
               set number = excluded.number, text = excluded.text, flag = excluded.flag, unit = excluded.unit,
                   source = excluded.source, confidence = excluded.confidence, evidence = excluded.evidence,
                   stated_on = excluded.stated_on, visibility = excluded.visibility
            """);
}
