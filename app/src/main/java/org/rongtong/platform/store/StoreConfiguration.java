package org.rongtong.platform.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * The store as beans: {@code rongtong.data} (default {@code ./data}) and, for an external server,
 * {@code rongtong.database.url}, {@code .user}, {@code .password}; without a URL, what {@code move-to-postgres} left in
 * the data directory.
 */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    // Leaves the server's 50 connections room for a guest and for the keeper.
    private static final int POOL_SIZE = 16;

    @Bean
    StoreSettings storeSettings(Environment environment) {
        return StoreSettings.chosen(
                Path.of(environment.getProperty("rongtong.data", "data")),
                environment.getProperty("rongtong.database.url"),
                environment.getProperty("rongtong.database.user"),
                environment.getProperty("rongtong.database.password"));
    }

    @Bean(destroyMethod = "close")
    Store store(StoreSettings settings, @Value("${rongtong.server:false}") boolean server) {
        return server ? Store.openForServer(settings) : Store.open(settings);
    }

    /** Migrated before anybody gets hold of it; closed before the server it leads to, on which it depends. */
    @Bean(destroyMethod = "close")
    DataSource dataSource(Store store) {
        HikariDataSource pool = new HikariDataSource(poolTo(store.address()));
        try {
            store.migrate(pool);
            return pool;
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    @Bean
    TimeOrderedIds timeOrderedIds() {
        return new TimeOrderedIds(Clock.systemUTC());
    }

    static HikariConfig poolTo(StoreAddress address) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("store");
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(POOL_SIZE);
        config.setMinimumIdle(1);
        config.addDataSourceProperty("ApplicationName", "rongtong");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        // The values of a refused row do not belong in a log.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        return config;
    }
}
