package org.rongtong.platform.web;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Part of a list that follows stable keys, so that nothing is shown twice or left out while rows are added.
 *
 * @param total rows that the filters show
 * @param from place of the first row of this part, from 1; 0 where there is none
 * @param previous address of the part before; empty where this is the first
 * @param next address of the part behind; empty where this is the last
 */
public record Stretch<T>(Listing listing, List<T> rows, long total, long from, String previous, String next) {

    public Stretch {
        rows = List.copyOf(rows);
    }

    /** The rows of {@code keys} where {@code before} of {@code total} rows lie before the first one. */
    public static <K, T> Stretch<T> of(
            Listing listing, List<K> keys, Function<K, UUID> key, List<T> rows, long total, long before) {
        boolean begins = keys.isEmpty() || before == 0;
        boolean ends = before + keys.size() >= total;
        return new Stretch<>(
                listing,
                rows,
                total,
                keys.isEmpty() ? 0 : before + 1,
                begins ? "" : listing.before(key.apply(keys.getFirst())),
                ends ? "" : listing.after(key.apply(keys.getLast())));
    }

    /** Place of the last row. */
    public long to() {
        return from == 0 ? 0 : from + rows.size() - 1;
    }

    /** Whether there is more than this part, now or in smaller parts. */
    public boolean parted() {
        return total > Listing.SIZES.getFirst();
    }
}
