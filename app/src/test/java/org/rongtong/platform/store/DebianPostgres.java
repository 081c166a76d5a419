package org.rongtong.platform.store;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The PostgreSQL 15 of a Debian package, the oldest that is supported, on a temporary directory: what somebody else's
 * server is like. Its database belongs to an ordinary role.
 */
public final class DebianPostgres implements AutoCloseable {

    private static final Path PROGRAMS = Path.of("/usr/lib/postgresql/15/bin");
    private static final String PASSWORD = "of-a-test";

    private final Path directory;
    private final RunAs runAs;
    private final int port;

    private DebianPostgres() throws IOException {
        directory = Files.createTempDirectory("rongtong-debian");
        runAs = RunAs.choose(directory.resolve("cluster"));
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
    }

    /** Whether the package is installed; if not, tests say so and are skipped. */
    public static boolean installed() {
        return Files.isExecutable(PROGRAMS.resolve("initdb"));
    }

    public static DebianPostgres start() {
        try {
            DebianPostgres server = new DebianPostgres();
            server.begin();
            return server;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void begin() throws IOException {
        Files.writeString(directory.resolve("password"), PASSWORD);
        runAs.own(directory);
        String cluster = directory.resolve("cluster").toString();
        run(
                "initdb",
                "-D",
                cluster,
                "-U",
                "keeper",
                "--pwfile=" + directory.resolve("password"),
                "-A",
                "scram-sha-256",
                "-E",
                "UTF8",
                "--locale=C",
                "--no-sync");
        run(
                "pg_ctl",
                "start",
                "-s",
                "-w",
                "-D",
                cluster,
                "-l",
                directory.resolve("log").toString(),
                "-o",
                "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off");
        var keeper = TestServers.jdbc(StoreAddress.onThisMachine(port, "postgres", "keeper", PASSWORD));
        keeper.sql("create role rongtong login password '" + PASSWORD + "'").update();
        keeper.sql("create database rongtong owner rongtong").update();
    }

    StoreAddress address() {
        return StoreAddress.onThisMachine(port, "rongtong", "rongtong", PASSWORD);
    }

    /** Lets the installation of {@code dataDirectory} live on this server, as after a move. */
    public void rememberedIn(Path dataDirectory) throws IOException {
        RememberedStore.in(dataDirectory).write(address());
    }

    private void run(String program, String... arguments) {
        List<String> words = new ArrayList<>(runAs.prefix());
        words.add(PROGRAMS.resolve(program).toString());
        words.addAll(List.of(arguments));
        var ended = new Command(directory, words).run();
        if (!ended.well()) {
            throw new IllegalStateException(ended.output());
        }
    }

    @Override
    public void close() throws IOException {
        run(
                "pg_ctl",
                "stop",
                "-s",
                "-w",
                "-m",
                "immediate",
                "-D",
                directory.resolve("cluster").toString());
        DirectoryTree.delete(directory);
    }
}
