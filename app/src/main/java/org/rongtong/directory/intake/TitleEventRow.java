package org.rongtong.directory.intake;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rongtong.directory.TitleEvent;

/** A row of {@code directory.title_event}. */
record TitleEventRow(
        UUID id,
        UUID organisationId,
        UUID titleId,
        TitleEvent.Kind event,
        @Nullable LocalDate effectiveOn,
        @Nullable LocalDate validTo,
        @Nullable String source)
        implements Kept {

    static final Table<TitleEventRow> TABLE = new Table<>("title_event", TitleEventRow.class, """
            select to_jsonb(e)
              from directory.title_event e
             where e.organisation_id = any(cast(:organisations as uuid[]))
            """, """
            insert into directory.title_event (id, organisation_id, title_id, event, effective_on, valid_to, source)
            select id, organisation_id, title_id, event, effective_on, valid_to, source
              from jsonb_populate_recordset(null::directory.title_event, cast(:rows as jsonb))
                on conflict (id) do update
               set event = excluded.event, effective_on = excluded.effective_on, valid_to = excluded.valid_to,
                   source = excluded.source
            """);
}
