package org.rongtong;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rongtong.directory.Organisations;
import org.rongtong.platform.store.TestDatabase;
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
    }

    @Test
    void theSampleRegionIsTakenWithoutAProblemAndOnlyOnce() {
        Startup.Desk desk = new Startup.Desk(platform);
        SampleRegion region = new SampleRegion(directory, "a store");
        assertThat(region.isIn(desk)).isFalse();

        assertThat(region.putInto(desk)).isEmpty();

        assertThat(platform.getBean(Organisations.class).count()).isEqualTo(99);
        assertThat(region.isIn(desk)).isTrue();
        assertThat(new SampleRegion(directory, "another store").isIn(desk)).isFalse();
    }
}
