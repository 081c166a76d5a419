package org.rongtong.platform.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPInputStream;

/** A file that may be packed with gzip, recognised by its first bytes. */
record Packed(Path path, boolean gzip) {

    private static final long MOST_BYTES = 8L << 30;

    static Packed of(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] start = in.readNBytes(2);
            return new Packed(path, start.length == 2 && start[0] == 0x1f && start[1] == (byte) 0x8b);
        }
    }

    /** The unpacked bytes from the beginning. */
    InputStream open() throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        if (!gzip) {
            return in;
        }
        try {
            return new BufferedInputStream(
                    new UnpackLimit(
                            new GZIPInputStream(in, 1 << 16), UnpackLimit.allowedBytes(Files.size(path), MOST_BYTES)),
                    1 << 16);
        } catch (IOException broken) {
            in.close();
            throw broken;
        }
    }

    /** The first {@code n} unpacked bytes. */
    byte[] start(int n) throws IOException {
        try (InputStream in = open()) {
            return in.readNBytes(n);
        }
    }

    /** An unpacked copy, which the caller deletes. */
    Path unpacked() throws IOException {
        Path copy = Files.createTempFile("rongtong", ".xlsx");
        try (InputStream in = open()) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            return copy;
        } catch (IOException broken) {
            Files.deleteIfExists(copy);
            throw broken;
        }
    }
}
