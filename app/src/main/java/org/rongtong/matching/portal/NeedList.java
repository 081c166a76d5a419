package org.rongtong.matching.portal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rongtong.matching.NeedId;
import org.rongtong.platform.web.Listing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The needs, narrowed, sorted and counted. */
@Component
class NeedList {

    static final Listing.Shape SHAPE = new Listing.Shape(
            "/needs", List.of("state", "kind", "region"), List.of("added", "title", "kind", "place", "deadline"), true);

    /** Expressions without nulls, so that every row has its place. */
    private static final Map<String, String> ORDERS = Map.of(
            "added", "n.id",
            "title", "n.title collate \"zh-x-icu\"",
            "kind", "coalesce(n.kind, 'ZZ')",
            "place", "coalesce(n.region_code, 'ZZ')",
            "deadline", "coalesce(n.deadline, 'infinity')");

    private static final String STATE =
            "case when n.deadline is null then 'standing' when n.deadline >= :on then 'open' else 'closed' end";

    private static final String NARROWED = """
             from matching.need n
            where (cast(:words as text) is null or position(lower(:words) in lower(n.title)) > 0)
              and (cast(:state as text[]) is null or %s = any(cast(:state as text[])))
              and (cast(:kind as text[]) is null or coalesce(n.kind, 'none') = any(cast(:kind as text[])))
              and (cast(:region as text[]) is null
                   or coalesce(left(n.region_code, 2), 'none') = any(cast(:region as text[])))
            """.formatted(STATE);

    private final JdbcClient jdbc;

    NeedList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The keys of the stretch that {@code asked} names, in its order. */
    List<NeedId> stretch(Listing asked, LocalDate on) {
        List<NeedId> keys = keys(asked, on);
        // The row it hung on has left the list: begin anew instead of showing nothing.
        return keys.isEmpty() && asked.key().isPresent() ? keys(asked.beginning(), on) : keys;
    }

    private List<NeedId> keys(Listing asked, LocalDate on) {
        boolean down = asked.descending() != asked.back();
        String sql = "select n.id" + NARROWED
                + """
                  and (cast(:key as uuid) is null
                       or (%1$s, n.id) %2$s (select %1$s, n.id from matching.need n where n.id = cast(:key as uuid)))
                order by %1$s %3$s, n.id %3$s
                limit :size
                """.formatted(ORDERS.get(asked.order()), down ? "<" : ">", down ? "desc" : "asc");
        List<NeedId> keys = asked(sql, asked, on)
                .param("key", asked.key().map(UUID::toString).orElse(null))
                .param("size", asked.size())
                .query((row, n) -> new NeedId(row.getObject(1, UUID.class)))
                .list();
        return asked.back() ? keys.reversed() : keys;
    }

    /** All keys that the filters of {@code asked} show, in its order. */
    List<NeedId> all(Listing asked, LocalDate on) {
        String sql = "select n.id" + NARROWED
                + "order by %1$s %2$s, n.id %2$s"
                        .formatted(ORDERS.get(asked.order()), asked.descending() ? "desc" : "asc");
        return asked(sql, asked, on)
                .query((row, n) -> new NeedId(row.getObject(1, UUID.class)))
                .list();
    }

    long count(Listing asked, LocalDate on) {
        return asked("select count(*)" + NARROWED, asked, on).query(Long.class).single();
    }

    /** How many of those that the filters show lie before {@code stretch}. */
    long before(Listing asked, List<NeedId> stretch, LocalDate on) {
        if (stretch.isEmpty()) {
            return 0;
        }
        String sql =
                "select count(*)" + NARROWED + """
                  and (%1$s, n.id) %2$s (select %1$s, n.id from matching.need n where n.id = cast(:first as uuid))
                """.formatted(ORDERS.get(asked.order()), asked.descending() ? ">" : "<");
        return asked(sql, asked, on)
                .param("first", stretch.getFirst().value().toString())
                .query(Long.class)
                .single();
    }

    /** Needs by one facet, most first. */
    Map<String, Long> by(String facet, Listing asked, LocalDate on) {
        return switch (facet) {
            case "state" -> counts("select " + STATE + ", count(*)" + NARROWED, asked.without(facet), on);
            case "kind" -> counts("select coalesce(n.kind, 'none'), count(*)" + NARROWED, asked.without(facet), on);
            default ->
                counts(
                        "select coalesce(left(n.region_code, 2), 'none'), count(*)" + NARROWED,
                        asked.without(facet),
                        on);
        };
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
                .param("state", asked.any("state"))
                .param("kind", asked.any("kind"))
                .param("region", asked.any("region"))
                .param("on", on);
    }
}
