package org.rongtong.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rongtong.platform.store.TestDatabase;

/** SEC-4: the entry and its act. */
class AuditLogTest {

    @TempDir
    Path data;

    private final SteppedClock clock = new SteppedClock("2026-11-24T08:30:00.123456Z");
    private AuditedStore store;

    @BeforeEach
    void open() {
        store = AuditedStore.on(TestDatabase.fresh(), data, clock);
        store.database().jdbc().sql("create table platform.thing (id integer)").update();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void anEntrySaysWhoForWhomWhenWhereWhatAndHowAndNothingOfTheState() {
        UUID firm = UUID.randomUUID();

        store.log().record(AuditedStore.act(7).forOrganisation(firm).with(AuditResult.REFUSED));

        AuditEntry entry = store.trail().last().orElseThrow();
        assertThat(entry)
                .extracting(
                        AuditEntry::number,
                        AuditEntry::at,
                        AuditEntry::actor,
                        AuditEntry::organisation,
                        AuditEntry::address,
                        AuditEntry::act,
                        AuditEntry::objectType,
                        AuditEntry::objectId,
                        AuditEntry::result)
                .containsExactly(
                        1L,
                        clock.instant(),
                        "person:00000000-0000-4000-8000-000000000001",
                        firm,
                        "203.0.113.9",
                        "test.thing.changed",
                        "thing",
                        "7",
                        "refused");
        assertThat(entry.before()).matches("hmac-sha256\\.1\\.[0-9a-f]{64}").isNotEqualTo(entry.after());
    }

    @Test
    void theActAndItsEntryAreBothThereOrNeitherIs() {
        store.transaction().executeWithoutResult(status -> change(1));
        assertThatThrownBy(() -> store.transaction().executeWithoutResult(status -> {
                    change(2);
                    throw new IllegalStateException("taken back");
                }))
                .hasMessage("taken back");

        assertThat(store.database()
                        .jdbc()
                        .sql("select id from platform.thing")
                        .query(Integer.class)
                        .list())
                .containsExactly(1);
        assertThat(store.trail().before(9, 9)).extracting(AuditEntry::objectId).containsExactly("1");
    }

    private void change(int id) {
        store.log().record(AuditedStore.act(id));
        store.database()
                .jdbc()
                .sql("insert into platform.thing values (:id)")
                .param("id", id)
                .update();
    }

    @Test
    void anEntryThatCannotBeWrittenTakesTheActBack() {
        store.tamper("alter table platform.audit_entry add check (object_id <> '1')");

        assertThatThrownBy(() -> store.transaction().executeWithoutResult(status -> change(1)));

        assertThat(store.database()
                        .jdbc()
                        .sql("select count(*) from platform.thing")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aRefusalIsRecordedThoughItsTransactionIsTakenBackAndAlsoWhereItOnlyReads() {
        store.transaction().executeWithoutResult(status -> {
            store.log().recordWhateverComes(AuditedStore.act("refused").with(AuditResult.REFUSED));
            status.setRollbackOnly();
        });
        var reading = store.transaction();
        reading.setReadOnly(true);
        reading.executeWithoutResult(status -> store.log().record(AuditedStore.act("read")));

        assertThat(store.trail().before(9, 9)).extracting(AuditEntry::objectId).containsExactly("read", "refused");
    }

    @Test
    void manyAtOnceMakeOneChain() throws Exception {
        List<Callable<Object>> work = IntStream.range(0, 8)
                .mapToObj(worker -> Executors.callable(() -> IntStream.range(0, 25)
                        .forEach(n -> store.transaction().executeWithoutResult(status -> {
                            change(n);
                            store.log().record(AuditedStore.act("more"));
                        }))))
                .toList();
        try (var workers = Executors.newFixedThreadPool(8)) {
            for (var each : workers.invokeAll(work)) {
                each.get();
            }
        }

        assertThat(store.verified()).isEqualTo(new ChainFinding.Sound(1, 400, 0, 0));
    }

    @Test
    void withTheSmSuiteTheChainGoesOnAndBothPartsVerify() {
        store.record(1, 2);
        try (AuditedStore sm = AuditedStore.on(store.database(), data, clock, "sm")) {
            sm.record(3, 4);

            assertThat(sm.trail().last().orElseThrow().digest()).startsWith("sm3:");
            assertThat(sm.verified()).isEqualTo(new ChainFinding.Sound(1, 4, 0, 0));
        }
        assertThat(store.verified()).isEqualTo(new ChainFinding.Sound(1, 4, 0, 0));
    }
}
