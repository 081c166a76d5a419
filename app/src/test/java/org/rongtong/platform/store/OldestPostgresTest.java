package org.rongtong.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Migrations, a whole move there and a whole move back, on the oldest PostgreSQL that is supported. */
class OldestPostgresTest {

    @TempDir
    Path data;

    @Test
    void everythingMovesToFifteenAndBackWithTheSameDigests() throws Exception {
        assumeTrue(DebianPostgres.installed(), "no PostgreSQL 15 of Debian (postgresql-15) on this machine");
        FilledStore.copiedTo(data);
        var move = new StoreMove(data, TestServers.programs(), (step, table, done, of) -> {});

        try (DebianPostgres fifteen = DebianPostgres.start()) {
            List<CopiedTable> there = move.to(fifteen.address());
            FilledStore.change(fifteen.address());
            assertThat(FilledStore.oddTexts(fifteen.address())).isEqualTo(FilledStore.ODD_TEXTS);

            List<CopiedTable> back = move.back(StoreSettings.embedded(data));

            assertThat(without("directory.change", back)).isEqualTo(without("directory.change", there));
        }
    }

    private static List<CopiedTable> without(String name, List<CopiedTable> tables) {
        return tables.stream().filter(table -> !table.name().equals(name)).toList();
    }
}
