package org.rongtong.platform.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/**
 * Fills an empty store with what a {@link StoreSnapshot} held: the tables are made by the migrations up to where they
 * were, the rows are taken in one transaction and compared, and the later migrations follow.
 */
public record StoreRestoration(StoreContents contents) {

    /** Gives the rows of the tables, one after the other. */
    @FunctionalInterface
    public interface Rows {
        InputStream of(CopiedTable table) throws IOException;
    }

    /**
     * Into a new embedded server under {@code dataDirectory}, which is stopped again.
     *
     * @throws StoreUnavailable with what stands in the way
     */
    public void intoEmbedded(Path dataDirectory, Rows rows) throws IOException {
        intoEmbedded(dataDirectory, new PostgresFiles(dataDirectory).home(), rows);
    }

    /** As {@link #intoEmbedded(Path, Rows)}, with the programs of PostgreSQL unpacked in {@code programs}. */
    public void intoEmbedded(Path dataDirectory, Path programs, Rows rows) throws IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.startAlone(dataDirectory, programs);
                CopySession target = CopySession.at(server.address())) {
            fill(target, server.address(), rows);
            server.migrate(StoreCopy.source(server.address()));
        } catch (SQLException e) {
            throw stopped(e, dataDirectory);
        }
    }

    /**
     * Into an empty external database; what was written is taken away again where anything stands in the way.
     *
     * @param first is run while the database is filled and not yet released
     */
    public void intoExternal(StoreSettings settings, Rows rows, Completion first) throws IOException {
        try (Store store = Store.open(settings);
                CopySession target = CopySession.at(store.address())) {
            StoreCopy.claim(target, store.address());
            try {
                fill(target, store.address(), rows);
                store.migrate(StoreCopy.source(store.address()));
                first.complete();
                target.execute("drop schema " + StoreCopy.UNFINISHED);
            } catch (SQLException | IOException | RuntimeException e) {
                StoreCopy.clear(target);
                throw e;
            }
        } catch (SQLException e) {
            throw stopped(e, settings);
        }
    }

    /** What else belongs to a restoration. */
    @FunctionalInterface
    public interface Completion {
        void complete() throws IOException;
    }

    private static StoreUnavailable stopped(SQLException e, Object where) {
        return StoreUnavailable.because(e, "restoration", where, String.valueOf(e.getMessage()));
    }

    private void fill(CopySession target, StoreAddress at, Rows rows) throws SQLException, IOException {
        DomainMigrations.onClassPath().migrateTo(contents.domains(), StoreCopy.source(at));
        List<StoreTable> tables = target.tables();
        if (!tables.stream().map(StoreTable::described).toList().equals(contents.shapes())) {
            throw StoreUnavailable.because("shape", at.url());
        }
        List<Safeguard> safeguards = target.safeguards();
        target.begin();
        target.execute(safeguards.stream().map(Safeguard::off).toList());
        target.execute(tables.stream().map(StoreTable::empty).toList());
        for (int i = 0; i < tables.size(); i++) {
            target.write(tables.get(i), rows.of(contents.tables().get(i)));
        }
        target.execute(contents.counters());
        target.execute(safeguards.stream().map(Safeguard::on).toList());
        for (int i = 0; i < tables.size(); i++) {
            refuseDifference(contents.tables().get(i), target.content(tables.get(i)), at);
        }
        target.commit();
    }

    private static void refuseDifference(CopiedTable held, CopiedTable written, StoreAddress at) {
        if (!held.equals(written)) {
            throw StoreUnavailable.because("move.different", at.url(), held.name(), held.rows(), written.rows());
        }
    }
}
