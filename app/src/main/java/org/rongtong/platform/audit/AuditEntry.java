package org.rongtong.platform.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rongtong.platform.secrets.Suite;

/**
 * One link of the chain.
 *
 * @param number 1, 2, 3 … without a gap
 * @param segment entries that are dropped together; a new one begins with every month (UTC)
 * @param at to the microsecond
 * @param actor {@link ActorRef#text}
 * @param before,after keyed digests of the state before and after
 * @param previous digest of the entry before; for the first one, the installation
 * @param digest of all of the above, with its algorithm in front
 * @param seal keyed digest of {@code digest}: whoever holds the database alone cannot forge it
 */
public record AuditEntry(
        long number,
        int segment,
        Instant at,
        String actor,
        @Nullable UUID organisation,
        @Nullable String address,
        String act,
        String objectType,
        String objectId,
        String result,
        @Nullable String before,
        @Nullable String after,
        @Nullable String note,
        String previous,
        String digest,
        String seal) {

    /** What the chain says of itself: a segment came to its end; the segments up to one were dropped. */
    static final String CLOSED = "audit.segment.closed";

    static final String DROPPED = "audit.segment.dropped";

    /** The entry with its digest, not yet sealed. */
    AuditEntry digested(Suite suite) {
        return with(digestBy(suite), "");
    }

    AuditEntry sealed(String by) {
        return with(digest, by);
    }

    private AuditEntry with(String newDigest, String newSeal) {
        return new AuditEntry(
                number,
                segment,
                at,
                actor,
                organisation,
                address,
                act,
                objectType,
                objectId,
                result,
                before,
                after,
                note,
                previous,
                newDigest,
                newSeal);
    }

    /** Whether the digest is that of what the entry says. */
    boolean saysWhatItsDigestSays() {
        int colon = digest.indexOf(':');
        return colon > 0 && digest.equals(digestBy(Suite.ofDigest(digest.substring(0, colon))));
    }

    // Every field with its length in front, so that no two entries have the same bytes.
    private String digestBy(Suite suite) {
        MessageDigest sum = suite.digest();
        field(sum, Long.toString(number));
        field(sum, Integer.toString(segment));
        field(sum, Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at)));
        field(sum, actor);
        field(sum, organisation == null ? null : organisation.toString());
        field(sum, address);
        field(sum, act);
        field(sum, objectType);
        field(sum, objectId);
        field(sum, result);
        field(sum, before);
        field(sum, after);
        field(sum, note);
        field(sum, previous);
        return suite.digestName() + ":" + HexFormat.of().formatHex(sum.digest());
    }

    private static void field(MessageDigest sum, @Nullable String text) {
        byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        sum.update(
                ByteBuffer.allocate(4).putInt(text == null ? -1 : bytes.length).array());
        sum.update(bytes);
    }

    static AuditEntry read(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("number"),
                row.getInt("segment"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getObject("organisation_id", UUID.class),
                row.getString("address"),
                row.getString("act"),
                row.getString("object_type"),
                row.getString("object_id"),
                row.getString("result"),
                row.getString("before_digest"),
                row.getString("after_digest"),
                row.getString("note"),
                row.getString("previous"),
                row.getString("digest"),
                row.getString("seal"));
    }
}
