package org.rongtong.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rongtong.directory.OrganisationId;
import org.rongtong.kernel.RegionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The needs that the platform keeps. All of them are public in this release. */
@Component
public class Needs {

    private final JdbcClient jdbc;

    Needs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A stretch of the needs, newest first.
     *
     * @param total all needs there are
     * @param next what to ask for after this; empty at the end
     */
    public record Page(List<Need> needs, long total, Optional<NeedId> next) {
        public Page {
            needs = List.copyOf(needs);
        }
    }

    public Optional<Need> find(NeedId id) {
        return jdbc.sql("select * from matching.need where id = :id")
                .param("id", id.value())
                .query(Needs::need)
                .optional();
    }

    /** The needs of {@code ids} that there are, in their order. */
    public List<Need> of(List<NeedId> ids) {
        Map<NeedId, Need> found = jdbc
                .sql("select * from matching.need where id = any(cast(:ids as uuid[]))")
                .param("ids", ids.stream().map(id -> id.value().toString()).toArray(String[]::new))
                .query(Needs::need)
                .list()
                .stream()
                .collect(Collectors.toMap(Need::id, Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** Up to {@code size} needs that come after {@code last} in the order of their entry, newest first. */
    public Page page(Optional<NeedId> last, int size) {
        List<Need> needs = jdbc.sql("""
                        select *
                          from matching.need
                         where cast(:last as uuid) is null or id < cast(:last as uuid)
                         order by id desc
                         limit :size
                        """)
                .param("last", last.map(NeedId::value).orElse(null))
                .param("size", size + 1)
                .query(Needs::need)
                .list();
        boolean more = needs.size() > size;
        List<Need> shown = more ? needs.subList(0, size) : needs;
        return new Page(shown, count(), more ? Optional.of(shown.getLast().id()) : Optional.empty());
    }

    public long count() {
        return jdbc.sql("select count(*) from matching.need").query(Long.class).single();
    }

    /** Needs that still take answers on {@code day}. */
    List<Need> open(LocalDate day) {
        return jdbc.sql("select * from matching.need where deadline is null or deadline >= :day order by id")
                .param("day", day)
                .query(Needs::need)
                .list();
    }

    /** Rises whenever any need changes. */
    long revision() {
        return jdbc.sql("select coalesce(max(revision), 0) from matching.need")
                .query(Long.class)
                .single();
    }

    static Need need(ResultSet row, int number) throws SQLException {
        return new Need(
                new NeedId(row.getObject("id", UUID.class)),
                row.getString("code"),
                Optional.ofNullable(row.getObject("organisation_id", UUID.class))
                        .map(OrganisationId::new),
                optional(row.getString("organisation_written")),
                optional(row.getString("kind")).map(NeedKind::valueOf),
                row.getString("title"),
                row.getString("text"),
                optional(row.getString("region_code")).map(RegionCode::of),
                optional(row.getString("region_written")),
                Optional.ofNullable(row.getObject("deadline", LocalDate.class)),
                row.getString("conditions"),
                row.getBoolean("sample"),
                row.getLong("revision"));
    }

    private static Optional<String> optional(@Nullable String text) {
        return Optional.ofNullable(text);
    }
}
