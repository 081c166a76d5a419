package org.rongtong.platform.backup;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.rongtong.platform.store.StoreContents;
import org.rongtong.platform.store.StoreSettings;
import org.rongtong.platform.store.StoreSnapshot;
import tools.jackson.databind.json.JsonMapper;

/** Writes a backup: one moment of the store, then the files; whole or not at all. */
record Backup(StoreSettings installation, BackupKey key, boolean withKeys, Progress progress) {

    static final String MANIFEST = "manifest.json";
    static final String TABLES = "tables/";
    static final String FILES = "files/";
    static final String END = "end";

    /** Hears how many rows there are of how many. */
    @FunctionalInterface
    interface Progress {
        void at(long done, long of);
    }

    /** What was written. */
    record Written(int tables, long rows, int files, long bytes) {}

    Written to(Path file, Instant now) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(beside);
        try {
            Written written = write(beside, now);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
            return written;
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private Written write(Path beside, Instant now) throws IOException {
        var onlyOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (StoreSnapshot store = StoreSnapshot.of(installation);
                FileChannel file = FileChannel.open(
                        beside, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), onlyOwner)) {
            List<Path> files = new InstallationFiles(installation.dataDirectory()).all(withKeys);
            OutputStream plain = key.encrypting(
                    new BufferedOutputStream(new Kept(Channels.newOutputStream(file)), BackupKey.SEGMENT_BYTES));
            try (ZipOutputStream archive = new ZipOutputStream(plain)) {
                archive.setLevel(Deflater.BEST_SPEED);
                write(archive, store, files, now);
            }
            file.force(true);
            StoreContents held = store.contents();
            return new Written(held.tables().size(), held.rows(), files.size(), file.size());
        }
    }

    // Closing the archive ends the encryption; the file is still to be forced to the disk.
    private static final class Kept extends FilterOutputStream {
        Kept(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    private void write(ZipOutputStream archive, StoreSnapshot store, List<Path> files, Instant now) throws IOException {
        StoreContents held = store.contents();
        boolean keys = files.stream().anyMatch(file -> file.startsWith(InstallationFiles.KEYS));
        archive.putNextEntry(new ZipEntry(MANIFEST));
        archive.write(JsonMapper.builder()
                .build()
                .writeValueAsBytes(new Manifest(Manifest.FORMAT, now, keys, Manifest.INDEX, held)));
        long rows = 0;
        for (int i = 0; i < held.tables().size(); i++) {
            archive.putNextEntry(new ZipEntry(TABLES + held.tables().get(i).name()));
            store.write(i, new Unclosed(archive));
            rows += held.tables().get(i).rows();
            progress.at(rows, held.rows());
        }
        InstallationFiles installed = new InstallationFiles(installation.dataDirectory());
        for (Path file : files) {
            archive.putNextEntry(new ZipEntry(FILES + file));
            installed.read(file, new Unclosed(archive));
        }
        archive.putNextEntry(new ZipEntry(END));
        archive.closeEntry();
    }

    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() {
            // The next entry follows.
        }
    }
}
