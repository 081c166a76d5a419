package org.rongtong.platform.store;

import java.util.List;
import java.util.Map;

/**
 * What a store holds at one moment, without its rows.
 *
 * @param postgres version of the server it was read from; any that is supported can take it
 * @param domains how far each domain's migrations were
 * @param tables in the order in which their rows follow
 * @param shapes of the same tables, with columns and types
 * @param counters statements that set every sequence
 */
public record StoreContents(
        String postgres,
        Map<String, String> domains,
        List<CopiedTable> tables,
        List<String> shapes,
        List<String> counters) {

    /** Of all tables together. */
    public long rows() {
        return tables.stream().mapToLong(CopiedTable::rows).sum();
    }
}
