package org.rongtong.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rongtong.kernel.Message;

/** Real processes, really killed. Each waits for a state until a deadline; none measures a time. */
class StoreSurvivalTest {

    @TempDir
    Path data;

    private Path cluster;

    @BeforeEach
    void nameTheCluster() {
        cluster = data.resolve("postgres/cluster");
    }

    @Test
    void aJvmThatIsKilledLeavesNoServerBehind() throws Exception {
        StoreProcess jvm = StoreProcess.on(data);
        Postmaster server = server();
        assertThat(server.runs()).isTrue();

        jvm.killNow();

        eventually(Duration.ofSeconds(10), () -> !isAlive(server));
    }

    @Test
    void committedRowsSurviveTheDeathOfJvmAndServer() throws Exception {
        StoreProcess jvm = StoreProcess.on(data);
        jvm.execute("create table kept (n int)");
        jvm.execute("insert into kept select generate_series(1, 1000)");

        Postmaster server = server();
        kill(server.pid());
        jvm.killNow();

        assertThat(countAfterRestart()).isEqualTo(1000);
    }

    @Test
    void aServerThatLostBothJvmAndGuardIsStoppedByTheNextStart() throws Exception {
        StoreProcess jvm = StoreProcess.on(data);
        jvm.execute("create table kept as select 1 as n");
        List<ProcessHandle> guards = jvm.handle().children().toList();
        guards.forEach(ProcessHandle::destroyForcibly);
        eventually(Duration.ofSeconds(10), () -> guards.stream().noneMatch(ProcessHandle::isAlive));
        Postmaster leftover = server();
        jvm.killNow();
        assertThat(leftover.runs()).isTrue();

        assertThat(countAfterRestart()).isEqualTo(1);

        assertThat(leftover.runs()).isFalse();
    }

    @Test
    void aServerThatDiesAloneIsBackOnItsPort() throws Exception {
        try (Store store = open()) {
            Postmaster first = server();
            kill(first.pid());

            eventually(Duration.ofSeconds(60), () -> answers(store.address()));

            assertThat(server().pid()).isNotEqualTo(first.pid());
        }
        assertThat(Postmaster.namedIn(cluster)).isEmpty();
    }

    @Test
    void aSecondProcessIsAGuestAndLeavesTheServerRunning() throws Exception {
        try (Store owner = open()) {
            Postmaster server = server();
            try (StoreProcess guest = StoreProcess.on(data)) {
                assertThat(guest.first()).isEqualTo("EmbeddedPostgresGuest");
                guest.execute("create table kept as select 7 as n");
            }

            assertThat(server.runs()).isTrue();
            assertThat(TestServers.jdbc(owner.address())
                            .sql("select n from kept")
                            .query(Integer.class)
                            .list())
                    .containsExactly(7);
        }
    }

    @Test
    void anOrderlyEndStopsTheServer() throws Exception {
        StoreProcess jvm = StoreProcess.on(data);
        Postmaster server = server();

        jvm.close();

        eventually(Duration.ofSeconds(10), () -> !isAlive(server));
        assertThat(data.resolve("postgres/port")).doesNotExist();
    }

    @Test
    void aStrangersProcessUnderTheNumberOfOurServerIsNotTakenForIt() {
        long ourselves = ProcessHandle.current().pid();

        assertThat(new Postmaster(ourselves, data, Instant.now()).runs()).isFalse();
    }

    @Test
    void aStrangerUnderTheNumberOfADeadServerIsLeftAloneAndDoesNotHinderTheStart() throws Exception {
        open().close();
        Process stranger =
                new ProcessBuilder("sleep", "600").directory(data.toFile()).start();
        Files.write(cluster.resolve("postmaster.pid"), List.of(Long.toString(stranger.pid()), cluster.toString(), "1"));

        try (Store store = open()) {
            assertThat(answers(store.address())).isTrue();
            assertThat(server().pid()).isNotEqualTo(stranger.pid());
        }

        assertThat(stranger.isAlive()).isTrue();
        stranger.destroyForcibly();
    }

    @Test
    void aProcessNumberFileThatAPowerCutToreDoesNotHinderTheStart() throws Exception {
        open().close();
        Files.createFile(cluster.resolve("postmaster.pid"));

        try (Store store = open()) {
            assertThat(answers(store.address())).isTrue();
        }
    }

    @Test
    void aDirectoryInUseWhoseServerDoesNotAnswerIsRefused() throws Exception {
        try (Store owner = open()) {
            Files.delete(data.resolve("postgres/port"));

            var refusal = catchThrowableOfType(
                    StoreUnavailable.class,
                    () -> EmbeddedPostgres.startOrJoin(data, TestServers.programs(), Duration.ofMillis(300)));

            assertThat(refusal.problem()).isEqualTo(Message.of("store.inUse.problem", data, 0L));
            assertThat(answers(owner.address())).isTrue();
        }
    }

    @Test
    void aServerIsNoGuestOfAnImportThatMayEndFirst() {
        try (Store importing = open()) {
            var refusal = catchThrowableOfType(
                    StoreUnavailable.class,
                    () -> EmbeddedPostgres.startForGuests(data, TestServers.programs(), Duration.ofMillis(300)));

            assertThat(refusal.problem()).isEqualTo(Message.of("store.owned.problem", data));
            assertThat(answers(importing.address())).isTrue();
        }
    }

    private long countAfterRestart() {
        try (Store store = open()) {
            return TestServers.jdbc(store.address())
                    .sql("select count(*) from kept")
                    .query(Long.class)
                    .single();
        }
    }

    private Store open() {
        return EmbeddedPostgres.startOrJoin(data, TestServers.programs());
    }

    private Postmaster server() {
        return Postmaster.namedIn(cluster).orElseThrow();
    }

    private static boolean isAlive(Postmaster server) {
        return ProcessHandle.of(server.pid()).filter(ProcessHandle::isAlive).isPresent();
    }

    private static boolean answers(StoreAddress address) {
        try (var connection = address.connect()) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static void kill(long pid) {
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    private static void eventually(Duration atMost, BooleanSupplier state) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!state.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                fail("not within " + atMost);
            }
            Thread.sleep(Duration.ofMillis(50));
        }
    }
}
