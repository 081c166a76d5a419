package org.rongtong.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a data directory holds beside the store: settings, keys, anchors, uploads. Left out is what is made again
 * (indexes, vectors, logs), what belongs to the running process, and the address of a database the installation moved to.
 */
record InstallationFiles(Path dataDirectory) {

    static final String KEYS = "keys";
    private static final String SETTINGS = "rongtong.conf";

    private static final Set<String> LEFT_OUT = Set.of(
            "postgres",
            "postgres.log",
            "postgres.log.1",
            "log",
            "index",
            "embeddings",
            "cache",
            "import.lock",
            "database.properties");

    /** Relative paths, sorted. */
    List<Path> all(boolean withKeys) throws IOException {
        if (!Files.isDirectory(dataDirectory)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(dataDirectory)) {
            return walk.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .map(dataDirectory::relativize)
                    .filter(file -> !LEFT_OUT.contains(file.getName(0).toString()))
                    .filter(file -> withKeys || !file.getName(0).toString().equals(KEYS))
                    .filter(file -> !file.toString().endsWith(".lock"))
                    .sorted()
                    .toList();
        }
    }

    void read(Path file, OutputStream to) throws IOException {
        Files.copy(dataDirectory.resolve(file), to);
    }

    /** For its owner's eyes only, whatever it is. */
    void write(String file, InputStream from) throws IOException {
        Path place = dataDirectory.resolve(file).normalize();
        if (!place.startsWith(dataDirectory) || place.equals(dataDirectory)) {
            throw new NoBackup("backup.restore.broken", file);
        }
        Path parent = Objects.requireNonNull(place.getParent());
        Files.createDirectories(parent);
        if (parent.equals(dataDirectory.resolve(KEYS))) {
            Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwx------"));
        }
        if (place.equals(dataDirectory.resolve(SETTINGS))) {
            Files.writeString(place, withoutDatabase(new String(from.readAllBytes(), StandardCharsets.UTF_8)));
        } else {
            Files.copy(from, place);
        }
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rw-------"));
    }

    // The database of the other machine is not the one that was just filled.
    private static String withoutDatabase(String settings) {
        return settings.replaceAll("(?m)^(\\s*database\\.)", "# $1");
    }
}
