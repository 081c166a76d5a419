package org.rongtong.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Titles as they are stored, with their events and the periods that follow from them. */
@Component
class StoredTitles {

    private final JdbcClient jdbc;

    StoredTitles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<OrganisationId, List<Title>> of(Collection<OrganisationId> organisations) {
        return jdbc
                .sql("""
                        select t.organisation_id, t.kind, t.name, t.level, t.batch, t.number, t.issuer, t.source,
                               (select coalesce(jsonb_agg(jsonb_build_object('from', p.valid_from, 'to', p.valid_to)
                                                          order by p.valid_from nulls first), '[]')
                                  from directory.title_period p
                                 where p.title_id = t.id
                                   and p.organisation_id = t.organisation_id) as periods,
                               (select coalesce(jsonb_agg(jsonb_build_object('kind', e.event,
                                                              'effectiveOn', e.effective_on, 'validTo', e.valid_to,
                                                              'source', e.source)
                                                          order by e.effective_on nulls first, e.id), '[]')
                                  from directory.title_event e
                                 where e.title_id = t.id) as events
                          from directory.title t
                         where t.organisation_id = any(cast(:organisations as uuid[]))
                         order by t.organisation_id, t.id
                        """)
                .param("organisations", Stored.texts(organisations))
                .query((row, n) -> title(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Title::organisation));
    }

    /** One line for each kind that anybody holds on {@code day}, in the order of {@link TitleKind}. */
    List<TitleCount> count(LocalDate day) {
        return jdbc
                .sql("""
                        select t.kind,
                               count(distinct t.organisation_id) filter (where p.valid_from is not null) as valid,
                               count(distinct t.organisation_id) filter (where p.valid_from is null) as undated
                          from directory.title t
                          join directory.title_period p on p.title_id = t.id
                         where (p.valid_from is null or p.valid_from <= :day)
                           and (p.valid_to is null or p.valid_to >= :day)
                         group by t.kind
                        """)
                .param("day", day)
                .query((row, n) -> new TitleCount(
                        TitleKind.valueOf(row.getString("kind")), row.getLong("valid"), row.getLong("undated")))
                .list()
                .stream()
                .sorted(java.util.Comparator.comparing(TitleCount::kind))
                .toList();
    }

    private static Title title(ResultSet row) throws SQLException {
        return new Title(
                Stored.organisation(row, "organisation_id"),
                TitleKind.valueOf(row.getString("kind")),
                row.getString("name"),
                Stored.text(row, "level"),
                Stored.text(row, "batch"),
                Stored.text(row, "number"),
                Stored.text(row, "issuer"),
                Stored.text(row, "source"),
                Stored.list(row, "periods", Period.class),
                Stored.list(row, "events", TitleEvent.class));
    }
}
