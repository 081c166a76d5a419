package org.rongtong.platform.importing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * The right to import, held by one run at a time on the whole store, whatever process it is in. It belongs to a session
 * of the database, so that a killed process gives it back.
 */
final class ImportTurn implements AutoCloseable {

    private static final String LOCK = "(hashtext('rongtong.import'))";

    private final Connection session;

    private ImportTurn(Connection session) {
        this.session = session;
    }

    /** Waits for the turn; {@code progress} hears of it where another run has it. */
    static ImportTurn await(DataSource store, ImportProgress progress) {
        try {
            return awaited(store.getConnection(), progress);
        } catch (SQLException lost) {
            throw new DataAccessResourceFailureException("no turn to import", lost);
        }
    }

    private static ImportTurn awaited(Connection session, ImportProgress progress) throws SQLException {
        try {
            if (!answer(session, "select pg_try_advisory_lock" + LOCK)) {
                progress.waiting();
                answer(session, "select pg_advisory_lock" + LOCK + " is not null");
            }
            return new ImportTurn(session);
        } catch (SQLException lost) {
            session.close();
            throw lost;
        }
    }

    private static boolean answer(Connection session, String question) throws SQLException {
        try (Statement statement = session.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    @Override
    public void close() {
        try (session) {
            answer(session, "select pg_advisory_unlock" + LOCK);
        } catch (SQLException gone) {
            // With its session the lock is gone too; what the run came to is not changed by that.
            return;
        }
    }
}
