package org.rongtong.directory;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What records were before they were changed; a field that is hidden now was never shown then. */
@Component
class StoredHistory {

    private final JdbcClient jdbc;

    StoredHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. */
    List<PastState> of(OrganisationId organisation, Viewer viewer, int limit) {
        return jdbc.sql("""
                        select c.record, c.record_id, c.changed_at, c.act,
                               case when o.share_visibility = any(:sees) then c.before - 'withheld'
                                    else c.before - 'withheld' - 'share_of_revenue' end as before
                          from directory.change c
                          left join directory.offer o on c.record = 'offer' and o.id = c.record_id
                          left join directory.fact f on c.record = 'fact' and f.id = c.record_id
                         where c.organisation_id = :organisation
                           and (c.record <> 'fact'
                                or f.visibility = any(:sees) and c.before ->> 'visibility' = any(:sees))
                         order by c.id desc
                         limit :limit
                        """)
                .param("organisation", organisation.value())
                .param("sees", viewer.sees())
                .param("limit", limit)
                .query((row, n) -> new PastState(
                        row.getString("record"),
                        row.getObject("record_id", UUID.class),
                        row.getString("before"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        row.getString("act")))
                .list();
    }
}
