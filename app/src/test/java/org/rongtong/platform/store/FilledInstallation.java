package org.rongtong.platform.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An installation with rows in many tables and its programs unpacked, for tests of other packages. */
public final class FilledInstallation {

    private FilledInstallation() {}

    /** Where the programs of PostgreSQL are unpacked for all tests. */
    public static Path programs() {
        return TestServers.programs();
    }

    public static void copiedTo(Path data) throws IOException {
        FilledStore.copiedTo(data);
        Files.createSymbolicLink(
                data.resolve("postgres/postgres-" + PostgresProgram.VERSION),
                programs().resolve("postgres-" + PostgresProgram.VERSION));
    }

    /** Rows of the table of changes in the installation at {@code data}. */
    public static long changes(Path data) {
        try (Store store = EmbeddedPostgres.startOrJoin(data, programs())) {
            return FilledStore.changes(store.address());
        }
    }
}
