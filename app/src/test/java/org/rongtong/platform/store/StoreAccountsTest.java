package org.rongtong.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As whom the server runs. Needs root, to become others; as an ordinary user every other test shows the rest. */
class StoreAccountsTest {

    private static final int NOBODY = RunAs.Account.NOBODY;
    private static final String[] AS_NOBODY =
            RunAs.Account.bySetpriv(NOBODY).prefix().toArray(String[]::new);

    /** What an embedded store needs, without the libraries of other domains. */
    private static final List<String> LIBRARIES = List.of(
            "postgres",
            "commons-",
            "xz-",
            "slf4j-",
            "logback-",
            "spring-jdbc",
            "spring-core",
            "spring-tx",
            "spring-beans",
            "jspecify");

    @TempDir
    Path place;

    private Path data;

    @BeforeEach
    void needRootAndSetpriv() throws IOException {
        assumeTrue(uid(Path.of("/proc/self")) == 0, "not root: cannot become another account");
        boolean stepsDown = new Command(
                        place, List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "true"))
                .run()
                .well();
        assumeTrue(stepsDown, "setpriv is not permitted here");
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
        data = Files.createDirectory(place.resolve("data"));
    }

    @Test
    void anOrdinaryUserRunsTheServerDirectly() throws Exception {
        Files.setAttribute(data, "unix:uid", NOBODY);

        try (StoreProcess jvm = StoreProcess.on(data, data.resolve("postgres"), readableClassPath(), AS_NOBODY)) {
            assertThat(jvm.first()).isEqualTo("EmbeddedPostgres");
            jvm.execute("create table kept as select 1 as n");
            assertThat(uid(data.resolve("postgres/cluster"))).isEqualTo(NOBODY);
        }
    }

    @Test
    void aDirectoryThatCannotBeWrittenIsNamed() throws Exception {
        try (StoreProcess jvm = StoreProcess.on(data, data.resolve("postgres"), readableClassPath(), AS_NOBODY)) {
            assertThat(jvm.first()).isEqualTo("store.directory.problem");
        }
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void whereNoNameSpaceIsPermittedRootHandsTheServerToAnotherAccount() throws Exception {
        PostgresFiles files = new PostgresFiles(data);
        Files.createDirectory(files.home());
        var cluster =
                new PostgresCluster(files, PostgresProgram.unpackedIn(files.home()), RunAs.Account.bySetpriv(NOBODY));
        files.applicationPassword().write("known");
        files.keeperPassword().write("known");

        cluster.create("known", "known");

        assertThat(uid(files.cluster())).isEqualTo(NOBODY);
        try (Store store = EmbeddedPostgres.startOrJoin(data)) {
            long pid = Postmaster.namedIn(files.cluster()).orElseThrow().pid();
            assertThat(uid(Path.of("/proc/" + pid))).isEqualTo(NOBODY);
            assertThat(TestServers.jdbc(store.address())
                            .sql("select 1")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    @Test
    void aFullDiskIsToldBeforeAnythingIsBegun() throws Exception {
        try (StoreProcess jvm = onSmallDisk(data, data.resolve("postgres"))) {
            assertThat(jvm.first()).isEqualTo("store.disk.problem");
        }
    }

    @Test
    void aDiskThatFillsUpWhileUnpackingKeepsNothingHalfWritten() throws Exception {
        Path programs = Files.createDirectory(place.resolve("programs"));

        try (StoreProcess jvm = onSmallDisk(programs, programs)) {
            assertThat(jvm.first()).isEqualTo("store.disk.problem");
            assertThat(jvm.next()).isEqualTo("left *");
        }
    }

    @Test
    void aDiskThatFillsUpWhileWritingLosesNothingAndOnlyRoomIsNeededToGoOn() throws Exception {
        String ballast = "mount -t tmpfs -o size=300m none \"$0\" && head -c 60m /dev/zero >\"$0/ballast\"";
        try (StoreProcess jvm = onMounted(ballast, data, TestServers.programs())) {
            jvm.execute("create table kept (text text)");
            int kept = fill(jvm);

            Files.delete(Path.of("/proc/" + jvm.handle().pid() + "/root" + data + "/ballast"));

            eventuallyExecutes(
                    jvm,
                    "do $$ begin assert (select count(*) = %d and bool_and(length(text) = 2097152) from kept); end $$"
                            .formatted(kept));
            jvm.execute("insert into kept values ('again')");
        }
    }

    /** Rows of 2 MiB until there is no room; how many were acknowledged. */
    private static int fill(StoreProcess jvm) {
        for (int acknowledged = 0; acknowledged < 400; acknowledged++) {
            try {
                jvm.execute(
                        "insert into kept select string_agg(md5(random()::text), '') from generate_series(1, 65536)");
            } catch (IOException noRoom) {
                assertThat(noRoom.getMessage()).matches("refused (53100|57P0.|08...)");
                return acknowledged;
            }
        }
        throw new AssertionError("the disk did not fill up");
    }

    private static void eventuallyExecutes(StoreProcess jvm, String statement) throws Exception {
        IOException last = new IOException();
        for (int tries = 0; tries < 300; tries++) {
            try {
                jvm.execute(statement);
                return;
            } catch (IOException notYet) {
                assertThat(notYet.getMessage()).matches("refused (57P0.|08...|53...)");
                last = notYet;
                Thread.sleep(200);
            }
        }
        throw last;
    }

    @Test
    void aReadOnlyDiskIsNamed() throws Exception {
        EmbeddedPostgres.startOrJoin(data, TestServers.programs()).close();
        String readOnly = "mount --bind \"$0\" \"$0\" && mount -o remount,bind,ro \"$0\"";

        try (StoreProcess jvm = onMounted(readOnly, data, TestServers.programs())) {
            assertThat(jvm.first()).isEqualTo("store.directory.problem");
        }
    }

    /** On 24 MiB, mounted for the new process alone; names what is left there at its end. */
    private StoreProcess onSmallDisk(Path disk, Path programs) throws IOException {
        return onMounted("mount -t tmpfs -o size=24m none \"$0\"", disk, programs);
    }

    private StoreProcess onMounted(String mount, Path disk, Path programs) throws IOException {
        String script = mount + " || { echo '> no mount'; exit; };"
                + " \"$@\"; for f in \"$0\"/*; do echo \"> left ${f##*/}\"; done";
        StoreProcess jvm = StoreProcess.on(
                data,
                programs,
                System.getProperty("java.class.path"),
                "unshare",
                "-m",
                "sh",
                "-c",
                script,
                disk.toString());
        assumeTrue(!List.of("no mount", "ended").contains(jvm.first()), "mounting is not permitted here");
        return jvm;
    }

    private String readableClassPath() throws IOException {
        Path copies = Files.createDirectory(place.resolve("classes"));
        List<Path> entries = Pattern.compile(File.pathSeparator)
                .splitAsStream(System.getProperty("java.class.path"))
                .map(Path::of)
                .toList();
        for (Path entry : entries) {
            boolean ours = Files.isDirectory(entry);
            if (ours || LIBRARIES.stream().anyMatch(entry.getFileName().toString()::contains)) {
                copy(entry, copies.resolve(entries.indexOf(entry) + (ours ? "" : ".jar")));
            }
        }
        try (Stream<Path> all = Files.list(copies)) {
            return String.join(File.pathSeparator, all.map(Path::toString).toList());
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Files.copy(each, to.resolve(from.relativize(each).toString()).normalize());
            }
        }
    }

    private static int uid(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid");
    }
}
