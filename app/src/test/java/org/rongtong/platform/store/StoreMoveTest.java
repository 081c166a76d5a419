package org.rongtong.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rongtong.kernel.Message;
import org.rongtong.platform.store.MoveProgress.Step;

/** Between two real servers: the one of the installation, and the shared one of the tests as the external one. */
class StoreMoveTest {

    private static final MoveProgress SILENT = (step, table, done, of) -> {};

    @TempDir
    Path data;

    private StoreAddress target;

    @BeforeEach
    void fillTheInstallation() {
        FilledStore.copiedTo(data);
        target = TestDatabase.empty().address();
    }

    @Test
    void everythingIsThereAfterTheMoveAndTheInstallationUsesIt() throws IOException {
        List<CopiedTable> copied = move(SILENT).to(target);

        assertThat(copied).extracting(CopiedTable::name).contains("platform.installation", "matching.schema_history");
        assertThat(copied)
                .filteredOn(table -> table.name().equals("directory.organisation"))
                .extracting(CopiedTable::rows)
                .containsExactly(FilledStore.ORGANISATIONS);
        assertThat(FilledStore.oddTexts(target)).isEqualTo(FilledStore.ODD_TEXTS);
        assertThat(chosen().url()).isEqualTo(target.url());
        assertThat(chosen().password()).isEqualTo(target.password());
        assertThat(Files.getPosixFilePermissions(data.resolve("database.properties")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void countersKeysAndRulesGoOnWhereTheyWere() {
        move(SILENT).to(target);

        FilledStore.change(target);

        assertThat(TestServers.jdbc(target)
                        .sql("select max(id) from directory.change")
                        .query(Long.class)
                        .single())
                .isEqualTo(FilledStore.CHANGES + 1);
        assertThatThrownBy(() -> TestServers.jdbc(target)
                        .sql("delete from directory.organisation")
                        .update())
                .hasMessageContaining("violates foreign key");
    }

    @Test
    void aUrlThatIsGivenWinsOverTheMove() throws IOException {
        RememberedStore.in(data).write(target);

        assertThat(StoreSettings.chosen(data, "jdbc:postgresql://other/db", "u", null))
                .isEqualTo(new StoreSettings(data, "jdbc:postgresql://other/db", "u", null));
    }

    @Test
    void whatWasWrittenSinceTheMoveComesBackWithTheRest() {
        move(SILENT).to(target);
        FilledStore.change(target);

        List<CopiedTable> back = move(SILENT).back(chosen());

        assertThat(back)
                .filteredOn(table -> table.name().equals("directory.change"))
                .extracting(CopiedTable::rows)
                .containsExactly(FilledStore.CHANGES + 1);
        assertThat(chosen()).isEqualTo(StoreSettings.embedded(data));
        try (Store embedded = EmbeddedPostgres.startOrJoin(data, TestServers.programs())) {
            assertThat(FilledStore.changes(embedded.address())).isEqualTo(FilledStore.CHANGES + 1);
        }
        assertThat(FilledStore.changes(target)).isEqualTo(FilledStore.CHANGES + 1);
    }

    @Test
    void aDatabaseThatHoldsSomethingIsRefusedUntouched() {
        TestServers.jdbc(target)
                .sql("create table public.theirs as select 1 as n")
                .update();

        assertThat(refusalOf(SILENT))
                .isEqualTo(Message.of("store.move.notEmpty.problem", target.url(), "public.theirs"));

        assertThat(relations()).containsExactly("public.theirs");
        assertThat(chosen()).isEqualTo(StoreSettings.embedded(data));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update directory.organisation set description = 'x' where name = '示例企业7'",
                "delete from directory.change where id = 3"
            })
    void aDifferenceIsFoundAndTheCopyTakenAway(String meddling) {
        MoveProgress meddler = (step, table, done, of) -> {
            if (step == Step.COMPARING && done == 1) {
                TestServers.jdbc(target).sql(meddling).update();
            }
        };

        assertThat(refusalOf(meddler).key()).isEqualTo("store.move.different.problem");

        assertThat(relations()).isEmpty();
        assertThat(chosen()).isEqualTo(StoreSettings.embedded(data));
    }

    @Test
    void aMoveThatFailsHalfWayLeavesNothingAndTheNextOneSucceeds() {
        MoveProgress breaking = (step, table, done, of) -> {
            if (step == Step.COPYING) {
                throw new IllegalStateException("cut short at " + table);
            }
        };
        assertThatThrownBy(() -> move(breaking).to(target)).hasMessageStartingWith("cut short");
        assertThat(relations()).isEmpty();

        move(SILENT).to(target);

        assertThat(FilledStore.changes(target)).isEqualTo(FilledStore.CHANGES);
    }

    @Test
    void whatAKilledMoveLeftIsClearedByTheNext() {
        DomainMigrations.onClassPath().migrate(TestDatabase.at(target).dataSource());
        TestServers.jdbc(target).sql("create schema rongtong_unfinished_copy").update();

        move(SILENT).to(target);

        assertThat(FilledStore.changes(target)).isEqualTo(FilledStore.CHANGES);
        assertThat(relations()).noneMatch(name -> name.startsWith("rongtong_unfinished_copy"));
    }

    @Test
    void aTableThatIsNotOursIsNamedBecauseItWouldStayBehind() {
        try (Store embedded = EmbeddedPostgres.startOrJoin(data, TestServers.programs())) {
            TestServers.jdbc(embedded.address())
                    .sql("create table public.theirs (n integer)")
                    .update();
        }

        assertThat(refusalOf(SILENT).args()).last().isEqualTo("public.theirs (n integer)");
        assertThat(relations()).isEmpty();
    }

    @Test
    void aStoreInUseIsNotMoved() {
        try (Store used = EmbeddedPostgres.startOrJoin(data, TestServers.programs())) {
            assertThat(refusalOf(SILENT)).isEqualTo(Message.of("store.move.inUse.problem", data));
            assertThat(FilledStore.changes(used.address())).isEqualTo(FilledStore.CHANGES);
        }
    }

    @Test
    void whoWaitedForTheEndOfTheMoveDoesNotWriteIntoTheStoreThatWasLeft() throws IOException {
        RememberedStore.in(data).write(target);

        var refusal = catchThrowableOfType(
                StoreUnavailable.class, () -> EmbeddedPostgres.startOrJoin(data, TestServers.programs()));

        assertThat(refusal.problem()).isEqualTo(Message.of("store.left.problem", data, target.url()));
    }

    @Test
    void nothingIsTakenBackWhileAPlatformIsConnected() throws Exception {
        move(SILENT).to(target);

        try (var platform = TestDatabase.at(target).dataSource().getConnection()) {
            assertThat(platform.isValid(1)).isTrue();
            var refusal = catchThrowableOfType(
                    StoreUnavailable.class, () -> move(SILENT).back(chosen()));
            assertThat(refusal.problem()).isEqualTo(Message.of("store.move.others.problem", target.url(), 1));
        }
        assertThat(chosen().url()).isEqualTo(target.url());
    }

    @Test
    void aNoteThatCannotBeUnderstoodIsNotPassedOver() throws IOException {
        Files.writeString(data.resolve("database.properties"), "user=x\n");

        var refusal = catchThrowableOfType(StoreUnavailable.class, this::chosen);

        assertThat(refusal.problem())
                .isEqualTo(Message.of("store.remembered.problem", data.resolve("database.properties")));
    }

    private StoreMove move(MoveProgress progress) {
        return new StoreMove(data, TestServers.programs(), progress);
    }

    private StoreSettings chosen() {
        return StoreSettings.chosen(data, null, null, null);
    }

    private Message refusalOf(MoveProgress progress) {
        return catchThrowableOfType(StoreUnavailable.class, () -> move(progress).to(target))
                .problem();
    }

    private List<String> relations() {
        return TestServers.jdbc(target)
                .sql("""
                    select n.nspname || '.' || c.relname
                      from pg_class c join pg_namespace n on n.oid = c.relnamespace
                     where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
                    """)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
