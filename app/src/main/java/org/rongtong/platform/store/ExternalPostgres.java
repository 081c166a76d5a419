package org.rongtong.platform.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL that others run: looked at once, never started or stopped. */
record ExternalPostgres(StoreAddress address) implements Store {

    /** SQL of every domain is written at this level. */
    static final int OLDEST_MAJOR = 15;

    static ExternalPostgres at(String url, @Nullable String user, @Nullable String password) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw StoreUnavailable.because("external.url", url);
        }
        StoreAddress address = new StoreAddress(url, user == null ? "" : user, password == null ? "" : password);
        try (Connection connection = address.connect()) {
            look(connection).refuseUnfit(address);
        } catch (SQLException e) {
            throw StoreUnavailable.because(e, "external.unreachable", url, String.valueOf(e.getMessage()));
        }
        return new ExternalPostgres(address);
    }

    private static Server look(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select current_setting('server_version_num')::int / 10000 as major,
                               current_setting('server_version')                  as version,
                               current_setting('server_encoding')                 as encoding,
                               r.rolsuper
                          from pg_roles r
                         where r.rolname = current_user
                        """)) {
            row.next();
            return new Server(
                    row.getInt("major"),
                    row.getString("version"),
                    row.getString("encoding"),
                    row.getBoolean("rolsuper"));
        }
    }

    /** What a server says of itself and of the role that asks. */
    record Server(int major, String version, String encoding, boolean superuser) {

        void refuseUnfit(StoreAddress address) {
            if (major < OLDEST_MAJOR) {
                throw StoreUnavailable.because("external.old", address.url(), version);
            }
            if (!encoding.equals("UTF8")) {
                throw StoreUnavailable.because("external.encoding", address.url(), encoding);
            }
            // A superuser passes over every row-level rule and every missing grant; the seals rest on both.
            if (superuser) {
                throw StoreUnavailable.because("external.superuser", address.url(), address.user());
            }
        }
    }

    @Override
    public void close() {
        // Others run this server.
    }
}
