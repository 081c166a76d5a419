package org.rongtong.platform.files;

import org.rongtong.kernel.Message;

/**
 * Something in a file that could not be taken, as a line of the {@link ErrorFile}.
 *
 * @param row as people count it; 0 for the file as a whole
 * @param column header of the column; empty for the row as a whole
 * @param value what stands there, cut after 200 characters
 * @param rule what it should have been
 * @param remedy what to do about it
 */
public record Fault(long row, String column, String value, Message rule, Message remedy) {

    private static final int SHOWN = 200;

    public Fault {
        value = value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
    }

    static Fault of(long row, String column, String value, String key, Object... args) {
        return new Fault(row, column, value, Message.of(key + ".rule", args), Message.of(key + ".remedy"));
    }
}
