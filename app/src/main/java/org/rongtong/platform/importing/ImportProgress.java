package org.rongtong.platform.importing;

import java.time.Duration;

/** Hears after each batch how far an import is. */
@FunctionalInterface
public interface ImportProgress {

    /** Nobody listens. */
    ImportProgress SILENT = sofar -> {};

    /** {@code sofar} has been dealt with. */
    void heard(SoFar sofar);

    /** Another import is under way; this one begins when that one has ended. */
    default void waiting() {}

    /**
     * How far an import is.
     *
     * @param read rows read
     * @param about rows the file seems to have
     * @param elapsed since the first row
     */
    record SoFar(long read, long about, Duration elapsed) {

        public long rowsPerSecond() {
            return read * 1000 / Math.max(1, elapsed.toMillis());
        }

        /** Percent of the file, at most 100. */
        public int percent() {
            return (int) Math.min(100, read * 100 / Math.max(1, about));
        }
    }
}
