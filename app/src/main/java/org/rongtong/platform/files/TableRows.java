package org.rongtong.platform.files;

import java.io.Closeable;
import java.util.Iterator;
import java.util.List;

/** Rows as one format yields them, lazily, header already taken off. */
interface TableRows extends Iterator<TableRow>, Closeable {

    /** Headers from left to right; of a jsonl the keys of its first lines. */
    List<String> headers();

    /** How many rows the file seems to have, for a progress bar; blank ones and breaks within cells are counted too. */
    long about();
}
