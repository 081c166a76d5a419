package org.rongtong.platform.backup;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.rongtong.platform.store.CopiedTable;
import org.rongtong.platform.store.DirectoryTree;
import org.rongtong.platform.store.StoreContents;
import org.rongtong.platform.store.StoreRestoration;
import org.rongtong.platform.store.StoreSettings;
import org.rongtong.platform.store.StoreUnavailable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes a backup into an empty data directory and, where the settings name one, an empty external database. Everything is
 * made beside its place, compared, and renamed: the installation is there whole, or nothing of it.
 *
 * @param programs where PostgreSQL is unpacked already; absent: in the new data directory
 */
record Restoration(
        StoreSettings installation,
        BackupKey key,
        Backup.Progress progress,
        @Nullable Path programs) {

    /** What was taken in. */
    record Restored(Manifest manifest, int files) {}

    /**
     * @throws NoBackup if {@code file} is no whole backup or the key is another
     * @throws StoreUnavailable with what stands in the way
     */
    Restored from(Path file) throws IOException {
        Path place = installation.dataDirectory();
        if (Files.exists(place) && !isEmpty(place)) {
            throw new NoBackup("backup.restore.used", place.toString());
        }
        Files.createDirectories(place.getParent());
        Path beside = place.resolveSibling("." + place.getFileName() + ".restoring");
        DirectoryTree.delete(beside);
        try (InputStream sealed = new BufferedInputStream(Files.newInputStream(file));
                InputStream plain = key.decrypting(sealed)) {
            Restored restored = restore(plain, beside);
            Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return restored;
        } finally {
            DirectoryTree.delete(beside);
        }
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.findAny().isEmpty();
        }
    }

    private Restored restore(InputStream plain, Path beside) throws IOException {
        Files.createDirectories(beside);
        try {
            ZipInputStream archive = new ZipInputStream(plain);
            Manifest manifest = manifest(archive);
            InstallationFiles files = new InstallationFiles(beside);
            int[] written = new int[1];
            StoreRestoration.Completion rest = () -> written[0] = files(archive, plain, files);
            store(manifest.store(), beside, new Rows(archive, manifest.store()), rest);
            return new Restored(manifest, written[0]);
        } catch (NoBackup told) {
            throw told;
        } catch (IOException broken) {
            throw new NoBackup("backup.restore.broken", String.valueOf(broken.getMessage()));
        }
    }

    private static Manifest manifest(ZipInputStream archive) throws IOException {
        ZipEntry first = archive.getNextEntry();
        if (first == null || !first.getName().equals(Backup.MANIFEST)) {
            throw new NoBackup("backup.restore.broken", Backup.MANIFEST);
        }
        Manifest manifest = JsonMapper.builder().build().readValue(archive.readAllBytes(), Manifest.class);
        if (manifest.format() != Manifest.FORMAT) {
            throw new NoBackup("backup.restore.later", Integer.toString(manifest.format()));
        }
        return manifest;
    }

    private void store(StoreContents contents, Path beside, Rows rows, StoreRestoration.Completion rest)
            throws IOException {
        StoreRestoration restoration = new StoreRestoration(contents);
        if (installation.url() != null) {
            restoration.intoExternal(
                    new StoreSettings(beside, installation.url(), installation.user(), installation.password()),
                    rows,
                    rest);
        } else {
            restoration.intoEmbedded(beside, programs == null ? beside.resolve("postgres") : programs, rows);
            rest.complete();
        }
    }

    /** The entries of the tables, which stand in the order of the manifest. */
    private final class Rows implements StoreRestoration.Rows {

        private final ZipInputStream archive;
        private final StoreContents contents;
        private long done;

        Rows(ZipInputStream archive, StoreContents contents) {
            this.archive = archive;
            this.contents = contents;
        }

        @Override
        public InputStream of(CopiedTable table) throws IOException {
            ZipEntry next = archive.getNextEntry();
            if (next == null || !next.getName().equals(Backup.TABLES + table.name())) {
                throw new NoBackup("backup.restore.broken", table.name());
            }
            done += table.rows();
            progress.at(done, contents.rows());
            return new Unclosed(archive);
        }
    }

    private static int files(ZipInputStream archive, InputStream plain, InstallationFiles into) throws IOException {
        int written = 0;
        for (ZipEntry next = archive.getNextEntry(); next != null; next = archive.getNextEntry()) {
            if (next.getName().equals(Backup.END)) {
                // Only at its very end is it sure that nothing was cut off.
                archive.getNextEntry();
                plain.transferTo(java.io.OutputStream.nullOutputStream());
                return written;
            }
            if (!next.getName().startsWith(Backup.FILES)) {
                throw new NoBackup("backup.restore.broken", next.getName().toLowerCase(Locale.ROOT));
            }
            into.write(next.getName().substring(Backup.FILES.length()), new Unclosed(archive));
            written++;
        }
        throw new NoBackup("backup.restore.broken", Backup.END);
    }

    private static final class Unclosed extends FilterInputStream {
        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // The next entry follows.
        }
    }
}
