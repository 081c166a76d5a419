package org.rongtong.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rongtong.kernel.Message;
import org.springframework.jdbc.core.simple.JdbcClient;

class EmbeddedPostgresTest {

    /** For tests that only look. */
    private static final EmbeddedPostgres RUNNING = TestServers.inTemporaryDirectory();

    @TempDir
    Path data;

    @Test
    void theApplicationOwnsItsDatabaseAndNothingElse() {
        var rights = jdbc(RUNNING).sql("""
            select rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls,
                   pg_get_userbyid(d.datdba) = current_user as owner
              from pg_roles r, pg_database d
             where r.rolname = current_user and d.datname = current_database()
            """).query().singleRow();

        assertThat(rights)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "rolsuper", false,
                        "rolcreaterole", false,
                        "rolcreatedb", false,
                        "rolreplication", false,
                        "rolbypassrls", false,
                        "owner", true));
    }

    @Test
    void nothingAcknowledgedIsOnlyInMemoryAndNobodyOutsideIsHeard() {
        var settings = jdbc(RUNNING).sql("""
            select name || '=' || setting
              from pg_settings
             where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'max_connections',
                            'listen_addresses', 'server_encoding', 'data_checksums')
             order by name
            """).query(String.class).list();

        assertThat(settings)
                .containsExactly(
                        "data_checksums=on",
                        "fsync=on",
                        "full_page_writes=on",
                        "listen_addresses=127.0.0.1",
                        "max_connections=50",
                        "server_encoding=UTF8",
                        "synchronous_commit=on");
    }

    @Test
    void onlyTheLoopbackAddressIsListenedTo() {
        int port = URI.create(RUNNING.address().url().replace("jdbc:", "")).getPort();

        assertThatThrownBy(() -> new Socket("127.0.0.2", port)).isInstanceOf(ConnectException.class);
        assertThatThrownBy(() -> new Socket("::1", port)).isInstanceOf(SocketException.class);
    }

    @Test
    void aFullDiskIsRecognisedByTheStateThatTheServerReports() {
        String refuse = "do $$ begin raise exception 'no room' using errcode = '%s'; end $$";

        var full = catchThrowable(
                () -> jdbc(RUNNING).sql(refuse.formatted("53100")).update());
        var other = catchThrowable(
                () -> jdbc(RUNNING).sql(refuse.formatted("55000")).update());

        assertThat(StoreUnavailable.diskIsFull(full)).isTrue();
        assertThat(StoreUnavailable.diskIsFull(other)).isFalse();
    }

    @Test
    void theSecondStartFindsTheData() {
        try (Store store = open()) {
            jdbc(store).sql("create table kept as select 42 as answer").update();
        }

        try (Store store = open()) {
            assertThat(jdbc(store)
                            .sql("select answer from kept")
                            .query(Integer.class)
                            .list())
                    .containsExactly(42);
        }
    }

    @Test
    void aWrongPasswordAndNoPasswordAreRefusedForBothRoles() {
        for (StoreAddress right : List.of(RUNNING.address(), RUNNING.keeperAddress("postgres"))) {
            assertThatThrownBy(() -> new StoreAddress(right.url(), right.user(), "wrong").connect())
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
            assertThatThrownBy(() -> new StoreAddress(right.url(), right.user(), "").connect())
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
        }
    }

    @Test
    void theServersOwnDatabasesAreClosedToTheApplication() {
        var elsewhere = new StoreAddress(
                RUNNING.address().url().replaceAll("/[^/]*$", "/postgres"),
                RUNNING.address().user(),
                RUNNING.address().password());

        assertThatThrownBy(elsewhere::connect)
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    }

    @Test
    void onlyTheOwnerCanReadPasswordsDataAndLog() throws IOException {
        try (Store store = open()) {
            assertThat(List.of("keeper.password", "application.password", "port", "cluster", "../postgres.log"))
                    .extracting(name -> rights(data.resolve("postgres").resolve(name)))
                    .containsExactly("rw-------", "rw-------", "rw-------", "rwx------", "rw-------");
            assertThat(Files.readString(data.resolve("postgres.log")))
                    .doesNotContain(store.address().password());
        }
    }

    @Test
    void theValuesOfARefusedRowStayOutOfTheLog() throws IOException {
        try (Store store = open()) {
            jdbc(store).sql("create table need (text text primary key)").update();
            String statement = "insert into need values ('canary-91370112'), ('canary-91370112')";
            assertThatThrownBy(() -> jdbc(store).sql(statement).update()).isNotNull();
        }

        assertThat(Files.readString(data.resolve("postgres.log")))
                .contains("duplicate key")
                .doesNotContain("canary-91370112");
    }

    @Test
    void aDirectoryOfAnotherMajorVersionIsRefusedUntouched() throws IOException {
        open().close();
        Path version = data.resolve("postgres/cluster/PG_VERSION");
        Files.writeString(version, "17\n");

        var refusal = catchThrowableOfType(StoreUnavailable.class, this::open);

        assertThat(refusal.problem())
                .isEqualTo(Message.of("store.major.problem", data.resolve("postgres/cluster"), "17", "18"));
        assertThat(version).hasContent("17");
    }

    @Test
    void aSetUpThatWasCutShortBeginsAgain() throws IOException {
        Files.createDirectories(data.resolve("postgres/cluster.new/base"));
        Files.writeString(data.resolve("postgres/keeper.password"), "of a set-up that never ended");

        try (Store store = open()) {
            assertThat(jdbc(store).sql("select 1").query(Integer.class).single())
                    .isEqualTo(1);
        }
        assertThat(data.resolve("postgres/cluster.new")).doesNotExist();
    }

    @Test
    void theProgramsAreOfTheReleaseTheyAreNamedAfter() throws IOException {
        var program = PostgresProgram.unpackedIn(TestServers.programs());

        var ended = new Command(data, List.of(program.path("postgres"), "--version")).run();

        assertThat(ended).isEqualTo(new Command.Ended(0, "postgres (PostgreSQL) " + PostgresProgram.VERSION));
    }

    @Test
    void otherPlatformsAreToldToBringTheirOwnDatabase() {
        var refusal =
                catchThrowableOfType(StoreUnavailable.class, () -> PostgresProgram.archiveFor("Mac OS X", "aarch64"));

        assertThat(refusal.remedy()).isEqualTo(Message.of("store.platform.remedy", "Mac OS X", "aarch64"));
    }

    private EmbeddedPostgres open() {
        return (EmbeddedPostgres) EmbeddedPostgres.startOrJoin(data, TestServers.programs());
    }

    private static String rights(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static JdbcClient jdbc(Store store) {
        return TestServers.jdbc(store.address());
    }
}
