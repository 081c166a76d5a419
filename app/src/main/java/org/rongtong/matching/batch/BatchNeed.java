package org.rongtong.matching.batch;

import java.util.Set;
import org.rongtong.matching.reading.NeedReading;

/**
 * A need of a file.
 *
 * @param line what it is called in a list: its title, else the beginning of its text
 * @param excluded ids of offers that are not to appear, for instance the firm that asks
 */
record BatchNeed(String id, String line, NeedReading reading, Set<String> excluded) {

    BatchNeed {
        excluded = Set.copyOf(excluded);
    }
}
