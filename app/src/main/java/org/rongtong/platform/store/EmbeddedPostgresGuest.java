package org.rongtong.platform.store;

/** The embedded server of another process on the same data directory: used, never stopped. */
record EmbeddedPostgresGuest(StoreAddress address) implements Store {

    @Override
    public void close() {
        // The process that started the server stops it.
    }
}
