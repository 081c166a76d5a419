package org.rongtong;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.rongtong.kernel.Message;
import org.rongtong.platform.importing.ImportProgress;
import org.rongtong.platform.importing.ImportWorkplace;

/**
 * The invented sample region (示例地区), put into the demonstration through the same imports as everybody's files.
 *
 * @param directory where its files are laid out, as examples of the formats, with the mark of what was taken
 * @param store names the store, so that another store is filled anew
 */
record SampleRegion(Path directory, String store) {

    // Later files name what earlier ones bring.
    private static final List<String> FILES =
            List.of("organisations", "titles", "offers", "relations", "facts", "needs");

    /** Whether these files have been taken to their end by this store. */
    boolean isIn(ImportWorkplace workplace) {
        return laidOut().isIn(workplace);
    }

    /** Takes the files; what came in before an interruption is met again and stays as it is. Says what was refused. */
    List<Message> putInto(ImportWorkplace workplace) {
        return laidOut().putInto(workplace, ImportProgress.SILENT);
    }

    private LaidOutFiles laidOut() {
        return new LaidOutFiles(directory, store, FILES, new LaidOutFiles.Contents() {
            @Override
            public String fingerprint() throws IOException {
                return SampleRegion.fingerprint();
            }

            @Override
            public void layOut(Path directory) throws IOException {
                for (String file : FILES) {
                    try (InputStream packed = open(file)) {
                        Files.copy(packed, directory.resolve(file + ".jsonl"), StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        });
    }

    private static String fingerprint() throws IOException {
        MessageDigest digest = sha256();
        for (String file : FILES) {
            try (InputStream packed = open(file)) {
                digest.update(packed.readAllBytes());
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static InputStream open(String file) {
        String name = "/sample/" + file + ".jsonl";
        return Objects.requireNonNull(SampleRegion.class.getResourceAsStream(name), name);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
