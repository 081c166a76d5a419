package org.rongtong.platform.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Where the store answers and as whom to sign in.
 *
 * @param url JDBC URL of the PostgreSQL driver
 * @param password never printed: not part of {@link #toString}
 */
public record StoreAddress(String url, String user, String password) {

    /** The address of a server on this machine. */
    static StoreAddress onThisMachine(int port, String database, String user, String password) {
        return new StoreAddress("jdbc:postgresql://127.0.0.1:" + port + "/" + database, user, password);
    }

    /** The same database for another role or with another password, where one is given. */
    StoreAddress as(@Nullable String otherUser, @Nullable String otherPassword) {
        return new StoreAddress(
                url, Objects.requireNonNullElse(otherUser, user), Objects.requireNonNullElse(otherPassword, password));
    }

    Connection connect() throws SQLException {
        Properties signIn = new Properties();
        signIn.setProperty("user", user);
        signIn.setProperty("password", password);
        signIn.setProperty("loginTimeout", "10");
        return DriverManager.getConnection(url, signIn);
    }

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
