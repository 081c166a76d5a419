package org.rongtong.platform.backup;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * What a backup is encrypted with, never part of it: a passphrase, through Argon2id, or a key file.
 *
 * <p>A backup begins with one line of text that says which of them; then follow AES-256-GCM segments of 1 MiB in the
 * streaming format of Google Tink, which also notices a file that was cut short.
 */
sealed interface BackupKey {

    int SEGMENT_BYTES = 1 << 20;
    String MAGIC = "rongtong-backup 1 ";

    /** What the line in front of the backup says of it, beyond which kind it is. */
    String parameters();

    byte[] derived(String parameters);

    record KeyFile(Path file, byte[] content) implements BackupKey {

        static final int LEAST_BYTES = 32;

        /** @throws IOException if it cannot be read or holds less than 32 bytes */
        static KeyFile read(Path file) throws IOException {
            byte[] content = Files.readAllBytes(file);
            if (content.length < LEAST_BYTES) {
                throw new IOException(content.length + " < " + LEAST_BYTES);
            }
            return new KeyFile(file, content);
        }

        @Override
        public String parameters() {
            return "key-file";
        }

        @Override
        public byte[] derived(String parameters) {
            try {
                return MessageDigest.getInstance("SHA-256").digest(content);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    record Passphrase(String words) implements BackupKey {

        static final int LEAST_CHARACTERS = 12;
        private static final int MEMORY_KIB = 1 << 16;

        @Override
        public String parameters() {
            byte[] salt = new byte[16];
            new SecureRandom().nextBytes(salt);
            return String.format(
                    Locale.ROOT,
                    "argon2id %d 3 1 %s",
                    MEMORY_KIB,
                    HexFormat.of().formatHex(salt));
        }

        @Override
        public byte[] derived(String parameters) {
            String[] parts = parameters.split(" ");
            Argon2BytesGenerator argon = new Argon2BytesGenerator();
            argon.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withMemoryAsKB(Math.min(Integer.parseInt(parts[1]), 1 << 20))
                    .withIterations(Math.min(Integer.parseInt(parts[2]), 100))
                    .withParallelism(Math.min(Integer.parseInt(parts[3]), 16))
                    .withSalt(HexFormat.of().parseHex(parts[4]))
                    .build());
            byte[] key = new byte[32];
            argon.generateBytes(words.getBytes(StandardCharsets.UTF_8), key);
            return key;
        }

        @Override
        public String toString() {
            return "passphrase";
        }
    }

    default OutputStream encrypting(OutputStream to) throws IOException {
        String line = MAGIC + parameters() + "\n";
        to.write(line.getBytes(StandardCharsets.US_ASCII));
        try {
            return stream(line).newEncryptingStream(to, line.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /** @throws NoBackup if {@code from} is none, or is encrypted with another kind of key */
    default InputStream decrypting(InputStream from) throws IOException {
        String line = line(from);
        boolean mine = line.startsWith(MAGIC + (this instanceof KeyFile ? "key-file" : "argon2id "));
        if (!line.startsWith(MAGIC)) {
            throw new NoBackup("backup.restore.none");
        }
        if (!mine) {
            throw new NoBackup("backup.restore.otherkey");
        }
        try {
            return stream(line).newDecryptingStream(from, line.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new NoBackup("backup.restore.none");
        }
    }

    private AesGcmHkdfStreaming stream(String line) throws GeneralSecurityException {
        byte[] key = derived(line.substring(MAGIC.length()).strip());
        return new AesGcmHkdfStreaming(key, "HmacSha256", 32, SEGMENT_BYTES, 0);
    }

    private static String line(InputStream from) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = from.read(); c >= 0 && line.length() < 200; c = from.read()) {
            line.append((char) c);
            if (c == '\n') {
                break;
            }
        }
        return line.toString();
    }
}
