package org.rongtong.platform.store;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ids of rows in the order of their making: UUID version 7 (RFC 9562, section 5.7).
 *
 * <p>48 bits of milliseconds, 12 bits of the fraction of the millisecond (method 3 of section 6.2), 62 random bits.
 * Within one instance every id is greater than the one before, even where the clock stands or steps back; the order is
 * that of PostgreSQL's {@code uuid}. Made here because {@code uuidv7()} needs PostgreSQL 18.
 */
public final class TimeOrderedIds {

    private static final int FRACTION_BITS = 12;
    private static final int NANOS_PER_MILLI = 1_000_000;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final AtomicLong last = new AtomicLong();

    public TimeOrderedIds(Clock clock) {
        this.clock = clock;
    }

    /** A new id, greater than all before; safe for use by many threads. */
    public UUID next() {
        long now = ticks(clock.instant());
        long tick = last.updateAndGet(before -> Math.max(before + 1, now));
        long high = (tick >>> FRACTION_BITS) << 16 | 0x7000 | (tick & 0xfff);
        long low = (random.nextLong() >>> 2) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static long ticks(Instant instant) {
        long milli = instant.toEpochMilli();
        long nanos = Instant.ofEpochMilli(milli).until(instant, ChronoUnit.NANOS);
        return milli << FRACTION_BITS | (nanos << FRACTION_BITS) / NANOS_PER_MILLI;
    }
}
