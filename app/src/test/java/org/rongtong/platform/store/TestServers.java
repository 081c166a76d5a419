package org.rongtong.platform.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.postgresql.Driver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** Embedded servers for tests: unpacked once per build, run in temporary directories, gone with the JVM. */
final class TestServers {

    private TestServers() {}

    /** Where the programs are unpacked once for all test runs of this checkout. */
    static Path programs() {
        return Path.of("target", "postgres").toAbsolutePath();
    }

    /** Without a pool: a new connection for every statement. */
    static JdbcClient jdbc(StoreAddress at) {
        return JdbcClient.create(new SimpleDriverDataSource(new Driver(), at.url(), at.user(), at.password()));
    }

    static EmbeddedPostgres inTemporaryDirectory() {
        try {
            Path directory = Files.createTempDirectory("rongtong-test");
            EmbeddedPostgres server = (EmbeddedPostgres) EmbeddedPostgres.startOrJoin(directory, programs());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(server, directory)));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(EmbeddedPostgres server, Path directory) {
        server.close();
        try {
            DirectoryTree.delete(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
