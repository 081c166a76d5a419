package org.rongtong;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Lets one importing process at a time into an embedded store. The first would stop the database at its end, under the
 * others. The place is given back with the process, however it ends.
 */
final class ImportQueue {

    private static final List<FileChannel> PLACES = new CopyOnWriteArrayList<>();

    private ImportQueue() {}

    /** Waits where another process imports into the store under {@code data}; {@code waiting} is run before. */
    static void enter(Path data, Runnable waiting) {
        try {
            Files.createDirectories(data);
            FileChannel file =
                    FileChannel.open(data.resolve("import.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            // A channel that nobody holds is closed, and its lock given back.
            PLACES.add(file);
            if (file.tryLock() == null) {
                waiting.run();
                file.lock();
            }
        } catch (IOException unwritable) {
            // What is wrong with the directory is for the store to say, with its remedy.
            return;
        }
    }
}
