package org.rongtong.directory.portal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rongtong.directory.OrganisationId;
import org.rongtong.platform.web.Listing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register of organisations, narrowed, sorted and counted by what is public. */
@Component
class Register {

    static final Listing.Shape SHAPE = new Listing.Shape(
            "/organisations",
            List.of("kind", "title", "region", "city", "industry"),
            List.of("added", "name", "kind", "place", "industry", "established"),
            false);

    /** Expressions without nulls, so that every row has its place. */
    private static final Map<String, String> ORDERS = Map.of(
            "added", "o.id",
            "name", "o.name collate \"zh-x-icu\"",
            "kind", "coalesce(o.kind, 'ZZ')",
            "place", "coalesce(o.region_code, 'ZZ')",
            "industry", "coalesce(o.industry_code, 'ZZ')",
            "established", "coalesce(o.established_on, 'infinity')");

    // Joined and not asked for each organisation: the view is computed as a whole.
    private static final String TITLES_IN_FORCE = """
             from directory.pub_title_period t
            where (t.valid_from is null or t.valid_from <= :on)
              and (t.valid_to is null or t.valid_to >= :on)
            """;

    private static final String NARROWED = """
             from directory.organisation o
            where (cast(:words as text) is null or position(lower(:words) in lower(o.name)) > 0)
              and (cast(:region as text[]) is null or coalesce(left(o.region_code, 2), 'none') = any(cast(:region as text[])))
              and (cast(:city as text[]) is null or coalesce(left(o.region_code, 4), 'none') = any(cast(:city as text[])))
              and (cast(:industry as text[]) is null
                   or coalesce(left(o.industry_code, 3), 'none') = any(cast(:industry as text[])))
              and (cast(:kind as text[]) is null or coalesce(o.kind, 'none') = any(cast(:kind as text[])))
              and (cast(:title as text[]) is null
                   or o.id in (select t.organisation_id %1$s and t.kind = any(cast(:title as text[])))
                   or ('none' = any(cast(:title as text[])) and o.id not in (select t.organisation_id %1$s)))
            """.formatted(TITLES_IN_FORCE);

    private final JdbcClient jdbc;

    Register(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The keys of the stretch that {@code asked} names, in its order. */
    List<OrganisationId> stretch(Listing asked, LocalDate on) {
        List<OrganisationId> keys = keys(asked, on);
        // The row it hung on has left the list: begin anew instead of showing nothing.
        return keys.isEmpty() && asked.key().isPresent() ? keys(asked.beginning(), on) : keys;
    }

    private List<OrganisationId> keys(Listing asked, LocalDate on) {
        boolean down = asked.descending() != asked.back();
        String sql = "select o.id" + NARROWED
                + """
                  and (cast(:key as uuid) is null
                       or (%1$s, o.id) %2$s (select %1$s, o.id from directory.organisation o where o.id = cast(:key as uuid)))
                order by %1$s %3$s, o.id %3$s
                limit :size
                """.formatted(ORDERS.get(asked.order()), down ? "<" : ">", down ? "desc" : "asc");
        List<OrganisationId> keys = asked(sql, asked, on)
                .param("key", asked.key().map(UUID::toString).orElse(null))
                .param("size", asked.size())
                .query((row, n) -> new OrganisationId(row.getObject(1, UUID.class)))
                .list();
        return asked.back() ? keys.reversed() : keys;
    }

    /** All keys that the filters of {@code asked} show, in its order. */
    List<OrganisationId> all(Listing asked, LocalDate on) {
        String direction = asked.descending() ? "desc" : "asc";
        String sql = "select o.id" + NARROWED
                + "order by %1$s %2$s, o.id %2$s".formatted(ORDERS.get(asked.order()), direction);
        return asked(sql, asked, on)
                .query((row, n) -> new OrganisationId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Rows that the filters show, and how many of them lie before {@code first}. */
    Place place(Listing asked, List<OrganisationId> stretch, LocalDate on) {
        String sql = """
                select count(*),
                       count(*) filter (where (%1$s, o.id) %2$s
                                           (select %1$s, o.id from directory.organisation o where o.id = cast(:first as uuid)))
                """.formatted(ORDERS.get(asked.order()), asked.descending() ? ">" : "<") + NARROWED;
        return asked(sql, asked, on)
                .param(
                        "first",
                        stretch.isEmpty() ? null : stretch.getFirst().value().toString())
                .query((row, n) -> new Place(row.getLong(1), row.getLong(2)))
                .single();
    }

    long count(Listing asked, LocalDate on) {
        return asked("select count(*)" + NARROWED, asked, on).query(Long.class).single();
    }

    /** Organisations in each province, most first. */
    Map<String, Long> byRegion(Listing asked, LocalDate on) {
        return counts(
                "select coalesce(left(o.region_code, 2), 'none'), count(*)" + NARROWED,
                asked.without("region").without("city"),
                on);
    }

    /** Organisations in each city of the provinces chosen, most first. */
    Map<String, Long> byCity(Listing asked, LocalDate on) {
        return counts(
                "select coalesce(left(o.region_code, 4), 'none'), count(*)" + NARROWED, asked.without("city"), on);
    }

    /** Organisations in each division of GB/T 4754 and in each section that is all there is stated, most first. */
    Map<String, Long> byIndustry(Listing asked, LocalDate on) {
        return counts(
                "select coalesce(left(o.industry_code, 3), 'none'), count(*)" + NARROWED,
                asked.without("industry"),
                on);
    }

    Map<String, Long> byKind(Listing asked, LocalDate on) {
        return counts("select coalesce(o.kind, 'none'), count(*)" + NARROWED, asked.without("kind"), on);
    }

    /** Organisations with a title of each kind in force on {@code on}, most first, and those without any. */
    Map<String, Long> byTitle(Listing asked, LocalDate on) {
        String joined = NARROWED.replaceFirst(
                "from directory.organisation o",
                "from directory.organisation o left join (select distinct t.organisation_id, t.kind " + TITLES_IN_FORCE
                        + ") held on held.organisation_id = o.id");
        return counts("select coalesce(held.kind, 'none'), count(*)" + joined, asked.without("title"), on);
    }

    private Map<String, Long> counts(String counting, Listing asked, LocalDate on) {
        Map<String, Long> counts = new LinkedHashMap<>();
        asked(counting + " group by 1 order by 2 desc, 1", asked, on).query(row -> {
            counts.put(row.getString(1), row.getLong(2));
        });
        return Listing.unstatedLast(counts);
    }

    private JdbcClient.StatementSpec asked(String sql, Listing asked, LocalDate on) {
        return jdbc.sql(sql)
                .param("words", asked.words().isEmpty() ? null : asked.words())
                .param("region", asked.any("region"))
                .param("city", asked.any("city"))
                .param("industry", asked.any("industry"))
                .param("kind", asked.any("kind"))
                .param("title", asked.any("title"))
                .param("on", on);
    }
}
