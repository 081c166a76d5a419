package org.rongtong.platform.logs;

import java.io.IOException;
import java.net.SocketException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Set;
import org.rongtong.platform.store.StoreUnavailable;
import org.springframework.boot.logging.StackTracePrinter;
import org.springframework.boot.logging.StandardStackTracePrinter;

/**
 * Stack traces with types and places. Messages of exceptions quote what people wrote ("no number: …"), so that only
 * those stand in the log which name parts of the machine or of the program.
 */
public final class TracesWithoutWords implements StackTracePrinter {

    private static final Set<String> OF_THE_SYSTEM =
            Set.of("No space left on device", "Read-only file system", "Input/output error", "Too many open files");

    private final StackTracePrinter printer =
            StandardStackTracePrinter.rootFirst().withFormatter(TracesWithoutWords::named);

    @Override
    public void printStackTrace(Throwable thrown, Appendable out) throws IOException {
        printer.printStackTrace(thrown, out);
    }

    private static String named(Throwable thrown) {
        String type = thrown.getClass().getName();
        return switch (thrown) {
            case SQLException refused -> type + ": SQLState " + refused.getSQLState();
            case FileSystemException file -> type + ": " + file.getMessage();
            case SocketException network -> type + ": " + network.getMessage();
            case StoreUnavailable store -> type + ": " + store.getMessage();
            case NullPointerException absent -> type + ": " + absent.getMessage();
            case LinkageError program -> type + ": " + program.getMessage();
            case IOException io
            when OF_THE_SYSTEM.contains(String.valueOf(io.getMessage())) -> type + ": " + io.getMessage();
            default -> type;
        };
    }
}
