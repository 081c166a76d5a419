package org.rongtong.platform.store;

import java.io.IOException;
import java.nio.file.Path;

/** Where the embedded server keeps what under a data directory. */
record PostgresFiles(Path dataDirectory) {

    Path home() {
        return dataDirectory.resolve("postgres");
    }

    Path cluster() {
        return home().resolve("cluster");
    }

    /** What the server says. */
    Path log() {
        return dataDirectory.resolve("postgres.log");
    }

    Path lock() {
        return home().resolve("owner.lock");
    }

    /** There while the server answers. */
    OwnerOnlyFile port() {
        return new OwnerOnlyFile(home().resolve("port"));
    }

    OwnerOnlyFile keeperPassword() {
        return new OwnerOnlyFile(home().resolve("keeper.password"));
    }

    OwnerOnlyFile applicationPassword() {
        return new OwnerOnlyFile(home().resolve("application.password"));
    }

    StoreAddress address(int port) {
        return StoreAddress.onThisMachine(
                port, PostgresCluster.DATABASE, PostgresCluster.APPLICATION, password(applicationPassword()));
    }

    String password(OwnerOnlyFile file) {
        try {
            return file.read();
        } catch (IOException e) {
            throw StoreUnavailable.because(e, "password", file.path());
        }
    }
}
