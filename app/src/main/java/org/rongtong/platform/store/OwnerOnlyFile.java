package org.rongtong.platform.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** A small text file that only its owner can read, written whole or not at all. */
public record OwnerOnlyFile(Path path) {

    /** Without white space around it. */
    public String read() throws IOException {
        return Files.readString(path).strip();
    }

    public boolean exists() {
        return Files.exists(path);
    }

    /** Its directory must be there. */
    public void write(String content) throws IOException {
        Path beside = path.resolveSibling(path.getFileName() + ".new");
        Files.deleteIfExists(beside);
        var onlyOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (FileChannel file =
                FileChannel.open(beside, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), onlyOwner)) {
            file.write(ByteBuffer.wrap((content + "\n").getBytes(StandardCharsets.UTF_8)));
            file.force(true);
        }
        Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceDirectory();
    }

    void delete() throws IOException {
        if (Files.deleteIfExists(path)) {
            forceDirectory();
        }
    }

    // The name reaches the disk with the directory, not with the file.
    private void forceDirectory() throws IOException {
        try (FileChannel directory = FileChannel.open(path.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    /** 192 random bits, in letters that need no quoting in SQL or shell. */
    static String randomPassword() {
        byte[] bits = new byte[24];
        new SecureRandom().nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}
