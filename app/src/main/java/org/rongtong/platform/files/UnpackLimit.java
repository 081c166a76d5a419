package org.rongtong.platform.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stops unpacking what grows beyond any honest table: a file made to fill memory or disk. */
final class UnpackLimit extends FilterInputStream {

    /** Thrown where the limit is met. */
    static final class Exceeded extends IOException {
        Exceeded() {
            super("unpacks to more than a table plausibly holds");
        }
    }

    /** A honest table packs to a tenth or a thirtieth; deflate can reach a thousandth. */
    private static final long LARGEST_RATIO = 200;

    private static final long ALWAYS_ALLOWED_BYTES = 32L << 20;

    private final long allowedBytes;
    private long seenBytes;

    UnpackLimit(InputStream unpacked, long allowedBytes) {
        super(unpacked);
        this.allowedBytes = allowedBytes;
    }

    /** What a file of {@code packedBytes} may unpack to, all its parts together. */
    static long allowedBytes(long packedBytes, long mostBytes) {
        return Math.min(mostBytes, Math.max(ALWAYS_ALLOWED_BYTES, packedBytes * LARGEST_RATIO));
    }

    long seenBytes() {
        return seenBytes;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int n = super.read(into, from, length);
        count(Math.max(n, 0));
        return n;
    }

    private void count(int n) throws IOException {
        seenBytes += n;
        if (seenBytes > allowedBytes) {
            throw new Exceeded();
        }
    }
}
