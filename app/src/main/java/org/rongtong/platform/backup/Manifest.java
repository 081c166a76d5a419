package org.rongtong.platform.backup;

import java.time.Instant;
import org.rongtong.platform.store.StoreContents;

/**
 * The first part of a backup: what follows it.
 *
 * @param keys whether the key ring is among the files
 * @param index how the indexes come back: they are no data and are built from the store
 */
record Manifest(int format, Instant made, boolean keys, String index, StoreContents store) {

    static final int FORMAT = 1;
    static final String INDEX = "reindex";
}
