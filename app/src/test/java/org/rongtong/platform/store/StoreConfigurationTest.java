package org.rongtong.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

class StoreConfigurationTest {

    @TempDir
    Path data;

    @Test
    void theApplicationGetsAMigratedStoreAndLeavesNoServer() {
        HikariDataSource pool;
        try (var application = with(Map.of("rongtong.data", data.toString()))) {
            pool = application.getBean(HikariDataSource.class);
            assertThat(installations(pool)).isEqualTo(1);
            assertThat(Postmaster.namedIn(data.resolve("postgres/cluster"))).isPresent();
        }

        assertThat(pool.isClosed()).isTrue();
        assertThat(Postmaster.namedIn(data.resolve("postgres/cluster"))).isEmpty();
    }

    @Test
    void withADatabaseUrlNoServerIsStarted() {
        StoreAddress given = TestDatabase.empty().address();

        try (var application = with(Map.of(
                "rongtong.data", data.toString(),
                "rongtong.database.url", given.url(),
                "rongtong.database.user", given.user(),
                "rongtong.database.password", given.password()))) {
            assertThat(installations(application.getBean(DataSource.class))).isEqualTo(1);
        }

        assertThat(data).isEmptyDirectory();
    }

    @Test
    void anInstallationThatHasMovedStartsOnWhatItRemembers() throws IOException {
        RememberedStore.in(data).write(TestDatabase.empty().address());

        try (var application = with(Map.of("rongtong.data", data.toString()))) {
            assertThat(installations(application.getBean(DataSource.class))).isEqualTo(1);
        }

        assertThat(data.resolve("postgres")).doesNotExist();
    }

    private static AnnotationConfigApplicationContext with(Map<String, Object> settings) {
        var application = new AnnotationConfigApplicationContext();
        application.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
        application.register(StoreConfiguration.class);
        application.refresh();
        return application;
    }

    private static int installations(DataSource store) {
        return JdbcClient.create(store)
                .sql("select count(*)::int from platform.installation")
                .query((row, n) -> row.getInt(1))
                .single();
    }
}
