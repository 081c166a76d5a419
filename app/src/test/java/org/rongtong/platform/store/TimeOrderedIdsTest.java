package org.rongtong.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {

    private static final Instant MOMENT = Instant.parse("2026-11-23T08:00:00.123456789Z");

    @Test
    void anIdIsAVersionSevenUuidOfItsMillisecond() {
        UUID id = new TimeOrderedIds(Clock.fixed(MOMENT, ZoneOffset.UTC)).next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(MOMENT.toEpochMilli());
    }

    @Test
    void everyIdIsGreaterThanTheOneBeforeEvenWhileTheClockStands() {
        var ids = new TimeOrderedIds(Clock.fixed(MOMENT, ZoneOffset.UTC));

        List<String> made =
                Stream.generate(ids::next).limit(10_000).map(UUID::toString).toList();

        assertThat(made).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void theDatabaseSortsThemInTheOrderOfTheirMaking() {
        var ids = new TimeOrderedIds(Clock.systemUTC());
        UUID[] made = Stream.generate(ids::next).limit(500).toArray(UUID[]::new);

        var sorted = TestDatabase.fresh()
                .jdbc()
                .sql("select id from unnest(:ids::uuid[]) id order by id")
                .param("ids", made)
                .query(UUID.class)
                .list();

        assertThat(sorted).containsExactly(made);
    }
}
