package org.rongtong.platform.secrets;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings every encrypted column to a new key, in small transactions, beside a running server: it may be interrupted and
 * goes on where it was, because each value says which key it has. A value that somebody changes meanwhile is met again.
 */
@Component
public class KeyRotation {

    private final Secrets secrets;
    private final List<EncryptedColumn> columns;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    KeyRotation(
            Secrets secrets,
            List<EncryptedColumn> columns,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            Clock clock,
            ApplicationEventPublisher events) {
        this.secrets = secrets;
        this.columns = List.copyOf(columns);
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.events = events;
    }

    /** Hears how many values have been encrypted anew, of how many. */
    @FunctionalInterface
    public interface Progress {
        void at(long done, long of);
    }

    /**
     * What was done.
     *
     * @param key number of the key that is used now
     * @param resumed whether an interrupted rotation was brought to its end instead of beginning another
     */
    public record Done(int key, boolean resumed, int columns, long values) {}

    /** Makes a new key, unless the last rotation is unfinished, and encrypts everything anew that has another one. */
    public Done run(Progress progress) {
        boolean resumed = secrets.ring().keys().size() > 1 && left() > 0;
        if (!resumed) {
            secrets.ring().add(secrets.ring().current().id(), clock.instant());
            secrets.enterKeys();
        }
        long all = left();
        long done = 0;
        progress.at(done, all);
        for (EncryptedColumn column : columns) {
            ColumnStatements statements = ColumnStatements.of(column, jdbc);
            for (int batch = reencrypt(column, statements); batch > 0; batch = reencrypt(column, statements)) {
                done += batch;
                progress.at(done, Math.max(done, all));
            }
        }
        events.publishEvent(new KeysRotated(secrets.ring().current().id(), done));
        return new Done(secrets.ring().current().id(), resumed, columns.size(), done);
    }

    private long left() {
        return columns.stream().mapToLong(this::left).sum();
    }

    private long left(EncryptedColumn column) {
        String count = ColumnStatements.of(column, jdbc).count();
        return Optional.ofNullable(jdbc.queryForObject(count, Long.class, secrets.currentBeginning()))
                .orElse(0L);
    }

    private int reencrypt(EncryptedColumn column, ColumnStatements statements) {
        Integer done = transaction.execute(status -> {
            List<Map.Entry<Object, String>> batch = jdbc.query(
                    statements.next(),
                    (row, n) -> Map.entry(row.getObject(1), row.getString(2)),
                    secrets.currentBeginning());
            batch.forEach(value -> replace(column, statements, value.getKey(), value.getValue()));
            return batch.size();
        });
        return done == null ? 0 : done;
    }

    private void replace(EncryptedColumn column, ColumnStatements statements, Object key, String stored) {
        String plain = secrets.decrypt(column.purpose(), stored);
        String anew = secrets.encrypt(column.purpose(), plain);
        if (column.digestColumn() == null) {
            jdbc.update(statements.replace(), anew, key);
        } else {
            jdbc.update(statements.replace(), anew, secrets.digest(column.purpose(), plain), key);
        }
    }
}
