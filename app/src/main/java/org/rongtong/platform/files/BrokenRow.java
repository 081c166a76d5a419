package org.rongtong.platform.files;

/** The last thing that can be said of a file that stops being readable in its middle. */
final class BrokenRow {

    private BrokenRow() {}

    static Fault after(long lastRow, RuntimeException unreadable) {
        String key = causedBy(unreadable, RowTooLong.class)
                ? "files.row.length"
                : causedBy(unreadable, UnpackLimit.Exceeded.class) ? "files.unpack" : "files.broken";
        return Fault.of(lastRow + 1, "", "", key);
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
