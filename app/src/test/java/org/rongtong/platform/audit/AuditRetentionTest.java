package org.rongtong.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rongtong.platform.store.TestDatabase;

/** SEC-4: kept three years, dropped by whole segments. */
class AuditRetentionTest {

    private static final Duration MONTH = Duration.ofDays(31);

    @TempDir
    Path data;

    private final SteppedClock clock = new SteppedClock("2001-01-15T00:00:00Z");
    private AuditedStore store;
    private Anchor ofOldTimes;

    /** Two months of four years ago, one of two years ago, and now. */
    @BeforeEach
    void recordFourYears() {
        store = AuditedStore.on(TestDatabase.fresh(), data, clock);
        Instant now = Instant.now();
        clock.set(now.minus(Duration.ofDays(4 * 366)));
        store.record(1, 3);
        ofOldTimes = store.anchoring().drop().orElseThrow();
        clock.set(clock.instant().plus(MONTH));
        store.record(4, 5);
        clock.set(now.minus(Duration.ofDays(2 * 365)));
        store.record(6, 6);
        clock.set(now);
        store.record(7, 7);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void everyMonthEndsWithARecordThatClosesIt() {
        assertThat(store.trail().before(Long.MAX_VALUE, 99).reversed())
                .extracting(entry -> entry.segment() + " " + entry.act() + " " + entry.note())
                .containsExactly(
                        "1 test.thing.changed null",
                        "1 test.thing.changed null",
                        "1 test.thing.changed null",
                        "2 audit.segment.closed 3",
                        "2 test.thing.changed null",
                        "2 test.thing.changed null",
                        "3 audit.segment.closed 6",
                        "3 test.thing.changed null",
                        "4 audit.segment.closed 8",
                        "4 test.thing.changed null");
    }

    @Test
    void whatWasClosedThreeYearsAgoIsDroppedWholeAndTheChainStillVerifies() {
        assertThat(store.retention().drop()).isEqualTo(OptionalLong.of(3));

        assertThat(store.verified(ofOldTimes)).isEqualTo(new ChainFinding.Sound(4, 11, 0, 1));
        assertThat(store.trail().last().orElseThrow().objectId()).isEqualTo("3");
        assertThat(store.retention().drop()).isEmpty();
    }

    @Test
    void whoDropsMoreByHandIsFound() {
        store.retention().drop();

        store.tamper("delete from platform.audit_entry where number < 7");

        assertThat(store.verified()).isEqualTo(new ChainFinding.Missing(1, 6));
    }

    @Test
    void nobodyCanAskForLessThanHalfAYear() {
        assertThatThrownBy(() -> store.database()
                        .jdbc()
                        .sql("select platform.audit_drop_segments('179 days')")
                        .query(Long.class)
                        .single())
                .rootCause()
                .hasMessageContaining("180 days at the least");
    }
}
