package org.rongtong.platform.store;

import javax.sql.DataSource;

/**
 * A PostgreSQL that answers: our own, somebody else's running one of ours, or an external one.
 *
 * <p>Closing it stops the server only if this process started it.
 */
public sealed interface Store extends AutoCloseable permits EmbeddedPostgres, EmbeddedPostgresGuest, ExternalPostgres {

    /** Where the application's role signs in. */
    StoreAddress address();

    /**
     * Brings every domain's tables to the state of this program.
     *
     * @param pool of the application's role
     */
    default void migrate(DataSource pool) {
        DomainMigrations.onClassPath().migrate(pool);
    }

    @Override
    void close();

    /**
     * Opens what {@code settings} name: starts the embedded server, or joins the one that another process runs on the
     * same data directory.
     *
     * @throws StoreUnavailable with what stands in the way and its remedy
     */
    static Store open(StoreSettings settings) {
        String url = settings.url();
        return url == null
                ? EmbeddedPostgres.startOrJoin(settings.dataDirectory())
                : ExternalPostgres.at(url, settings.user(), settings.password());
    }

    /**
     * Opens what {@code settings} name, for a server: the embedded one is started and stopped by this process and by no
     * other.
     *
     * @throws StoreUnavailable with what stands in the way and its remedy
     */
    static Store openForServer(StoreSettings settings) {
        return settings.url() == null ? EmbeddedPostgres.startForGuests(settings.dataDirectory()) : open(settings);
    }
}
