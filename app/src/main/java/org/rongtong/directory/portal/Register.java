package org.rongtong.directory.portal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rongtong.directory.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register of organisations, narrowed and counted by what is public. */
@Component
class Register {

    private static final String TITLES_IN_FORCE = """
            from directory.pub_title_period t
            where t.organisation_id = o.id
              and (t.valid_from is null or t.valid_from <= :on)
              and (t.valid_to is null or t.valid_to >= :on)
            """;

    private static final String NARROWED = """
             from directory.organisation o
            where (cast(:regions as text[]) is null or left(o.region_code, 2) = any(cast(:regions as text[])))
              and (cast(:industries as text[]) is null or left(o.industry_code, 3) = any(cast(:industries as text[])))
              and (cast(:kinds as text[]) is null or o.kind = any(cast(:kinds as text[])))
              and (cast(:titles as text[]) is null
                   or exists (select 1 %s and t.kind = any(cast(:titles as text[]))))
            """.formatted(TITLES_IN_FORCE);

    private final JdbcClient jdbc;

    Register(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Up to {@code size} organisations behind {@code last}, in the order of ids. */
    List<OrganisationId> ids(RegisterFilter filter, Optional<UUID> last, int size, LocalDate on) {
        return asked("select o.id" + NARROWED + """
                              and (cast(:last as uuid) is null or o.id > cast(:last as uuid))
                            order by o.id
                            limit :size
                        """, filter, on)
                .param("last", last.map(UUID::toString).orElse(null))
                .param("size", size)
                .query((row, n) -> new OrganisationId(row.getObject(1, UUID.class)))
                .list();
    }

    long count(RegisterFilter filter, LocalDate on) {
        return asked("select count(*)" + NARROWED, filter, on).query(Long.class).single();
    }

    /** Organisations in each province, most first. */
    Map<String, Long> byRegion(RegisterFilter filter, LocalDate on) {
        return counts("select left(o.region_code, 2), count(*)" + NARROWED, filter.withoutRegions(), on);
    }

    /** Organisations in each division of GB/T 4754 and in each section that is all there is stated, most first. */
    Map<String, Long> byIndustry(RegisterFilter filter, LocalDate on) {
        return counts("select left(o.industry_code, 3), count(*)" + NARROWED, filter.withoutIndustries(), on);
    }

    Map<String, Long> byKind(RegisterFilter filter, LocalDate on) {
        return counts("select o.kind, count(*)" + NARROWED, filter.withoutKinds(), on);
    }

    /** Organisations with a title of each kind in force on {@code on}, most first. */
    Map<String, Long> byTitle(RegisterFilter filter, LocalDate on) {
        String joined = NARROWED.replaceFirst(
                "from directory.organisation o",
                "from directory.organisation o cross join lateral (select distinct t.kind " + TITLES_IN_FORCE
                        + ") held");
        return counts("select held.kind, count(*)" + joined, filter.withoutTitles(), on);
    }

    private Map<String, Long> counts(String counting, RegisterFilter filter, LocalDate on) {
        Map<String, Long> counts = new LinkedHashMap<>();
        asked(counting + " group by 1 order by 2 desc, 1", filter, on).query(row -> {
            @Nullable String value = row.getString(1);
            if (value != null) {
                counts.put(value, row.getLong(2));
            }
        });
        return counts;
    }

    private JdbcClient.StatementSpec asked(String sql, RegisterFilter filter, LocalDate on) {
        return jdbc.sql(sql)
                .param("regions", any(filter.regions()))
                .param("industries", any(filter.industries()))
                .param("kinds", any(filter.kinds()))
                .param("titles", any(filter.titles()))
                .param("on", on);
    }

    private static String @Nullable [] any(Set<String> values) {
        return values.isEmpty() ? null : values.toArray(String[]::new);
    }
}
