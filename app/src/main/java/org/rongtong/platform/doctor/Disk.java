package org.rongtong.platform.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rongtong.kernel.Message;

/**
 * The disk that holds, or will hold, the data directory.
 *
 * @param writable whether this account may write there
 */
public record Disk(Path directory, long freeMib, boolean writable) {

    /** A new database, the log of changes, the indexes, and room until somebody looks again. */
    private static final long NEEDED_MIB = 1000;

    /** @throws IOException if the system does not say */
    public static Disk under(Path directory) throws IOException {
        Path there = directory.toAbsolutePath();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return new Disk(directory, Files.getFileStore(there).getUsableSpace() >> 20, writable(there));
    }

    private static boolean writable(Path there) throws IOException {
        // The attribute does not know of disks that are mounted to be read only.
        return Files.isDirectory(there)
                && Files.isWritable(there)
                && !Files.getFileStore(there).isReadOnly();
    }

    public Finding finding() {
        if (!writable) {
            return Finding.wanting(
                    "disk",
                    Message.of("doctor.disk.closed", directory),
                    Message.of("doctor.disk.closed.remedy", directory));
        }
        return freeMib < NEEDED_MIB
                ? Finding.wanting(
                        "disk",
                        Message.of("doctor.disk.full", directory, freeMib, NEEDED_MIB),
                        Message.of("doctor.disk.full.remedy"))
                : Finding.sound("disk", Message.of("doctor.disk.sound", directory, freeMib));
    }
}
