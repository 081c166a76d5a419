package org.rongtong.platform.audit;

import java.util.OptionalLong;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Drops what was kept long enough, by whole segments, and records that. */
@Component
class AuditRetention {

    private final JdbcClient jdbc;
    private final AuditLog log;
    private final TransactionTemplate transaction;
    private final int years;

    AuditRetention(
            JdbcClient jdbc,
            AuditLog log,
            PlatformTransactionManager transactions,
            @Value("${rongtong.retention.years:3}") int years) {
        this.jdbc = jdbc;
        this.log = log;
        this.transaction = new TransactionTemplate(transactions);
        this.years = years;
    }

    /** The number of the last entry that was dropped, where any was. */
    OptionalLong drop() {
        OptionalLong upTo = transaction.execute(status -> dropped());
        return upTo == null ? OptionalLong.empty() : upTo;
    }

    private OptionalLong dropped() {
        Long upTo = jdbc.sql("select platform.audit_drop_segments(make_interval(years => :years))")
                .param("years", years)
                .query((row, n) -> row.getObject(1, Long.class))
                .list()
                .getFirst();
        if (upTo == null) {
            return OptionalLong.empty();
        }
        log.record(AuditedAct.of(AuditChain.ITSELF, AuditEntry.DROPPED, "audit-entry", upTo));
        return OptionalLong.of(upTo);
    }
}
