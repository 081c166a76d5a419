package org.rongtong.directory.intake;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.rongtong.directory.ExternalCode;
import org.rongtong.directory.Organisation;
import org.rongtong.directory.OrganisationId;
import org.rongtong.directory.Organisations;
import org.rongtong.platform.importing.ImportKind;
import org.rongtong.platform.importing.ImportRow;
import org.rongtong.platform.importing.RowOutcome;
import org.rongtong.platform.store.TestDatabase;
import org.rongtong.platform.store.TimeOrderedIds;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The directory on a database of its own, with a count of the statements it sends. The day is 23 November 2026. Declared
 * with {@code @RegisterExtension}, so that it closes after each test.
 */
public final class DirectoryUnderTest implements AfterEachCallback {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final TestDatabase database = TestDatabase.fresh();
    private final StatementCounter counter = new StatementCounter(database.dataSource());

    public DirectoryUnderTest() {
        context.registerBean(DataSource.class, () -> counter);
        context.register(Wiring.class);
        context.refresh();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        context.close();
        database.pool().close();
    }

    public Organisations organisations() {
        return context.getBean(Organisations.class);
    }

    public JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    /** Takes rows of {@code kind} as one batch; each is written as field, value, field, value … */
    public List<RowOutcome> take(String kind, String[]... rows) {
        return take(kind, Arrays.stream(rows).map(DirectoryUnderTest::row).toList());
    }

    public List<RowOutcome> take(String kind, List<ImportRow> rows) {
        return kind(kind).take(rows);
    }

    /** The one organisation of this name. */
    public Organisation named(String name) {
        List<Organisation> found = organisations().named(name);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " organisations are named " + name);
        }
        return found.getFirst();
    }

    public OrganisationId idOf(String name) {
        return named(name).id();
    }

    public OrganisationId idOfCode(String code) {
        return organisations()
                .find(new ExternalCode(ExternalCode.OF_A_FILE, code))
                .orElseThrow()
                .id();
    }

    /** How many statements {@code work} sends to the database. */
    public int statementsOf(Runnable work) {
        int before = counter.statements.get();
        work.run();
        return counter.statements.get() - before;
    }

    /** What {@code work} yields in one transaction. */
    public <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                .execute(status -> work.get()));
    }

    ImportKind kind(String name) {
        return context.getBeansOfType(ImportKind.class).values().stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    public static String[] cells(String... cells) {
        return cells;
    }

    /** A row whose cells with a field are values and whose others, marked with a leading *, are unclaimed columns. */
    public static ImportRow row(String... cells) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        Map<String, List<String>> others = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            if (cells[i].startsWith("*")) {
                others.put(cells[i].substring(1), List.of(cells[i + 1]));
            } else {
                values.put(cells[i], List.of(cells[i + 1]));
            }
        }
        return new ImportRow(2, values, others);
    }

    // Not marked as a configuration: a test that starts the whole application must not find it.
    @EnableTransactionManagement
    @ComponentScan("org.rongtong.directory")
    static class Wiring {

        @Bean
        JdbcClient jdbcClient(DataSource dataSource) {
            return JdbcClient.create(dataSource);
        }

        @Bean
        PlatformTransactionManager transactions(DataSource dataSource) {
            return new JdbcTransactionManager(dataSource);
        }

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-11-23T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
        }

        @Bean
        TimeOrderedIds ids() {
            return new TimeOrderedIds(Clock.systemUTC());
        }
    }

    private static final class StatementCounter extends DelegatingDataSource {

        private final AtomicInteger statements = new AtomicInteger();

        StatementCounter(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
                        if (method.getName().equals("prepareStatement")) {
                            statements.incrementAndGet();
                        }
                        try {
                            return method.invoke(connection, args);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
