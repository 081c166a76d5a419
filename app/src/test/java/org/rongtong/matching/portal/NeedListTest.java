package org.rongtong.matching.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rongtong.matching.NeedId;
import org.rongtong.platform.store.TestDatabase;
import org.rongtong.platform.web.Listing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class NeedListTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final int MANY = 120;
    private static final JdbcClient jdbc = TestDatabase.fresh().jdbc();

    private final NeedList needs = new NeedList(jdbc);

    @BeforeAll
    static void manyNeedsAreThere() {
        jdbc.sql("""
                        insert into matching.need (id, scheme, code, kind, title, text, region_code, deadline, created_at,
                               updated_at, revision)
                        select cast(lpad(to_hex(i), 32, '0') as uuid), 'file', i, case i % 3 when 0 then 'PROCUREMENT' end,
                               '需求' || i % 9, '', case i % 2 when 0 then '370100' end,
                               case i % 4 when 0 then null when 1 then date '2026-11-22' else date '2026-11-23' + i % 5 end,
                               now(), now(), i
                          from generate_series(1, :many) as i
                        """).param("many", MANY).update();
    }

    @Test
    void everyOrderLeadsThroughAllNeedsOnceForwardAndBack() {
        for (String order : NeedList.SHAPE.orders()) {
            for (String sort : List.of(order, "-" + order)) {
                Listing all = asked("sort", sort);

                List<NeedId> forward = new ArrayList<>(needs.stretch(all, DAY));
                for (int i = 0; i < 2; i++) {
                    forward.addAll(needs.stretch(
                            asked(
                                    "sort",
                                    sort,
                                    "after",
                                    forward.getLast().value().toString()),
                            DAY));
                }
                assertThat(forward).as(sort).isEqualTo(needs.all(all, DAY)).hasSize(MANY);
                List<NeedId> back = needs.stretch(
                        asked("sort", sort, "before", forward.get(70).value().toString()), DAY);
                assertThat(back).as(sort).isEqualTo(forward.subList(20, 70));
                assertThat(needs.before(all, back, DAY)).as(sort).isEqualTo(20);
            }
        }
    }

    @Test
    void theCountsOfAFacetAreTheNeedsBehindIt() {
        for (String facet : NeedList.SHAPE.facets()) {
            needs.by(facet, asked(), DAY)
                    .forEach((value, count) -> assertThat(needs.count(asked(facet, value), DAY))
                            .as(facet + " " + value)
                            .isEqualTo(count));
        }
        assertThat(needs.by("state", asked(), DAY)).isEqualTo(Map.of("open", 60L, "closed", 30L, "standing", 30L));
    }

    private static Listing asked(String... query) {
        MultiValueMap<String, String> asked = new LinkedMultiValueMap<>();
        for (int i = 0; i < query.length; i += 2) {
            asked.add(query[i], query[i + 1]);
        }
        return Listing.of(NeedList.SHAPE, asked);
    }
}
