package org.rongtong.directory.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.rongtong.platform.store.TimeOrderedIds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes whole batches, keeps the state before each change and raises revisions. */
@Component
class Journal {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final JdbcClient jdbc;
    private final TimeOrderedIds ids;

    Journal(JdbcClient jdbc, TimeOrderedIds ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    UUID newId() {
        return ids.next();
    }

    /**
     * Lets one writer at a time into the directory until the end of the transaction. Revisions then become visible in
     * their own order, so that no reader who asks for what is above the last one it saw can miss a row.
     */
    void begin() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('rongtong.directory'))")
                .query((row, n) -> 0)
                .single();
    }

    <R extends Kept> Ledger<R> load(Table<R> table, Collection<UUID> organisations) {
        return new Ledger<>(
                table,
                jdbc.sql(table.load())
                        .param("organisations", texts(organisations))
                        .query((row, n) -> JSON.readValue(row.getString(1), table.type()))
                        .list());
    }

    /** Writes {@code ledgers} in their order; a table comes after those it refers to. */
    void write(List<Ledger<?>> ledgers) {
        Set<UUID> touched = new LinkedHashSet<>();
        List<Before> before = new ArrayList<>();
        for (Ledger<?> ledger : ledgers) {
            store(ledger);
            ledger.before().forEach(row -> before.add(Before.of(ledger.table(), row)));
            touched.addAll(ledger.touched());
        }
        remember(before);
        raise(touched);
    }

    /** Raises the revision of {@code organisations}. */
    void raise(Collection<UUID> organisations) {
        if (organisations.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        update directory.organisation
                           set revision = nextval('directory.revision'), updated_at = now()
                         where id = any(cast(:organisations as uuid[]))
                        """).param("organisations", texts(organisations)).update();
    }

    /** A batch as one parameter of a statement: a JSON array of objects named like the columns. */
    static String json(Collection<?> rows) {
        return JSON.writeValueAsString(rows);
    }

    static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    private void store(Ledger<?> ledger) {
        if (!ledger.written().isEmpty()) {
            jdbc.sql(ledger.table().write())
                    .param("rows", json(ledger.written()))
                    .update();
        }
    }

    private void remember(List<Before> before) {
        if (before.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into directory.change (organisation_id, record, record_id, before)
                        select organisation_id, record, record_id, before
                          from jsonb_populate_recordset(null::directory.change, cast(:rows as jsonb))
                        """).param("rows", json(before)).update();
    }

    private record Before(UUID organisationId, String record, UUID recordId, Kept before) {
        static Before of(Table<?> table, Kept row) {
            return new Before(row.organisationId(), table.record(), row.id(), row);
        }
    }
}
