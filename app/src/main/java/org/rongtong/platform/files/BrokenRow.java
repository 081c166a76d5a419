package org.rongtong.platform.files;

import org.apache.commons.csv.CSVException;

/** The last thing that can be said of a file that stops being readable in its middle. */
final class BrokenRow {

    private BrokenRow() {}

    static Fault after(long lastRow, RuntimeException unreadable) {
        return Fault.of(lastRow + 1, "", "", key(unreadable));
    }

    private static String key(RuntimeException unreadable) {
        if (causedBy(unreadable, RowTooLong.class)) {
            return "files.row.length";
        }
        if (causedBy(unreadable, UnpackLimit.Exceeded.class)) {
            return "files.unpack";
        }
        if (causedBy(unreadable, RowCutShort.class)) {
            return "files.row.cut";
        }
        return causedBy(unreadable, CSVException.class) ? "files.row.quote" : "files.broken";
    }

    private static boolean causedBy(Throwable thrown, Class<? extends Throwable> cause) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (cause.isInstance(t)) {
                return true;
            }
        }
        return false;
    }
}
