package org.rongtong.matching.encoding;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Vectors by content and model, in one file that only grows. Several processes may read and append at once; a record
 * that a crash left half-written is cut off, a damaged one is passed over and its text encoded again. Holds no text.
 *
 * <p>Layout: 64 bytes of head (name and dimension), then per text 16 bytes of key, the components, 4 bytes of CRC-32.
 */
public final class EmbeddingCache implements AutoCloseable {

    private static final int HEAD = 64;

    private final Path place;
    // Not a channel for the bytes: an interrupted thread would close it for everybody else.
    private RandomAccessFile file;
    private final int dimension;
    private final int recordBytes;
    private final Map<ContentKey, Long> places = new HashMap<>();
    private long readTo = HEAD;
    /** The file up to some earlier {@link #readTo}; vectors are taken from here without a system call each. */
    private MemorySegment mapped = MemorySegment.NULL;

    private EmbeddingCache(Path place, int dimension) throws IOException {
        this.place = place;
        this.file = new RandomAccessFile(place.toFile(), "rw");
        this.dimension = dimension;
        this.recordBytes = ContentKey.BYTES + dimension + Integer.BYTES;
    }

    /** Opens or creates the cache of {@code encoder}'s model in {@code directory}. */
    public static EmbeddingCache open(Path directory, Encoder encoder) {
        try {
            Files.createDirectories(directory);
            var cache = new EmbeddingCache(directory.resolve(encoder.model() + ".vectors"), encoder.dimension());
            cache.begin(encoder);
            return cache;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Begins a new file with nothing in it; another process that has the old one open goes on with that. */
    public synchronized void forget(Encoder encoder) {
        try {
            file.close();
            Files.delete(place);
            file = new RandomAccessFile(place.toFile(), "rw");
            places.clear();
            mapped = MemorySegment.NULL;
            readTo = HEAD;
            begin(encoder);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private void begin(Encoder encoder) throws IOException {
        byte[] expected = (encoder.model() + " " + dimension).getBytes(StandardCharsets.UTF_8);
        try (FileLock _ = lock()) {
            if (file.length() < HEAD || !headIs(expected)) {
                file.setLength(0);
                writeAt(Arrays.copyOf(expected, HEAD), 0);
            }
            file.setLength(endOfRecords());
        }
        readOn();
    }

    /** Waits for whoever writes now, in this process or another. */
    private FileLock lock() throws IOException {
        while (true) {
            FileLock lock = tryLock();
            if (lock != null) {
                return lock;
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    private @Nullable FileLock tryLock() throws IOException {
        try {
            return file.getChannel().tryLock();
        } catch (OverlappingFileLockException heldInThisProcess) {
            return null;
        }
    }

    /** Where the last whole record ends; what a crash left behind it is written over. */
    private long endOfRecords() throws IOException {
        return HEAD + (file.length() - HEAD) / recordBytes * recordBytes;
    }

    private boolean headIs(byte[] expected) throws IOException {
        byte[] head = readAt(0, HEAD);
        return Arrays.equals(Arrays.copyOf(expected, HEAD), head);
    }

    /** Takes in what this and other processes have appended since the last look. */
    private void readOn() throws IOException {
        int chunk = recordBytes * 4096;
        while (file.length() - readTo >= recordBytes) {
            int length = (int) Math.min(chunk, (file.length() - readTo) / recordBytes * recordBytes);
            ByteBuffer records = ByteBuffer.wrap(readAt(readTo, length));
            for (int at = 0; at < length; at += recordBytes) {
                if (crc(records.array(), at) == records.getInt(at + recordBytes - Integer.BYTES)) {
                    places.put(new ContentKey(records.getLong(at), records.getLong(at + Long.BYTES)), readTo + at);
                }
            }
            readTo += length;
        }
    }

    /** The vector of {@code text}, where it has been encoded before. */
    public synchronized Optional<Embedding> find(String text) {
        Long place = places.get(ContentKey.of(text));
        if (place == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Embedding(componentsAt(place + ContentKey.BYTES)));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Whole records are never cut off or moved, so what is mapped once stays valid. */
    private byte[] componentsAt(long position) throws IOException {
        if (position + dimension > mapped.byteSize()) {
            mapped = map();
        }
        return mapped.asSlice(position, dimension).toArray(ValueLayout.JAVA_BYTE);
    }

    // Through a channel of its own and with the interrupt put off: mapping closes the channel of an interrupted thread.
    private MemorySegment map() throws IOException {
        boolean interrupted = Thread.interrupted();
        try (FileChannel own = FileChannel.open(place, StandardOpenOption.READ)) {
            return own.map(FileChannel.MapMode.READ_ONLY, 0, readTo, Arena.ofAuto());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Whether {@code text} has been encoded before. */
    public synchronized boolean has(String text) {
        return places.containsKey(ContentKey.of(text));
    }

    /** Appends the vectors of {@code texts}, given in the same order. */
    public synchronized void put(List<String> texts, List<Embedding> embeddings) {
        ByteBuffer records = ByteBuffer.allocate(texts.size() * recordBytes);
        for (int i = 0; i < texts.size(); i++) {
            ContentKey key = ContentKey.of(texts.get(i));
            int at = records.position();
            records.putLong(key.high()).putLong(key.low()).put(embeddings.get(i).components());
            records.putInt(crc(records.array(), at));
        }
        try (FileLock _ = lock()) {
            writeAt(records.array(), endOfRecords());
            readOn();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Number of texts whose vectors are here. */
    public synchronized int size() {
        return places.size();
    }

    private int crc(byte[] records, int at) {
        CRC32 crc = new CRC32();
        crc.update(records, at, recordBytes - Integer.BYTES);
        return (int) crc.getValue();
    }

    private byte[] readAt(long position, int length) throws IOException {
        byte[] bytes = new byte[length];
        file.seek(position);
        file.readFully(bytes);
        return bytes;
    }

    private void writeAt(byte[] bytes, long position) throws IOException {
        file.seek(position);
        file.write(bytes);
    }

    @Override
    public synchronized void close() {
        try {
            file.close();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
