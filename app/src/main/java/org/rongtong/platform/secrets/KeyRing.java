package org.rongtong.platform.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rongtong.platform.store.OwnerOnlyFile;

/**
 * The file of secrets, {@code keys/ring} in the data directory, which only its owner can read: one version a line, the
 * last is used for what is new. Nothing is ever taken out, since the audit record and old backups need it.
 */
final class KeyRing {

    private final OwnerOnlyFile file;
    private List<RingKey> keys = List.of();
    private FileTime read = FileTime.fromMillis(0);

    private KeyRing(OwnerOnlyFile file) {
        this.file = file;
    }

    static KeyRing in(Path dataDirectory) {
        return new KeyRing(
                new OwnerOnlyFile(dataDirectory.resolve("keys").resolve("ring").toAbsolutePath()));
    }

    Path path() {
        return file.path();
    }

    /** All versions, the oldest first; none where there is no file. Another process may have added one. */
    synchronized List<RingKey> keys() {
        try {
            if (!file.exists()) {
                return keys = List.of();
            }
            FileTime written = Files.getLastModifiedTime(file.path());
            if (!written.equals(read) || keys.isEmpty()) {
                keys = file.read().lines().map(RingKey::parse).toList();
                read = written;
            }
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<RingKey> key(int id) {
        return keys().stream().filter(key -> key.id() == id).findFirst();
    }

    RingKey current() {
        return keys().getLast();
    }

    /** The first version, unless there is one by now. */
    void begin(Instant now) {
        add(0, now);
    }

    /** One more version, unless {@code last} is no longer the last. */
    synchronized RingKey add(int last, Instant now) {
        try {
            Files.createDirectories(
                    file.path().getParent(),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            try (FileChannel door = FileChannel.open(
                            file.path().resolveSibling("ring.lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
                    FileLock alone = door.lock()) {
                List<RingKey> there = new ArrayList<>(keys());
                if (alone.isValid() && (there.isEmpty() ? 0 : there.getLast().id()) == last) {
                    there.add(RingKey.random(last + 1, now.truncatedTo(ChronoUnit.SECONDS)));
                    write(there);
                }
                return current();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(List<RingKey> all) throws IOException {
        file.write(String.join("\n", all.stream().map(RingKey::line).toList()));
        read = FileTime.fromMillis(0);
    }
}
