package org.rongtong.platform.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The migrations of every domain on the class path, each in the domain's own schema with its own history table.
 *
 * <p>A domain adds itself with a folder {@code db/<domain>}: its {@code V1__….sql}, V2 … and a
 * {@code domain.properties} whose line {@code after=platform,directory} names the domains whose tables its own refer
 * to. No list is kept anywhere else.
 *
 * @param domains in the order in which they migrate: every domain after those it names, otherwise by name
 */
public record DomainMigrations(List<String> domains) {

    private static final Pattern COMMA = Pattern.compile(",");

    /** What is on the class path of the running program. */
    public static DomainMigrations onClassPath() {
        Map<String, Set<String>> after = new TreeMap<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:db/*/domain.properties")) {
                after.put(nameOfFolder(file), namedAfter(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return inOrder(after);
    }

    /** @throws IllegalArgumentException if a domain is named that is not there, or two wait for each other */
    static DomainMigrations inOrder(Map<String, ? extends Collection<String>> after) {
        Map<String, Collection<String>> waiting = new TreeMap<>(after);
        List<String> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            String next = waiting.keySet().stream()
                    .filter(domain -> ordered.containsAll(after.get(domain)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no order among " + waiting));
            waiting.remove(next);
            ordered.add(next);
        }
        return new DomainMigrations(List.copyOf(ordered));
    }

    private static String nameOfFolder(Resource file) throws IOException {
        String path = file.getURL().getPath();
        String folder = path.substring(0, path.lastIndexOf('/'));
        return folder.substring(folder.lastIndexOf('/') + 1);
    }

    private static Set<String> namedAfter(Resource file) throws IOException {
        Properties lines = new Properties();
        try (var in = file.getInputStream()) {
            lines.load(in);
        }
        return COMMA.splitAsStream(lines.getProperty("after", ""))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Brings every domain's tables to the state of this program; nothing happens where they are in it.
     *
     * @throws StoreUnavailable if a domain's history is not the one this program knows
     */
    public void migrate(DataSource store) {
        migrate(store, () -> {});
    }

    /** @param before is run before the first table is changed, where any is */
    void migrate(DataSource store, Runnable before) {
        domains.forEach(domain -> migrate(store, domain, before));
    }

    /** How far each domain's tables in {@code store} are; those that are not there yet are left out. */
    Map<String, String> versions(DataSource store) {
        Map<String, String> versions = new TreeMap<>();
        for (String domain : domains) {
            MigrationInfo current =
                    flyway(store, domain, MigrationVersion.LATEST).info().current();
            if (current != null && current.getVersion() != null) {
                versions.put(domain, current.getVersion().getVersion());
            }
        }
        return versions;
    }

    /**
     * Makes the tables as an earlier version of this program made them.
     *
     * @throws StoreUnavailable if it was a later one
     */
    void migrateTo(Map<String, String> versions, DataSource store) {
        versions.forEach((domain, version) -> {
            if (!domains.contains(domain)) {
                throw StoreUnavailable.because("later", domain, version);
            }
        });
        for (String domain : domains) {
            String version = versions.get(domain);
            if (version != null) {
                migrateTo(version, domain, store);
            }
        }
    }

    private static void migrateTo(String version, String domain, DataSource store) {
        try {
            flyway(store, domain, MigrationVersion.fromVersion(version)).migrate();
        } catch (FlywayException unknown) {
            throw StoreUnavailable.because(unknown, "later", domain, version);
        }
    }

    private static void migrate(DataSource store, String domain, Runnable before) {
        try {
            Flyway flyway = flyway(store, domain, MigrationVersion.LATEST);
            if (flyway.info().pending().length > 0) {
                before.run();
            }
            flyway.migrate();
        } catch (FlywayException e) {
            throw StoreUnavailable.because(e, "migration", domain, firstLine(e));
        }
    }

    private static Flyway flyway(DataSource store, String domain, MigrationVersion target) {
        return Flyway.configure()
                .dataSource(store)
                .schemas(domain)
                .defaultSchema(domain)
                .createSchemas(true)
                .table("schema_history")
                .locations("classpath:db/" + domain)
                .target(target)
                .failOnMissingLocations(true)
                .validateMigrationNaming(true)
                .placeholderReplacement(false)
                .cleanDisabled(true)
                .loggers("slf4j")
                .load();
    }

    private static String firstLine(FlywayException e) {
        return String.valueOf(e.getMessage()).strip().lines().findFirst().orElse("");
    }
}
