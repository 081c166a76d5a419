package org.rongtong.platform.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** An empty database on the embedded server, beside the application's; it takes that one's place once it is trusted. */
record SpareDatabase(EmbeddedPostgres server) {

    private static final String SPARE = "rongtong_back";
    private static final String BEFORE = "rongtong_before";

    StoreAddress create() {
        ask(keeper -> {
            keeper.execute("drop database if exists " + SPARE + " with (force)");
            keeper.execute("create database " + SPARE + " owner " + PostgresCluster.APPLICATION);
            keeper.execute("revoke connect, temporary on database %s from public".formatted(SPARE));
        });
        StoreAddress own = server.address();
        return new StoreAddress(own.url().replaceAll("/[^/]*$", "/" + SPARE), own.user(), own.password());
    }

    /** The database it replaces is kept as {@code rongtong_before} until the next time. */
    void takeOver() {
        ask(keeper -> {
            keeper.execute("drop database if exists " + BEFORE + " with (force)");
            keeper.execute("begin");
            keeper.execute("alter database " + PostgresCluster.DATABASE + " rename to " + BEFORE);
            keeper.execute("alter database " + SPARE + " rename to " + PostgresCluster.DATABASE);
            keeper.execute("commit");
        });
    }

    @FunctionalInterface
    private interface Order {
        void to(Statement keeper) throws SQLException;
    }

    private void ask(Order order) {
        try (Connection connection = server.keeperAddress("postgres").connect();
                Statement keeper = connection.createStatement()) {
            order.to(keeper);
        } catch (SQLException e) {
            throw StoreUnavailable.because(e, "move.stopped", server.address().url(), String.valueOf(e.getMessage()));
        }
    }
}
