package org.rongtong.platform.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The files of one embedded server under a data directory, and the programs that make, start and stop it.
 *
 * <p>{@code postgres/cluster} is PostgreSQL's own directory, {@code postgres.log} what the server says. Nothing of it
 * is rewritten after a start but by PostgreSQL.
 */
final class PostgresCluster {

    static final String DATABASE = "rongtong";
    static final String APPLICATION = "rongtong";
    static final String KEEPER = "rongtong_keeper";

    // On the command line, where no edited configuration file can take them back. Error reports without the statement
    // and without the row's values: needs and people do not belong in a log.
    private static final String FIRM_SETTINGS = " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''"
            + " -c fsync=on -c synchronous_commit=on -c full_page_writes=on -c max_connections=50"
            + " -c password_encryption=scram-sha-256 -c log_statement=none -c log_min_error_statement=panic"
            + " -c log_error_verbosity=terse -c log_checkpoints=off";

    private static final String SIGN_IN_RULES = """
        # Nobody signs in without a password, nobody from another machine.
        local all all scram-sha-256
        host  all rongtong_keeper 127.0.0.1/32 scram-sha-256
        host  all rongtong        127.0.0.1/32 scram-sha-256
        """;

    // A port taken since it was found free; processes of a killed server that the system has not cleared away yet.
    private static final List<String> PASSING_TROUBLES =
            List.of("Address already in use", "shared memory block", "lock file \"postmaster.pid\" already exists");

    private static final long LOG_LIMIT_BYTES = 10L << 20;
    static final Duration MOMENT = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final PostgresFiles places;
    private final PostgresProgram program;
    private final RunAs runAs;

    PostgresCluster(PostgresFiles places, PostgresProgram program, RunAs runAs) {
        this.places = places;
        this.program = program;
        this.runAs = runAs;
    }

    /** Makes the cluster with both roles and the database beside its place, then renames it: whole or not at all. */
    void create(String keeperPassword, String applicationPassword) throws IOException {
        Path beside = places.home().resolve("cluster.new");
        OwnerOnlyFile password = new OwnerOnlyFile(places.home().resolve("initdb.password"));
        DirectoryTree.delete(beside);
        try {
            Files.createDirectory(beside);
            password.write(keeperPassword);
            letIn(beside, password.path());
            initialise(beside, password.path());
            createRoleAndDatabase(beside, applicationPassword);
            Files.writeString(beside.resolve("pg_hba.conf"), SIGN_IN_RULES);
            new Command(places.home(), List.of("sync", "-f", ".")).run();
            Files.move(beside, places.cluster(), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            password.delete();
            DirectoryTree.delete(beside);
        }
    }

    private void letIn(Path... paths) throws IOException {
        if (runAs instanceof RunAs.Account) {
            pass(places.dataDirectory());
            pass(places.home());
        }
        for (Path path : paths) {
            runAs.own(path);
        }
    }

    private static void pass(Path directory) throws IOException {
        Set<PosixFilePermission> allowed = Files.getPosixFilePermissions(directory);
        if (allowed.add(PosixFilePermission.OTHERS_EXECUTE)) {
            Files.setPosixFilePermissions(directory, allowed);
        }
    }

    private void initialise(Path beside, Path password) {
        Command.Ended ended = run(
                "initdb",
                "-D",
                beside.toString(),
                "--username=" + KEEPER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions");
        if (!ended.well()) {
            throw refusal(ended.output());
        }
    }

    /** Without a network: the stand-alone server reads one statement a line. */
    private void createRoleAndDatabase(Path beside, String applicationPassword) {
        String statements = """
            create role %1$s login nosuperuser nocreatedb nocreaterole noreplication password '%2$s'
            create database %3$s owner %1$s
            revoke connect, temporary on database %3$s from public
            revoke connect on database postgres from public
            revoke connect on database template1 from public
            """.formatted(APPLICATION, applicationPassword, DATABASE);
        Command.Ended ended = command(
                        List.of(program.path("postgres"), "--single", "-D", beside.toString(), "postgres"))
                .run(statements);
        if (!ended.well() || ended.output().contains("ERROR:")) {
            throw refusal(ended.output());
        }
    }

    /** @throws StoreUnavailable if another major version made the cluster */
    static void refuseOtherMajor(Path cluster) throws IOException {
        String major = Files.readString(cluster.resolve("PG_VERSION")).strip();
        if (!major.equals(PostgresProgram.MAJOR)) {
            throw StoreUnavailable.because("major", cluster, major, PostgresProgram.MAJOR);
        }
    }

    /**
     * Stops a server that outlived the process which started it, and removes what a server that is gone left behind:
     * after a power cut its process number may belong to a stranger, whom PostgreSQL would take for the server.
     */
    void clearLeftover() throws IOException {
        Optional<Postmaster> named = Postmaster.namedIn(places.cluster());
        if (named.filter(Postmaster::runs).isPresent()) {
            stop();
            return;
        }
        // A file that names nobody was torn by the power cut.
        boolean misleading = named.map(Postmaster::numberGivenAgain).orElse(true);
        if (misleading && !Postmaster.somebodyWorksIn(places.cluster())) {
            Files.deleteIfExists(places.cluster().resolve("postmaster.pid"));
        }
    }

    /** Starts the server on {@code port}, or on a free one if 0, and returns the port. */
    int start(int port, EndOfFileGuard guard) throws IOException {
        keepLogSmall();
        letIn(places.cluster(), places.log());
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            int tried = port == 0 ? freePort() : port;
            guard.expect(tried);
            String said = tryToStart(tried);
            if (said.isEmpty()) {
                return tried;
            }
            boolean passes = PASSING_TROUBLES.stream().anyMatch(said::contains);
            if (!passes || System.nanoTime() > deadline) {
                throw refusal(said);
            }
            pause(MOMENT);
            clearLeftover();
        }
    }

    /** Empty if the server runs; else what it said. */
    private String tryToStart(int port) throws IOException {
        long before = Files.size(places.log());
        Command.Ended ended = run(
                "pg_ctl",
                "start",
                "-s",
                "-w",
                "-t",
                "600",
                "-D",
                places.cluster().toString(),
                "-l",
                places.log().toString(),
                "-o",
                "-p " + port + FIRM_SETTINGS);
        if (ended.well()) {
            return "";
        }
        try (var said = Files.newInputStream(places.log())) {
            said.skipNBytes(before);
            return new String(said.readAllBytes(), StandardCharsets.UTF_8) + ended.output();
        }
    }

    void stop() {
        if (!run(
                        "pg_ctl",
                        "stop",
                        "-s",
                        "-w",
                        "-t",
                        "60",
                        "-m",
                        "fast",
                        "-D",
                        places.cluster().toString())
                .well()) {
            run(
                    "pg_ctl",
                    "stop",
                    "-s",
                    "-w",
                    "-t",
                    "60",
                    "-m",
                    "immediate",
                    "-D",
                    places.cluster().toString());
        }
    }

    private void keepLogSmall() throws IOException {
        if (Files.exists(places.log()) && Files.size(places.log()) > LOG_LIMIT_BYTES) {
            Files.move(
                    places.log(), places.log().resolveSibling("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(places.log())) {
            Files.createFile(
                    places.log(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
    }

    private StoreUnavailable refusal(String said) {
        if (said.contains("No space left on device")) {
            return DiskSpace.full(places.home());
        }
        if (said.contains("Permission denied") || said.contains("Read-only file system")) {
            return StoreUnavailable.because("directory", places.home(), lastLine(said));
        }
        return StoreUnavailable.because("start", places.log(), lastLine(said));
    }

    private static String lastLine(String said) {
        List<String> telling = said.lines()
                .filter(line -> line.contains("FATAL:") || line.contains("ERROR:") || line.contains("error:"))
                .toList();
        return telling.isEmpty() ? said.strip().lines().reduce("", (first, second) -> second) : telling.getLast();
    }

    private Command.Ended run(String name, String... arguments) {
        List<String> words = new ArrayList<>();
        words.add(program.path(name));
        words.addAll(List.of(arguments));
        return command(words).run();
    }

    private Command command(List<String> words) {
        List<String> all = new ArrayList<>(runAs.prefix());
        all.addAll(words);
        return new Command(places.home(), all);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted while waiting for the store", e));
        }
    }
}
