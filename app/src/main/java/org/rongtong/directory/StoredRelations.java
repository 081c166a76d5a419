package org.rongtong.directory;

import java.util.List;
import org.rongtong.kernel.Confidence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Relations as they are stored, readable from either side. */
@Component
class StoredRelations {

    private final JdbcClient jdbc;

    StoredRelations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Relation> of(OrganisationId organisation) {
        return jdbc.sql("""
                        select r.organisation_id, o.name, r.kind, r.other_id, p.name as other_name, r.valid_from,
                               r.valid_to, r.source, r.confidence
                          from directory.relation r
                          join directory.organisation o on o.id = r.organisation_id
                          join directory.organisation p on p.id = r.other_id
                         where r.organisation_id = :organisation
                            or r.other_id = :organisation
                         order by r.kind, r.valid_from desc nulls last, r.id
                        """)
                .param("organisation", organisation.value())
                .query((row, n) -> new Relation(
                        Stored.organisation(row, "organisation_id"),
                        row.getString("name"),
                        RelationKind.valueOf(row.getString("kind")),
                        Stored.organisation(row, "other_id"),
                        row.getString("other_name"),
                        Stored.period(row),
                        Stored.text(row, "source"),
                        Confidence.valueOf(row.getString("confidence"))))
                .list();
    }
}
