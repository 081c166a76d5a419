package org.rongtong;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rongtong.directory.Organisations;
import org.rongtong.platform.importing.ImportProgress;
import org.rongtong.platform.store.TestDatabase;
import org.rongtong.sample.SampleProvince;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The platform as it starts, with the sample region as the demonstration takes it in. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class SampleRegionInstallationTest {

    @TempDir
    static Path data;

    @TempDir
    Path directory;

    @Autowired
    ConfigurableApplicationContext platform;

    @DynamicPropertySource
    static void store(DynamicPropertyRegistry settings) {
        TestDatabase.fresh().into(settings);
        settings.add("rongtong.data", data::toString);
        settings.add("rongtong.model", () -> "false");
        settings.add("rongtong.indexing", () -> "false");
    }

    @Test
    void theSampleRegionIsTakenWithoutAProblemAndOnlyOnce() {
        Startup.Desk desk = new Startup.Desk(platform);
        SampleRegion region = new SampleRegion(directory, "a store");
        assertThat(region.isIn(desk)).isFalse();

        assertThat(region.putInto(desk)).isEmpty();

        assertThat(platform.getBean(Organisations.class).named("泉城精塑科技（示例）有限公司"))
                .hasSize(1);
        assertThat(region.isIn(desk)).isTrue();
        assertThat(new SampleRegion(directory, "another store").isIn(desk)).isFalse();
    }

    @Test
    void theInventedProvinceIsTakenBesideItWithoutAProblemAndOnlyOnce() {
        Startup.Desk desk = new Startup.Desk(platform);
        Organisations organisations = platform.getBean(Organisations.class);
        DemoProvince province = new DemoProvince(new SampleProvince(600), directory, "a store");
        long before = organisations.count();

        assertThat(province.putInto(desk, ImportProgress.SILENT)).isEmpty();

        assertThat(organisations.count()).isEqualTo(before + 600);
        assertThat(province.isIn(desk)).isTrue();
        assertThat(new DemoProvince(new SampleProvince(601), directory, "a store").isIn(desk))
                .isFalse();
    }
}
