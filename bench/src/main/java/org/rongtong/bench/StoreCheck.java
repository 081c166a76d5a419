package org.rongtong.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rongtong.platform.store.StoreAddress;

/** What a store holds after it was killed, and whether it is sound: PostgreSQL's own amcheck and our transactions. */
final class StoreCheck implements AutoCloseable {

    private final Connection keeper;

    /** As the superuser whose password lies in the data directory: amcheck is not for the application's role. */
    StoreCheck(StoreAddress address, Path dataDirectory) throws SQLException, IOException {
        String password = Files.readString(dataDirectory.resolve("postgres/keeper.password"))
                .strip();
        keeper = StoreWriters.connect(new StoreAddress(address.url(), "rongtong_keeper", password));
        keeper.createStatement().execute("create extension if not exists amcheck");
    }

    Set<Long> notesOf(int round) throws SQLException {
        Set<Long> ids = new HashSet<>();
        try (var statement = keeper.prepareStatement("select id from bench.note where round = ?")) {
            statement.setInt(1, round);
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                ids.add(row.getLong(1));
            }
        }
        return ids;
    }

    long notes() throws SQLException {
        return Long.parseLong(texts("select count(*)::text from bench.note").getFirst());
    }

    /** Notes without their three lines, lines without their note, texts that are not what was written. */
    int torn() throws SQLException {
        return texts("""
            select n.id::text
              from bench.note n
              left join (select note_id, count(*) as lines from bench.line group by note_id) l on l.note_id = n.id
             where l.lines is distinct from 3 or md5(n.text) <> n.digest
            union all
            select l.note_id::text from bench.line l left join bench.note n on n.id = l.note_id where n.id is null
            """).size();
    }

    /** What amcheck says of every table and every index on trees, catalogues included; empty if all is sound. */
    List<String> damage() throws SQLException {
        List<String> damage = new ArrayList<>(texts("""
            select c.oid::regclass || ': ' || v.msg
              from pg_class c
             cross join lateral verify_heapam(c.oid::regclass, check_toast => true) v
             where c.relkind in ('r', 't', 'm') and c.relpersistence = 'p'
            """));
        for (String check : texts("""
            select format('select bt_index_parent_check(%L::regclass, true, true)', i.indexrelid::regclass)
              from pg_index i
              join pg_class c on c.oid = i.indexrelid
              join pg_am a on a.oid = c.relam and a.amname = 'btree'
             where i.indisvalid and i.indisready and c.relpersistence = 'p'
            """)) {
            try (var statement = keeper.createStatement()) {
                statement.execute(check);
            } catch (SQLException broken) {
                damage.add(check + ": " + broken.getMessage());
            }
        }
        return damage;
    }

    private List<String> texts(String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (var statement = keeper.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }

    @Override
    public void close() throws SQLException {
        keeper.close();
    }
}
