package org.rongtong;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rongtong.platform.store.StoreSettings;

/**
 * Which data a command works on.
 *
 * @param data directory of everything that this machine keeps
 * @param databaseUrl JDBC URL of an external PostgreSQL; absent: the embedded one under {@code data}
 * @param databaseUser role of the external PostgreSQL; its password stands in {@code RONGTONG_DATABASE_PASSWORD} only,
 *     because a command line can be read by every account of the machine
 */
record StoreChoice(
        Path data, @Nullable String databaseUrl, @Nullable String databaseUser) {

    static StoreChoice of(
            @Nullable Path data,
            @Nullable String databaseUrl,
            @Nullable String databaseUser,
            Map<String, String> environment) {
        Path directory = data != null ? data : Path.of(environment.getOrDefault("RONGTONG_DATA", "data"));
        return new StoreChoice(
                directory.toAbsolutePath().normalize(),
                databaseUrl != null ? databaseUrl : environment.get("RONGTONG_DATABASE_URL"),
                databaseUser != null ? databaseUser : environment.get("RONGTONG_DATABASE_USER"));
    }

    StoreChoice under(String directory) {
        return new StoreChoice(data.resolve(directory), databaseUrl, databaseUser);
    }

    /** Whether somebody has worked in the data directory before. */
    boolean used() {
        return Files.exists(data.resolve("postgres")) || Files.exists(log());
    }

    Path log() {
        return data.resolve("log").resolve("rongtong.log");
    }

    /** Where the data lies, for people. */
    String place() {
        String url = StoreSettings.chosen(data, databaseUrl, databaseUser, null).url();
        return url == null ? data.toString() : url;
    }

    List<String> asProperties() {
        List<String> properties = new ArrayList<>();
        properties.add("--rongtong.data=" + data);
        if (databaseUrl != null) {
            properties.add("--rongtong.database.url=" + databaseUrl);
        }
        if (databaseUser != null) {
            properties.add("--rongtong.database.user=" + databaseUser);
        }
        return properties;
    }
}
