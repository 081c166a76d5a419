package org.rongtong.platform.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The data directory of an installation with rows in many tables, made once and copied for every test. */
final class FilledStore {

    static final long ORGANISATIONS = 300;
    static final long CHANGES = 50;

    /** What a copy through text could garble. */
    static final List<String> ODD_TEXTS = List.of("", "a\tb\nc\\d", "\\N", "示例 ‘企业’ 𠮷😀", "\"{},\r\n\u0001");

    private static final Path MADE = make();

    private FilledStore() {}

    static void copiedTo(Path data) {
        var ended = new Command(data, List.of("cp", "-a", MADE + "/.", ".")).run();
        if (!ended.well()) {
            throw new IllegalStateException(ended.output());
        }
    }

    private static Path make() {
        try {
            Path data = Files.createTempDirectory("rongtong-filled");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(data)));
            try (Store store = EmbeddedPostgres.startOrJoin(data, TestServers.programs())) {
                DomainMigrations.onClassPath()
                        .migrate(TestDatabase.at(store.address()).dataSource());
                fill(store.address());
            }
            return data;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path data) {
        try {
            DirectoryTree.delete(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(StoreAddress store) {
        var jdbc = TestServers.jdbc(store);
        jdbc.sql("""
            insert into directory.organisation (id, name, established_on, registered_capital_fen, others)
            select gen_random_uuid(), '示例企业' || n, date '1990-01-01' + n, n::bigint * 1000000007,
                   jsonb_build_object('备注', repeat('长', n), 'n', n / 7.0)
              from generate_series(1, :n) n
            """).param("n", (int) ORGANISATIONS).update();
        jdbc.sql("""
            insert into directory.fact (id, organisation_id, name, year, number, confidence, stated_on)
            select gen_random_uuid(), id, 'revenue', 2024, random()::numeric, 'stated', null
              from directory.organisation
            """).update();
        jdbc.sql("""
            insert into directory.relation (id, organisation_id, other_id, kind, confidence)
            select gen_random_uuid(), a.id, b.id, 'SUPPLIES', 'stated'
              from directory.organisation a
              join directory.organisation b on b.name = a.name || '0'
            """).update();
        for (String odd : ODD_TEXTS) {
            jdbc.sql("insert into directory.offer (id, organisation_id, kind, name, text) select"
                            + " gen_random_uuid(), id, 'PRODUCT', 'odd', :odd from directory.organisation limit 1")
                    .param("odd", odd)
                    .update();
        }
        for (int n = 0; n < CHANGES; n++) {
            change(store);
        }
    }

    /** One more row whose number the server gives. */
    static void change(StoreAddress store) {
        TestServers.jdbc(store).sql("""
            insert into directory.change (organisation_id, record, record_id, before)
            select id, 'organisation', id, '{"name": null}' from directory.organisation limit 1
            """).update();
    }

    static long changes(StoreAddress store) {
        return TestServers.jdbc(store)
                .sql("select count(*) from directory.change")
                .query(Long.class)
                .single();
    }

    static List<String> oddTexts(StoreAddress store) {
        List<String> found = TestServers.jdbc(store)
                .sql("select text from directory.offer where name = 'odd'")
                .query((row, n) -> row.getString(1))
                .list();
        return ODD_TEXTS.stream().filter(found::contains).toList();
    }
}
