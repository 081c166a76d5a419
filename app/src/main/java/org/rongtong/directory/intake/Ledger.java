package org.rongtong.directory.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rongtong.platform.importing.RowOutcome.Change;

/**
 * The rows of one table that a batch works on: as they were found, as they are now. Rows are compared whole, so that
 * stating the same again is no change.
 */
final class Ledger<R extends Kept> {

    private final Table<R> table;
    private final Map<UUID, Map<UUID, R>> byOrganisation = new HashMap<>();
    private final Map<UUID, R> found = new HashMap<>();
    private final Map<UUID, R> written = new LinkedHashMap<>();

    Ledger(Table<R> table, List<R> rows) {
        this.table = table;
        for (R row : rows) {
            found.put(row.id(), row);
            place(row);
        }
    }

    Table<R> table() {
        return table;
    }

    /** The rows that hang on {@code organisation} now. */
    Collection<R> of(UUID organisation) {
        return byOrganisation.getOrDefault(organisation, Map.of()).values();
    }

    Change put(R row) {
        R now = current(row);
        if (row.equals(now)) {
            return Change.UNCHANGED;
        }
        place(row);
        written.put(row.id(), row);
        return now == null ? Change.ADDED : Change.UPDATED;
    }

    /** What is to be written. */
    Collection<R> written() {
        return written.values();
    }

    /** How the rows that are to be written were found, the new ones left out. */
    List<R> before() {
        return written.keySet().stream()
                .filter(found::containsKey)
                .map(found::get)
                .toList();
    }

    Set<UUID> touched() {
        Set<UUID> touched = new LinkedHashSet<>();
        written.values().forEach(row -> touched.addAll(row.touches()));
        return touched;
    }

    private @Nullable R current(R row) {
        return byOrganisation.getOrDefault(row.organisationId(), Map.of()).get(row.id());
    }

    private void place(R row) {
        byOrganisation
                .computeIfAbsent(row.organisationId(), organisation -> new LinkedHashMap<>())
                .put(row.id(), row);
    }
}
