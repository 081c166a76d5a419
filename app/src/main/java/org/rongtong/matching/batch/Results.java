package org.rongtong.matching.batch;

import java.io.Closeable;
import java.io.IOException;

/** Takes the answers one by one, in the order of the needs; {@link #close} writes what is left to write. */
interface Results extends Closeable {

    void add(Answer answer) throws IOException;

    @Override
    default void close() throws IOException {}
}
