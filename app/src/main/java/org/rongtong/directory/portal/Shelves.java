package org.rongtong.directory.portal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rongtong.directory.OfferKind;
import org.rongtong.directory.OrganisationId;
import org.rongtong.directory.OrganisationKind;
import org.rongtong.kernel.IndustryCode;
import org.rongtong.kernel.RegionCode;
import org.rongtong.platform.web.Listing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All offers that are not withdrawn, by kind, narrowed, sorted and counted. */
@Component
class Shelves {

    /** Expressions without nulls, so that every row has its place. */
    private static final Map<String, String> ORDERS = Map.of(
            "updated", "coalesce(f.updated_on, '-infinity')",
            "name", "f.name collate \"zh-x-icu\"",
            "organisation", "o.name collate \"zh-x-icu\"",
            "place", "coalesce(o.region_code, 'ZZ')");

    private static final String NARROWED = """
             from directory.offer f
             join directory.organisation o on o.id = f.organisation_id
            where f.withdrawn_on is null
              and f.kind = :shelf
              and (cast(:words as text) is null or position(lower(:words) in lower(f.name)) > 0)
              and (cast(:owner as text[]) is null or coalesce(o.kind, 'none') = any(cast(:owner as text[])))
              and (cast(:region as text[]) is null or coalesce(left(o.region_code, 2), 'none') = any(cast(:region as text[])))
              and (cast(:industry as text[]) is null
                   or coalesce(left(o.industry_code, 3), 'none') = any(cast(:industry as text[])))
            """;

    private static final String LINE = """
            select f.id, f.name, f.text, f.updated_on, o.id as organisation_id, o.name as organisation_name, o.kind,
                   o.region_code, o.region_text, o.industry_code,
                   (select coalesce(string_agg((p.value ->> 'name') || '：' || (p.value ->> 'written'), '；' order by p.place), '')
                      from jsonb_array_elements(f.parameters) with ordinality as p(value, place)) as parameters
              from directory.offer f
              join directory.organisation o on o.id = f.organisation_id
            """;

    private final JdbcClient jdbc;

    Shelves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The stretch of {@code shelf} that {@code asked} names, in its order. */
    List<ShelfLine> stretch(Shelf shelf, Listing asked) {
        List<ShelfLine> lines = lines(shelf, asked);
        // The row it hung on has left the list: begin anew instead of showing nothing.
        return lines.isEmpty() && asked.key().isPresent() ? lines(shelf, asked.beginning()) : lines;
    }

    private List<ShelfLine> lines(Shelf shelf, Listing asked) {
        boolean down = asked.descending() != asked.back();
        String sql = LINE + " where f.id in (select f.id" + NARROWED + ")"
                + """
                  and (cast(:key as uuid) is null
                       or (%1$s, f.id) %2$s (select %1$s, f.id
                                               from directory.offer f
                                               join directory.organisation o on o.id = f.organisation_id
                                              where f.id = cast(:key as uuid)))
                order by %1$s %3$s, f.id %3$s
                limit :size
                """.formatted(ORDERS.get(asked.order()), down ? "<" : ">", down ? "desc" : "asc");
        List<ShelfLine> lines = asked(sql, shelf, asked)
                .param("key", asked.key().map(UUID::toString).orElse(null))
                .param("size", asked.size())
                .query(Shelves::line)
                .list();
        return asked.back() ? lines.reversed() : lines;
    }

    /** All lines that the filters of {@code asked} show, in its order. */
    List<ShelfLine> all(Shelf shelf, Listing asked) {
        String sql = LINE + " where f.id in (select f.id" + NARROWED + ")"
                + " order by %1$s %2$s, f.id %2$s"
                        .formatted(ORDERS.get(asked.order()), asked.descending() ? "desc" : "asc");
        return asked(sql, shelf, asked).query(Shelves::line).list();
    }

    /** Rows that the filters show, and how many of them lie before {@code stretch}. */
    Place place(Shelf shelf, Listing asked, List<ShelfLine> stretch) {
        String sql = """
                select count(*),
                       count(*) filter (where (%1$s, f.id) %2$s
                                           (select %1$s, f.id
                                              from directory.offer f
                                              join directory.organisation o on o.id = f.organisation_id
                                             where f.id = cast(:first as uuid)))
                """.formatted(ORDERS.get(asked.order()), asked.descending() ? ">" : "<") + NARROWED;
        return asked(sql, shelf, asked)
                .param(
                        "first",
                        stretch.isEmpty() ? null : stretch.getFirst().id().toString())
                .query((row, n) -> new Place(row.getLong(1), row.getLong(2)))
                .single();
    }

    /** Offers by the kind of their owner, most first. */
    Map<String, Long> byOwner(Shelf shelf, Listing asked) {
        return counts("select coalesce(o.kind, 'none'), count(*)" + NARROWED, shelf, asked.without("owner"));
    }

    /** Offers by the province of their owner, most first. */
    Map<String, Long> byRegion(Shelf shelf, Listing asked) {
        return counts(
                "select coalesce(left(o.region_code, 2), 'none'), count(*)" + NARROWED, shelf, asked.without("region"));
    }

    /** Offers by the trade of their owner, most first. */
    Map<String, Long> byIndustry(Shelf shelf, Listing asked) {
        return counts(
                "select coalesce(left(o.industry_code, 3), 'none'), count(*)" + NARROWED,
                shelf,
                asked.without("industry"));
    }

    /** Offers of each kind that stand in {@code region}, two digits; everywhere where none is given. */
    Map<OfferKind, Long> byKind(Optional<String> region) {
        Map<OfferKind, Long> counts = new LinkedHashMap<>();
        jdbc.sql("""
                        select f.kind, count(*)
                          from directory.offer f
                          join directory.organisation o on o.id = f.organisation_id
                         where f.withdrawn_on is null
                           and (cast(:region as text) is null or left(o.region_code, 2) = :region)
                         group by 1
                         order by 2 desc, 1
                        """).param("region", region.orElse(null)).query(row -> {
            counts.put(OfferKind.valueOf(row.getString(1)), row.getLong(2));
        });
        return counts;
    }

    /** Whose the offer {@code id} is, unless it is withdrawn or never was. */
    Optional<OrganisationId> owner(Shelf shelf, UUID id) {
        return jdbc.sql("""
                        select organisation_id
                          from directory.offer
                         where id = :id
                           and kind = :shelf
                           and withdrawn_on is null
                        """)
                .param("id", id)
                .param("shelf", shelf.kind().name())
                .query((row, n) -> new OrganisationId(row.getObject(1, UUID.class)))
                .optional();
    }

    private Map<String, Long> counts(String counting, Shelf shelf, Listing asked) {
        Map<String, Long> counts = new LinkedHashMap<>();
        asked(counting + " group by 1 order by 2 desc, 1", shelf, asked).query(row -> {
            counts.put(row.getString(1), row.getLong(2));
        });
        return Listing.unstatedLast(counts);
    }

    private JdbcClient.StatementSpec asked(String sql, Shelf shelf, Listing asked) {
        return jdbc.sql(sql)
                .param("shelf", shelf.kind().name())
                .param("words", asked.words().isEmpty() ? null : asked.words())
                .param("owner", asked.any("owner"))
                .param("region", asked.any("region"))
                .param("industry", asked.any("industry"));
    }

    private static ShelfLine line(ResultSet row, int number) throws SQLException {
        return new ShelfLine(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Optional.ofNullable(row.getString("text")),
                row.getString("parameters"),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                row.getString("organisation_name"),
                Optional.ofNullable(row.getString("kind")).map(OrganisationKind::valueOf),
                Optional.ofNullable(row.getString("region_code")).map(RegionCode::of),
                Optional.ofNullable(row.getString("region_text")),
                Optional.ofNullable(row.getString("industry_code")).map(IndustryCode::new),
                Optional.ofNullable(row.getObject("updated_on", LocalDate.class)));
    }
}
