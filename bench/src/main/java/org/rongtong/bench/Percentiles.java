package org.rongtong.bench;

import java.util.Arrays;
import java.util.Locale;

/** Times of single calls, in milliseconds. */
record Percentiles(long[] sortedNanos) {

    static Percentiles of(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Percentiles(sorted);
    }

    String p(int percent) {
        int at = Math.min(sortedNanos.length - 1, sortedNanos.length * percent / 100);
        return String.format(Locale.ROOT, "%.1f", sortedNanos[at] / 1e6);
    }
}
