package org.rongtong.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a database of an earlier version of the program into an external one. */
class StoreRestorationTest {

    private static final Map<String, String> EARLIER = Map.of("platform", "1", "directory", "1");

    @TempDir
    Path data;

    private final Map<String, byte[]> rows = new HashMap<>();
    private StoreContents contents;
    private TestDatabase target;

    @BeforeEach
    void readAnEarlierStore() throws IOException {
        TestDatabase earlier = TestDatabase.empty();
        DomainMigrations.onClassPath().migrateTo(EARLIER, earlier.dataSource());
        earlier.jdbc()
                .sql("insert into directory.organisation (id, name) values (gen_random_uuid(), '示例一')")
                .update();
        try (StoreSnapshot snapshot = StoreSnapshot.of(settings(earlier))) {
            contents = snapshot.contents();
            for (int i = 0; i < contents.tables().size(); i++) {
                ByteArrayOutputStream to = new ByteArrayOutputStream();
                snapshot.write(i, to);
                rows.put(contents.tables().get(i).name(), to.toByteArray());
            }
        }
        target = TestDatabase.empty();
    }

    private StoreSettings settings(TestDatabase database) {
        StoreAddress at = database.address();
        return new StoreSettings(data, at.url(), at.user(), at.password());
    }

    private void restore(StoreContents what, StoreRestoration.Completion rest) throws IOException {
        new StoreRestoration(what)
                .intoExternal(settings(target), table -> new ByteArrayInputStream(rows.get(table.name())), rest);
    }

    @Test
    void whatAnEarlierVersionHeldIsTakenAndBroughtToThisOne() throws IOException {
        restore(contents, () -> {});

        assertThat(contents.domains()).isEqualTo(EARLIER);
        assertThat(target.jdbc()
                        .sql("select name from directory.organisation")
                        .query(String.class)
                        .list())
                .containsExactly("示例一");
        assertThat(DomainMigrations.onClassPath().versions(target.dataSource()))
                .containsEntry("platform", "2")
                .containsKey("matching");
    }

    @Test
    void whatDiffersFromWhatWasHeldIsTakenAwayAgain() {
        rows.computeIfPresent("directory.organisation", (name, held) -> new byte[0]);

        assertThat(catchThrowableOfType(StoreUnavailable.class, () -> restore(contents, () -> {}))
                        .problem()
                        .key())
                .isEqualTo("store.move.different.problem");
        assertThat(relations()).isZero();
    }

    @Test
    void whereTheRestFailsTheDatabaseIsEmptyAgain() {
        assertThatThrownBy(() -> restore(contents, () -> {
                    throw new IOException("no room for the files");
                }))
                .hasMessage("no room for the files");

        assertThat(relations()).isZero();
    }

    @Test
    void aBackupOfALaterVersionIsRefused() {
        var later = new StoreContents(
                "18", Map.of("platform", "999"), contents.tables(), contents.shapes(), contents.counters());

        assertThat(catchThrowableOfType(StoreUnavailable.class, () -> restore(later, () -> {}))
                        .problem()
                        .key())
                .isEqualTo("store.later.problem");
        assertThat(relations()).isZero();
    }

    private long relations() {
        return target.jdbc()
                .sql("select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                        + " where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'")
                .query(Long.class)
                .single();
    }
}
