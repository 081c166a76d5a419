package org.rongtong.platform.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rongtong.platform.secrets.Secrets;
import org.rongtong.platform.store.Installation;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The chain in the store: who asks for its head is alone until the transaction ends, so that it never forks. */
@Component
class AuditChain {

    static final ActorRef ITSELF = ActorRef.machine("audit");
    private static final String SEAL = "audit-seal";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Installation installation;
    private final Secrets secrets;
    private final Clock clock;

    AuditChain(JdbcClient jdbc, JdbcTemplate batches, Installation installation, Secrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.installation = installation;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** An act whose states are digested already, so that nothing of them is kept. */
    record Told(AuditedAct act, Instant at) {}

    Told told(AuditedAct act) {
        return new Told(
                act.changing(digest(act.before()), digest(act.after())),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private @Nullable String digest(@Nullable String state) {
        return state == null ? null : secrets.digest("audit-state", state);
    }

    boolean isSealed(AuditEntry entry) {
        return secrets.isDigest(SEAL, entry.digest(), entry.seal());
    }

    /** What the first entry of this installation's chain refers to. */
    String start() {
        return "installation:" + installation.id();
    }

    record Head(long number, int segment, Instant at, String digest) {}

    /** In the running transaction, which is alone with the chain from here on. */
    void append(List<Told> acts) {
        Optional<Head> last = jdbc.sql("select number, segment, at, digest from platform.audit_head()")
                .query((row, n) -> new Head(
                        row.getLong("number"),
                        row.getInt("segment"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("digest")))
                .optional();
        List<AuditEntry> entries = new ArrayList<>();
        Head head = last.orElseGet(() -> new Head(0, 1, acts.getFirst().at(), start()));
        for (Told told : acts) {
            if (month(told.at()).isAfter(month(head.at()))) {
                head = add(entries, head, closing(head, told.at()), head.segment() + 1);
            }
            head = add(entries, head, told, head.segment());
        }
        insert(entries);
    }

    private static YearMonth month(Instant at) {
        return YearMonth.from(at.atOffset(ZoneOffset.UTC));
    }

    private static Told closing(Head head, Instant at) {
        AuditedAct act = AuditedAct.of(ITSELF, AuditEntry.CLOSED, "audit-segment", head.segment())
                .noting(Long.toString(head.number()));
        return new Told(act, at);
    }

    private Head add(List<AuditEntry> entries, Head head, Told told, int segment) {
        AuditedAct act = told.act();
        AuditEntry entry = new AuditEntry(
                        head.number() + 1,
                        segment,
                        told.at(),
                        act.by().text(),
                        act.organisation(),
                        act.address(),
                        act.act(),
                        act.objectType(),
                        act.objectId(),
                        act.result().text(),
                        act.before(),
                        act.after(),
                        act.note(),
                        head.digest(),
                        "",
                        "")
                .digested(secrets.suite());
        entries.add(entry.sealed(secrets.digest(SEAL, entry.digest())));
        return new Head(entry.number(), segment, entry.at(), entry.digest());
    }

    private void insert(List<AuditEntry> entries) {
        batches.batchUpdate("""
                insert into platform.audit_entry
                       (number, segment, at, actor, organisation_id, address, act, object_type, object_id, result,
                        before_digest, after_digest, note, previous, digest, seal)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, entries, entries.size(), (row, entry) -> {
            row.setLong(1, entry.number());
            row.setInt(2, entry.segment());
            row.setObject(3, entry.at().atOffset(ZoneOffset.UTC));
            row.setString(4, entry.actor());
            row.setObject(5, entry.organisation());
            row.setString(6, entry.address());
            row.setString(7, entry.act());
            row.setString(8, entry.objectType());
            row.setString(9, entry.objectId());
            row.setString(10, entry.result());
            row.setString(11, entry.before());
            row.setString(12, entry.after());
            row.setString(13, entry.note());
            row.setString(14, entry.previous());
            row.setString(15, entry.digest());
            row.setString(16, entry.seal());
        });
    }
}
