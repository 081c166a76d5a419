package org.rongtong.platform.audit;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The record as the audit administrator reads it, the newest first; who may, is for the caller to decide and record. */
@Component
public class AuditTrail {

    private final JdbcClient jdbc;

    AuditTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** At most {@code most} entries with smaller numbers than {@code before}; {@link Long#MAX_VALUE} for the newest. */
    public List<AuditEntry> before(long before, int most) {
        return jdbc.sql("select * from platform.audit_entry where number < :before order by number desc limit :most")
                .param("before", before)
                .param("most", most)
                .query((row, n) -> AuditEntry.read(row))
                .list();
    }

    /** At most {@code most} entries about one object. */
    public List<AuditEntry> about(String objectType, String objectId, int most) {
        return jdbc.sql("""
                select *
                  from platform.audit_entry
                 where object_type = :type and object_id = :id
                 order by number desc
                 limit :most
                """)
                .param("type", objectType)
                .param("id", objectId)
                .param("most", most)
                .query((row, n) -> AuditEntry.read(row))
                .list();
    }

    /** The oldest first, with greater numbers than {@code after}. */
    List<AuditEntry> after(long after, int most) {
        return jdbc.sql("select * from platform.audit_entry where number > :after order by number limit :most")
                .param("after", after)
                .param("most", most)
                .query((row, n) -> AuditEntry.read(row))
                .list();
    }

    Optional<AuditEntry> last() {
        return before(Long.MAX_VALUE, 1).stream().findFirst();
    }
}
