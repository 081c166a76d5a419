package org.rongtong.platform.store;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One moment of a store, read while others go on writing. */
public final class StoreSnapshot implements AutoCloseable {

    private final Store store;
    private final CopySession session;
    private final List<StoreTable> tables;
    private final StoreContents contents;

    private StoreSnapshot(Store store, CopySession session, Map<String, String> versions) throws SQLException {
        this.store = store;
        this.session = session;
        session.look();
        this.tables = session.tables();
        List<CopiedTable> held = new ArrayList<>();
        for (StoreTable table : tables) {
            held.add(session.content(table));
        }
        this.contents = new StoreContents(
                session.text("show server_version"),
                versions,
                List.copyOf(held),
                tables.stream().map(StoreTable::described).toList(),
                session.counters());
    }

    /**
     * @param settings of the installation; its embedded server is started where it is at rest, and joined where it runs
     * @throws StoreUnavailable with what stands in the way
     */
    public static StoreSnapshot of(StoreSettings settings) {
        Store store = Store.open(settings);
        try {
            CopySession session = CopySession.at(store.address());
            try {
                Map<String, String> versions =
                        DomainMigrations.onClassPath().versions(StoreCopy.source(store.address()));
                return new StoreSnapshot(store, session, versions);
            } catch (SQLException | RuntimeException e) {
                session.close();
                throw e;
            }
        } catch (SQLException e) {
            store.close();
            throw StoreUnavailable.because(e, "snapshot", settings, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    public StoreContents contents() {
        return contents;
    }

    /** The rows of the table at {@code index} of {@link StoreContents#tables}, as text of PostgreSQL's COPY. */
    public void write(int index, OutputStream to) throws IOException {
        try {
            session.read(tables.get(index), to);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        try (store) {
            session.rollback();
            session.close();
        } catch (SQLException alreadyGone) {
            // Nothing was written.
        }
    }
}
