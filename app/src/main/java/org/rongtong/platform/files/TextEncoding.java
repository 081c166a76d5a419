package org.rongtong.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How the characters of a text file are written, and how many lines it has: UTF-8 where every byte agrees, UTF-16
 * behind its mark, GB18030 (which GBK and GB2312 are part of) otherwise.
 *
 * @param charset the encoding
 * @param markBytes bytes of the byte order mark, to be skipped
 * @param lines line feeds in the file
 */
record TextEncoding(Charset charset, int markBytes, long lines) {

    static final Charset GB18030 = Charset.forName("GB18030");

    /** Reads the whole file once, because the first byte that tells may come late. */
    static TextEncoding of(Packed file) throws IOException {
        try (InputStream in = file.open()) {
            in.mark(4);
            byte[] start = in.readNBytes(3);
            in.reset();
            Utf8Census census = new Utf8Census();
            census.read(in);
            return of(start, census);
        }
    }

    private static TextEncoding of(byte[] start, Utf8Census census) {
        if (startsWith(start, 0xff, 0xfe)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2, census.lines);
        }
        if (startsWith(start, 0xfe, 0xff)) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2, census.lines);
        }
        if (startsWith(start, 0xef, 0xbb, 0xbf)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3, census.lines);
        }
        return new TextEncoding(census.isUtf8() ? StandardCharsets.UTF_8 : GB18030, 0, census.lines);
    }

    /** The characters of {@code file}, its mark skipped; what does not decode becomes U+FFFD. */
    Reader reader(Packed file) throws IOException {
        InputStream in = file.open();
        in.skipNBytes(markBytes);
        return new InputStreamReader(in, charset);
    }

    private static boolean startsWith(byte[] start, int... mark) {
        boolean same = start.length >= mark.length;
        for (int i = 0; same && i < mark.length; i++) {
            same = (start[i] & 0xff) == mark[i];
        }
        return same;
    }

    /** Counts characters of several bytes that are well-formed UTF-8 and bytes that are not. */
    private static final class Utf8Census {
        private long lines;
        private long formed;
        private long malformed;
        private int awaited;
        private int lowest;
        private int highest;

        void read(InputStream in) throws IOException {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                for (int i = 0; i < n; i++) {
                    take(buffer[i] & 0xff);
                }
            }
        }

        /** One damaged character does not make a long UTF-8 text GBK; by chance GBK hardly ever looks well-formed. */
        boolean isUtf8() {
            return malformed == 0 || formed > 50 * malformed;
        }

        private void take(int b) {
            lines += b == '\n' ? 1 : 0;
            if (awaited == 0) {
                begin(b);
            } else if (b >= lowest && b <= highest) {
                awaited--;
                formed += awaited == 0 ? 1 : 0;
                lowest = 0x80;
                highest = 0xbf;
            } else {
                malformed++;
                awaited = 0;
                begin(b);
            }
        }

        // Bounds of the second byte as in table 3-7 of the Unicode Standard.
        private void begin(int b) {
            lowest = b == 0xe0 ? 0xa0 : b == 0xf0 ? 0x90 : 0x80;
            highest = b == 0xed ? 0x9f : b == 0xf4 ? 0x8f : 0xbf;
            if (b >= 0xc2 && b <= 0xdf) {
                awaited = 1;
            } else if (b >= 0xe0 && b <= 0xef) {
                awaited = 2;
            } else if (b >= 0xf0 && b <= 0xf4) {
                awaited = 3;
            } else if (b >= 0x80) {
                malformed++;
            }
        }
    }
}
