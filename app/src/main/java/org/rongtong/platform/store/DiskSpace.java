package org.rongtong.platform.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Room on the disk of the data directory. */
final class DiskSpace {

    /** Programs (60 MiB), a new cluster with its first log (40 MiB) and room to begin. */
    static final long FIRST_START_MIB = 200;

    /** The next log segment and a checkpoint. */
    static final long LATER_START_MIB = 32;

    private DiskSpace() {}

    /** @throws StoreUnavailable if less than {@code neededMib} are free */
    static void need(long neededMib, Path directory) throws IOException {
        if (freeMib(directory) < neededMib) {
            throw StoreUnavailable.because("disk", directory, freeMib(directory), neededMib);
        }
    }

    static StoreUnavailable full(Path directory) {
        try {
            return StoreUnavailable.because("disk", directory, freeMib(directory), FIRST_START_MIB);
        } catch (IOException e) {
            return StoreUnavailable.because(e, "disk", directory, "?", FIRST_START_MIB);
        }
    }

    private static long freeMib(Path directory) throws IOException {
        return Files.getFileStore(directory).getUsableSpace() >> 20;
    }
}
