package org.rongtong.platform.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Which store the platform runs on.
 *
 * @param dataDirectory where everything is kept that this machine keeps; the embedded server lives in it
 * @param url JDBC URL of a PostgreSQL 15 or newer; absent: the embedded server
 * @param user role of the external database, neither superuser nor shared with other programs
 * @param password of that role; absent where the server asks for none
 */
public record StoreSettings(
        Path dataDirectory,
        @Nullable String url,
        @Nullable String user,
        @Nullable String password) {

    public StoreSettings {
        dataDirectory = dataDirectory.toAbsolutePath().normalize();
    }

    /** The embedded server with everything under {@code dataDirectory}. */
    public static StoreSettings embedded(Path dataDirectory) {
        return new StoreSettings(dataDirectory, null, null, null);
    }

    /**
     * What is given; and, without a URL, the database that the installation has moved to, for the role and with the
     * password that are given.
     *
     * @throws StoreUnavailable if it has moved and cannot tell where
     */
    public static StoreSettings chosen(
            Path dataDirectory, @Nullable String url, @Nullable String user, @Nullable String password) {
        StoreSettings given = new StoreSettings(dataDirectory, url, user, password);
        return url != null
                ? given
                : RememberedStore.in(given.dataDirectory())
                        .read()
                        .map(moved -> moved.as(user, password))
                        .map(to -> new StoreSettings(dataDirectory, to.url(), to.user(), to.password()))
                        .orElse(given);
    }

    @Override
    public String toString() {
        return url == null ? "embedded in " + dataDirectory : user + " at " + url;
    }
}
