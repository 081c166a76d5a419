package org.rongtong.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.rongtong.kernel.Confidence;
import org.rongtong.kernel.IndustryCode;
import org.rongtong.kernel.Money;
import org.rongtong.kernel.RegionCode;
import org.rongtong.kernel.Uscc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Organisations as they are stored, each with its codes and former names in the same question. */
@Component
class StoredOrganisations {

    private static final String ORGANISATION = """
            select o.id, o.uscc, o.name, o.short_name, o.kind, o.region_code, o.region_text, o.region_confidence,
                   o.address, o.industry_code, o.industry_text, o.established_on, o.registered_capital_fen,
                   o.description, o.website, o.others, o.sample, o.created_at, o.updated_at, o.revision,
                   (select coalesce(jsonb_agg(jsonb_build_object('scheme', c.scheme, 'code', c.code)
                                              order by c.scheme, c.code), '[]')
                      from directory.organisation_code c
                     where c.organisation_id = o.id) as codes,
                   (select coalesce(jsonb_agg(jsonb_build_object('name', n.name, 'period',
                                                  jsonb_build_object('from', n.valid_from, 'to', n.valid_to))
                                              order by n.valid_to desc nulls last, n.name), '[]')
                      from directory.former_name n
                     where n.organisation_id = o.id) as former_names
              from directory.organisation o
            """;

    private static final String SUMMARY = """
            select o.id, o.name, o.kind, o.region_code, o.region_text, o.industry_code, o.industry_text, o.sample,
                   (select coalesce(jsonb_agg(jsonb_build_object('kind', t.kind, 'name', t.name, 'until', p.valid_to)
                                              order by t.id), '[]')
                      from directory.title t
                      join directory.title_period p on p.title_id = t.id
                     where t.organisation_id = o.id
                       and p.organisation_id = o.id
                       and (p.valid_from is null or p.valid_from <= :on)
                       and (p.valid_to is null or p.valid_to >= :on)) as titles
              from directory.organisation o
            """;

    private final JdbcClient jdbc;

    StoredOrganisations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Organisation> byId(OrganisationId id) {
        return list("where o.id = :id", asked -> asked.param("id", id.value())).stream()
                .findFirst();
    }

    Optional<Organisation> byUscc(Uscc uscc) {
        return list("where o.uscc = :uscc", asked -> asked.param("uscc", uscc.code())).stream()
                .findFirst();
    }

    Optional<Organisation> byCode(ExternalCode code) {
        return list("""
                        where o.id = (select organisation_id
                                        from directory.organisation_code
                                       where scheme = :scheme
                                         and code = :code)
                        """, asked -> asked.param("scheme", code.scheme()).param("code", code.code())).stream()
                .findFirst();
    }

    List<Organisation> byName(String name) {
        return list("where o.name = :name order by o.id", asked -> asked.param("name", name));
    }

    List<Organisation> changedSince(long revision, int limit) {
        return list(
                "where o.revision > :revision order by o.revision limit :limit",
                asked -> asked.param("revision", revision).param("limit", limit));
    }

    long latestRevision() {
        return jdbc.sql("select coalesce(max(revision), 0) from directory.organisation")
                .query(Long.class)
                .single();
    }

    List<OrganisationSummary> summaries(Collection<OrganisationId> ids, LocalDate on) {
        return jdbc.sql(SUMMARY + "where o.id = any(cast(:ids as uuid[]))")
                .param("ids", Stored.texts(ids))
                .param("on", on)
                .query((row, n) -> summary(row))
                .list();
    }

    List<OrganisationSummary> summariesAfter(Optional<OrganisationId> last, int limit, LocalDate on) {
        return jdbc.sql(SUMMARY
                        + "where cast(:last as uuid) is null or o.id > cast(:last as uuid) order by o.id limit :limit")
                .param("last", last.map(id -> id.value().toString()).orElse(null))
                .param("limit", limit)
                .param("on", on)
                .query((row, n) -> summary(row))
                .list();
    }

    long count() {
        return jdbc.sql("select count(*) from directory.organisation")
                .query(Long.class)
                .single();
    }

    private List<Organisation> list(String where, UnaryOperator<JdbcClient.StatementSpec> params) {
        return params.apply(jdbc.sql(ORGANISATION + where))
                .query((row, n) -> organisation(row))
                .list();
    }

    private static Organisation organisation(ResultSet row) throws SQLException {
        return new Organisation(
                Stored.organisation(row, "id"),
                Stored.list(row, "codes", ExternalCode.class),
                Stored.text(row, "uscc").map(Uscc::new),
                row.getString("name"),
                Stored.list(row, "former_names", FormerName.class),
                Stored.text(row, "short_name"),
                Stored.constant(row, "kind", OrganisationKind.class),
                place(row),
                Stored.text(row, "industry_code").map(IndustryCode::new),
                Stored.text(row, "industry_text"),
                Stored.date(row, "established_on"),
                Optional.ofNullable(row.getObject("registered_capital_fen", Long.class))
                        .map(Money::new),
                Stored.text(row, "description"),
                Stored.text(row, "website"),
                Stored.others(row),
                row.getBoolean("sample"),
                instant(row, "created_at"),
                instant(row, "updated_at"),
                row.getLong("revision"));
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                Stored.text(row, "region_code").map(RegionCode::of),
                Stored.text(row, "region_text"),
                Stored.constant(row, "region_confidence", Confidence.class),
                Stored.text(row, "address"));
    }

    private static OrganisationSummary summary(ResultSet row) throws SQLException {
        return new OrganisationSummary(
                Stored.organisation(row, "id"),
                row.getString("name"),
                Stored.constant(row, "kind", OrganisationKind.class),
                Stored.text(row, "region_code").map(RegionCode::of),
                Stored.text(row, "region_text"),
                Stored.text(row, "industry_code").map(IndustryCode::new),
                Stored.text(row, "industry_text"),
                row.getBoolean("sample"),
                Stored.list(row, "titles", OrganisationSummary.HeldTitle.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
