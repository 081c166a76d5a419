package org.rongtong.platform.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The unpacked programs of PostgreSQL: {@code bin/initdb}, {@code bin/pg_ctl}, {@code bin/postgres}.
 *
 * @param directory with {@code bin}, {@code lib} and {@code share}
 */
record PostgresProgram(Path directory) {

    /** The release inside the archives on the class path. */
    static final String VERSION = "18.6";

    static final String MAJOR = "18";

    /** Unpacks the release into a directory of {@code parent}, unless it is there. */
    static PostgresProgram unpackedIn(Path parent) throws IOException {
        Path home = parent.resolve("postgres-" + VERSION);
        if (!Files.exists(home)) {
            unpackBesideAndRename(archiveFor(System.getProperty("os.name"), System.getProperty("os.arch")), home);
        }
        return new PostgresProgram(home);
    }

    /** @throws StoreUnavailable where there are no programs for the platform */
    static String archiveFor(String system, String processor) {
        String kind = switch (processor.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> "";
        };
        if (!system.equals("Linux") || kind.isEmpty()) {
            throw StoreUnavailable.because("platform", system, processor);
        }
        return "/postgres-linux-" + kind + ".txz";
    }

    String path(String program) {
        return directory.resolve("bin").resolve(program).toString();
    }

    private static void unpackBesideAndRename(String archive, Path home) throws IOException {
        Files.createDirectories(home.getParent());
        Path beside = Files.createTempDirectory(home.getParent(), "unpacking-");
        try {
            unpack(archive, beside);
            // A rename may reach the disk before the files do; a power cut must not leave empty programs.
            new Command(beside, List.of("sync", "-f", ".")).run();
            Files.move(beside, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            DirectoryTree.delete(beside);
            // Another process was first.
            if (!Files.exists(home)) {
                throw e;
            }
        }
    }

    private static void unpack(String archive, Path target) throws IOException {
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (InputStream raw = PostgresProgram.class.getResourceAsStream(archive)) {
            if (raw == null) {
                throw StoreUnavailable.because(
                        "platform", System.getProperty("os.name"), System.getProperty("os.arch"));
            }
            try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(raw)))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    write(entry, tar, entry.resolveIn(target));
                }
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path to) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(to);
            return;
        }
        Files.createDirectories(to.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(to, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, to);
        boolean program = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(to, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
