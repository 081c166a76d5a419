package org.rongtong.platform.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyOut;

/** One side of a copy: a connection on which the same value has the same text as on the other side. */
record CopySession(Connection connection) implements AutoCloseable {

    // Rows that a row-level rule hides must fail the copy, not be left out of it.
    private static final String SAME_TEXTS = """
        set time zone 'UTC';
        set intervalstyle = 'postgres';
        set bytea_output = 'hex';
        set search_path = '';
        set row_security = off;
        set lock_timeout = '10s'
        """;

    static CopySession at(StoreAddress address) throws SQLException {
        CopySession session = new CopySession(address.connect());
        session.execute(SAME_TEXTS);
        return session;
    }

    List<StoreTable> tables() throws SQLException {
        return StoreTable.in(connection);
    }

    CopiedTable content(StoreTable table) throws SQLException {
        return table.content(connection);
    }

    /** Any relation that neither PostgreSQL nor an extension brought. */
    Optional<String> firstRelation() throws SQLException {
        return texts("""
            select format('%I.%I', n.nspname, c.relname)
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
             where n.nspname !~ '^pg_'
               and n.nspname <> 'information_schema'
               and not exists (select 1
                                 from pg_depend d
                                where d.classid = 'pg_class'::regclass
                                  and d.objid = c.oid
                                  and d.deptype = 'e')
             order by 1
             limit 1
            """).stream().findFirst();
    }

    /** Connections of running platforms to this database. */
    int othersOfOurs() throws SQLException {
        return texts("""
            select pid::text
              from pg_stat_activity
             where datname = current_database()
               and usename = current_user
               and application_name = 'rongtong'
            """).size();
    }

    /** Statements that set every sequence as it stands here. */
    List<String> counters() throws SQLException {
        return texts("""
            select format('select pg_catalog.setval(%L, %s, %L)', format('%I.%I', schemaname, sequencename),
                          coalesce(last_value, start_value), last_value is not null)
              from pg_sequences
             where schemaname !~ '^pg_'
             order by schemaname, sequencename
            """);
    }

    List<Safeguard> safeguards() throws SQLException {
        List<Safeguard> safeguards = new ArrayList<>();
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                    select format('alter table %s drop constraint %I', k.conrelid::regclass, k.conname),
                           format('alter table %s add constraint %I %s', k.conrelid::regclass, k.conname,
                                  pg_get_constraintdef(k.oid))
                      from pg_constraint k
                     where k.contype = 'f' and k.conparentid = 0
                    union all
                    select format('alter table %s disable trigger %I', t.tgrelid::regclass, t.tgname),
                           format('alter table %s enable trigger %I', t.tgrelid::regclass, t.tgname)
                      from pg_trigger t
                      join pg_class c on c.oid = t.tgrelid
                     where not t.tgisinternal and t.tgenabled = 'O' and pg_has_role(c.relowner, 'usage')
                    """)) {
            while (row.next()) {
                safeguards.add(new Safeguard(row.getString(1), row.getString(2)));
            }
        }
        return safeguards;
    }

    /** From here on one moment is seen, and nobody else writes into {@code tables}. */
    void hold(List<StoreTable> tables) throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        begin();
        execute(tables.stream().map(StoreTable::hold).toList());
    }

    /** From here on one moment is seen, and others write on. */
    void look() throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        begin();
    }

    void read(StoreTable table, OutputStream to) throws SQLException, IOException {
        connection.unwrap(PGConnection.class).getCopyAPI().copyOut(table.read(), to);
    }

    long write(StoreTable table, InputStream from) throws SQLException, IOException {
        return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(table.write(), from, 1 << 16);
    }

    /** Streams the rows of {@code table} into {@code target} and returns their number. */
    long stream(StoreTable table, CopySession target, LongConsumer soFar) throws SQLException {
        CopyOut reading = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(table.read());
        CopyIn writing =
                target.connection.unwrap(PGConnection.class).getCopyAPI().copyIn(table.write());
        try {
            long rows = 0;
            for (byte[] row = reading.readFromCopy(); row != null; row = reading.readFromCopy()) {
                writing.writeToCopy(row, 0, row.length);
                soFar.accept(++rows);
            }
            return writing.endCopy();
        } finally {
            if (writing.isActive()) {
                writing.cancelCopy();
            }
            if (reading.isActive()) {
                reading.cancelCopy();
            }
        }
    }

    boolean is(String condition) throws SQLException {
        return texts("select (" + condition + ")::text").equals(List.of("true"));
    }

    String text(String query) throws SQLException {
        return texts(query).getFirst();
    }

    private List<String> texts(String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }

    void execute(String statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    void execute(List<String> statements) throws SQLException {
        for (String each : statements) {
            execute(each);
        }
    }

    void begin() throws SQLException {
        connection.setAutoCommit(false);
    }

    void commit() throws SQLException {
        connection.commit();
        connection.setAutoCommit(true);
    }

    void rollback() throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
