package org.rongtong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rongtong.directory.Organisations;
import org.rongtong.platform.store.DebianPostgres;

/** Every table is written and read on the oldest PostgreSQL that is supported, through the imports of the platform. */
class SampleRegionOnOldestPostgresTest {

    @TempDir
    Path data;

    @Test
    void theSampleRegionIsTakenByAPostgresOfDebian() throws Exception {
        assumeTrue(DebianPostgres.installed(), "no PostgreSQL 15 of Debian (postgresql-15) on this machine");

        try (DebianPostgres fifteen = DebianPostgres.start()) {
            fifteen.rememberedIn(data);
            Startup.Desk desk = Startup.desk(new StoreChoice(data, null, null));
            try (var platform = desk.context()) {
                assertThat(new SampleRegion(data.resolve("sample"), "fifteen").putInto(desk))
                        .isEmpty();
                assertThat(platform.getBean(Organisations.class).count()).isPositive();
            }
        }
    }
}
