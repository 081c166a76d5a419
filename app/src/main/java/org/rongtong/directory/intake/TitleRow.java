package org.rongtong.directory.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rongtong.directory.TitleKind;

/** A row of {@code directory.title}. */
record TitleRow(
        UUID id,
        UUID organisationId,
        TitleKind kind,
        String name,
        @Nullable String level,
        @Nullable String batch,
        @Nullable String number,
        @Nullable String issuer,
        @Nullable String source)
        implements Kept {

    static final Table<TitleRow> TABLE = new Table<>("title", TitleRow.class, """
            select to_jsonb(t)
              from directory.title t
             where t.organisation_id = any(cast(:organisations as uuid[]))
            """, """
            insert into directory.title (id, organisation_id, kind, name, level, batch, number, issuer, source)
            select id, organisation_id, kind, name, level, batch, number, issuer, source
              from jsonb_populate_recordset(null::directory.title, cast(:rows as jsonb))
                on conflict (id) do update
               set name = excluded.name, level = excluded.level, batch = excluded.batch, number = excluded.number,
                   issuer = excluded.issuer, source = excluded.source
            """);
}
