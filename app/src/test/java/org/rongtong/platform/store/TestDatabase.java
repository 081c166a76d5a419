package org.rongtong.platform.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * A database of its own for a test class, on a real PostgreSQL, migrated with every domain.
 *
 * <p>Plain: {@code static final JdbcClient jdbc = TestDatabase.fresh().jdbc();}
 *
 * <p>With Spring:
 *
 * <pre>{@code
 * @DynamicPropertySource
 * static void store(DynamicPropertyRegistry settings) { TestDatabase.fresh().into(settings); }
 * }</pre>
 *
 * <p>One server per JVM, embedded in a temporary directory and stopped with the JVM; or the one that
 * {@code RONGTONG_TEST_DATABASE_URL}, {@code _USER} and {@code _PASSWORD} name, whose role may create databases and is
 * no superuser.
 *
 * @param address of the application's role, who owns the database
 */
public record TestDatabase(StoreAddress address, HikariDataSource pool) {

    /** A new database, empty but for what the migrations put into it. */
    public static TestDatabase fresh() {
        return at(Server.SHARED.migratedCopy());
    }

    /** A new database without any schema. */
    static TestDatabase empty() {
        return at(Server.SHARED.create("template1"));
    }

    /** A database that is there. */
    static TestDatabase at(StoreAddress address) {
        HikariConfig config = StoreConfiguration.poolTo(address);
        config.setMinimumIdle(0);
        config.setMaximumPoolSize(8);
        return new TestDatabase(address, Server.SHARED.alone(new HikariDataSource(config)));
    }

    public DataSource dataSource() {
        return pool;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(pool);
    }

    /** This database as whoever runs its server, past every grant of the application. */
    public JdbcClient asKeeper() {
        StoreAddress keeper =
                new StoreAddress(address.url(), Server.SHARED.creator.user(), Server.SHARED.creator.password());
        return TestServers.jdbc(keeper);
    }

    /** Lets the application under test use this database. */
    public void into(DynamicPropertyRegistry settings) {
        settings.add("rongtong.database.url", address::url);
        settings.add("rongtong.database.user", address::user);
        settings.add("rongtong.database.password", address::password);
    }

    /** The server of this JVM, with one migrated database that all others are copied from. */
    private static final class Server {

        static final Server SHARED = new Server();

        private final StoreAddress creator;
        private final String owner;
        private final String ownerPassword;
        private final List<HikariDataSource> pools = new ArrayList<>();
        private final List<String> made = new ArrayList<>();
        private @Nullable StoreAddress template;

        private Server() {
            String url = System.getenv("RONGTONG_TEST_DATABASE_URL");
            if (url != null) {
                owner = System.getenv().getOrDefault("RONGTONG_TEST_DATABASE_USER", "");
                ownerPassword = System.getenv().getOrDefault("RONGTONG_TEST_DATABASE_PASSWORD", "");
                creator = new StoreAddress(url, owner, ownerPassword);
                Runtime.getRuntime().addShutdownHook(new Thread(this::dropAll));
            } else {
                EmbeddedPostgres server = TestServers.inTemporaryDirectory();
                owner = server.address().user();
                ownerPassword = server.address().password();
                creator = server.keeperAddress("postgres");
                withoutWaitingForTheDisk();
            }
        }

        /** Nothing here outlives the JVM; writing dozens of databases out at the end takes longer than the tests. */
        private void withoutWaitingForTheDisk() {
            try (Connection connection = creator.connect();
                    var statement = connection.createStatement()) {
                statement.execute("alter system set fsync = off");
                statement.execute("select pg_reload_conf()");
            } catch (SQLException e) {
                throw new IllegalStateException("the settings of " + creator + " could not be changed", e);
            }
        }

        synchronized StoreAddress migratedCopy() {
            if (template == null) {
                StoreAddress first = create("template1");
                try (HikariDataSource pool = new HikariDataSource(StoreConfiguration.poolTo(first))) {
                    DomainMigrations.onClassPath().migrate(pool);
                }
                template = first;
            }
            return create(template.url().replaceAll(".*/", ""));
        }

        /** The classes before have ended: their idle connections make room for those of {@code pool}. */
        synchronized HikariDataSource alone(HikariDataSource pool) {
            pools.forEach(earlier -> earlier.getHikariPoolMXBean().softEvictConnections());
            pools.add(pool);
            return pool;
        }

        /** An external server stays as it was found; the embedded one goes away as a whole. */
        private void dropAll() {
            pools.forEach(HikariDataSource::close);
            try (Connection connection = creator.connect();
                    var statement = connection.createStatement()) {
                for (String name : made) {
                    statement.execute("drop database if exists " + name + " with (force)");
                }
            } catch (SQLException e) {
                throw new IllegalStateException("test databases are left on " + creator, e);
            }
        }

        synchronized StoreAddress create(String from) {
            String name =
                    "test_" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
            try (Connection connection = creator.connect();
                    var statement = connection.createStatement()) {
                statement.execute(
                        String.format(Locale.ROOT, "create database %s owner %s template %s", name, owner, from));
            } catch (SQLException e) {
                throw new IllegalStateException("no test database on " + creator, e);
            }
            made.add(name);
            return new StoreAddress(creator.url().replaceAll("/[^/]*$", "/" + name), owner, ownerPassword);
        }
    }
}
