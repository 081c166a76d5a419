package org.rongtong.matching.batch;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that appears whole or not at all: written beside its place, then moved there. */
final class Output implements Closeable {

    private final Path place;
    private final Path beside;
    private final OutputStream stream;

    private Output(Path place, Path beside) throws IOException {
        this.place = place;
        this.beside = beside;
        this.stream = new BufferedOutputStream(Files.newOutputStream(beside), 1 << 16);
    }

    static Output at(Path place) throws WrongUse {
        Path folder = place.toAbsolutePath().getParent();
        if (folder == null || !Files.isWritable(folder) || Files.isDirectory(place)) {
            throw new WrongUse("batch.usage.folder", "--out", place);
        }
        try {
            String name =
                    "." + place.getFileName() + "." + ProcessHandle.current().pid() + ".part";
            Path beside = folder.resolve(name);
            beside.toFile().deleteOnExit();
            return new Output(place, beside);
        } catch (IOException refused) {
            throw new WrongUse("batch.usage.folder", "--out", place);
        }
    }

    OutputStream stream() {
        return stream;
    }

    /** Puts what was written in its place. */
    void keep() throws IOException {
        stream.close();
        Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        stream.close();
        Files.deleteIfExists(beside);
    }
}
