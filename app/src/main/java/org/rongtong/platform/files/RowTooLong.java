package org.rongtong.platform.files;

import java.io.IOException;

/** A row that no table has, most often a quotation mark that is never closed. */
final class RowTooLong extends IOException {

    /** Far more than any honest row, far less than memory. */
    static final int MOST_CHARS = 4 << 20;

    RowTooLong() {
        super("a row of more than " + MOST_CHARS + " characters");
    }
}
