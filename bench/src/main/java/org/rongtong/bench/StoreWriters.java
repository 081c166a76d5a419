package org.rongtong.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.rongtong.platform.store.Store;
import org.rongtong.platform.store.StoreAddress;
import org.rongtong.platform.store.StoreSettings;

/**
 * A JVM of its own that opens the product's store and writes into it from four connections until it is killed. It says
 * {@code ready .} and then {@code <id> .} for every transaction whose commit the store has acknowledged.
 */
final class StoreWriters {

    static final int WRITERS = 4;

    // A note, three lines of it and a change to the note before: whole or not at all.
    private static final String NOTE = "insert into bench.note (id, round, text, digest)"
            + " select ?, ?, text, md5(text) from (select repeat(md5(?::text), 30) as text) t";
    private static final String LINES =
            "insert into bench.line (note_id, place, text) select ?, n, md5(n::text) from generate_series(1, 3) n";
    private static final String BEFORE = "update bench.note set touched = touched + 1 where id = ?";

    private StoreWriters() {}

    /** @param arguments data directory and number of the round */
    public static void main(String[] arguments) throws SQLException, IOException {
        Store store = Store.open(StoreSettings.embedded(Path.of(arguments[0])));
        int round = Integer.parseInt(arguments[1]);
        prepare(store.address());
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println("ready .");
        for (int writer = 0; writer < WRITERS; writer++) {
            long first = (round * 10L + writer) * 10_000_000L;
            Thread.ofPlatform().start(() -> writeForEver(store.address(), round, first, out));
        }
        // Whoever started the writers holds the other end; without them nobody would end this.
        System.in.readAllBytes();
        System.exit(0);
    }

    static Connection connect(StoreAddress address) throws SQLException {
        return DriverManager.getConnection(address.url(), address.user(), address.password());
    }

    private static void prepare(StoreAddress address) throws SQLException {
        try (Connection connection = connect(address);
                var statement = connection.createStatement()) {
            statement.execute("""
                create schema if not exists bench;
                create table if not exists bench.note (
                    id      bigint primary key,
                    round   integer not null,
                    text    text not null,
                    digest  text not null,
                    touched integer not null default 0);
                create index if not exists note_digest on bench.note (digest);
                create index if not exists note_round on bench.note (round);
                create table if not exists bench.line (
                    note_id bigint not null references bench.note,
                    place   integer not null,
                    text    text not null,
                    primary key (note_id, place))
                """);
        }
    }

    private static void writeForEver(StoreAddress address, int round, long first, PrintStream out) {
        long id = first;
        while (true) {
            try (Connection connection = connect(address)) {
                connection.setAutoCommit(false);
                while (true) {
                    write(connection, round, ++id);
                    out.println(id + " .");
                }
            } catch (SQLException serverIsGone) {
                pause();
            }
        }
    }

    private static void write(Connection connection, int round, long id) throws SQLException {
        try (PreparedStatement note = connection.prepareStatement(NOTE);
                PreparedStatement lines = connection.prepareStatement(LINES);
                PreparedStatement before = connection.prepareStatement(BEFORE)) {
            note.setLong(1, id);
            note.setInt(2, round);
            note.setLong(3, id);
            note.executeUpdate();
            lines.setLong(1, id);
            lines.executeUpdate();
            before.setLong(1, id - 1);
            before.executeUpdate();
            connection.commit();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
