package org.rongtong.platform.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.rongtong.kernel.Message;

/**
 * The store cannot be opened: what stands in the way, and what the operator does about it.
 *
 * <p>An exception, not a result: nothing of the platform runs without its store, so that nobody but the command line
 * could handle it. Nothing half-made is left behind when it is thrown.
 */
public final class StoreUnavailable extends RuntimeException {

    private static final String DISK_FULL = "53100";

    private final transient Message problem;
    private final transient Message remedy;

    public StoreUnavailable(Message problem, Message remedy, @Nullable Throwable cause) {
        super(problem.key() + problem.args(), cause);
        this.problem = problem;
        this.remedy = remedy;
    }

    /** A problem {@code store.<aspect>.problem} with its remedy {@code store.<aspect>.remedy}; both get {@code args}. */
    static StoreUnavailable because(String aspect, Object... args) {
        return because(null, aspect, args);
    }

    static StoreUnavailable because(@Nullable Throwable cause, String aspect, Object... args) {
        return new StoreUnavailable(
                Message.of("store." + aspect + ".problem", args),
                Message.of("store." + aspect + ".remedy", args),
                cause);
    }

    /**
     * Whether the server found no room on its disk for what was written; the transaction is taken back as a whole.
     *
     * @param thrown by a statement
     */
    public static boolean diskIsFull(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && DISK_FULL.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** What stands in the way, with the place and the value. */
    public Message problem() {
        return problem;
    }

    /** What to do next. */
    public Message remedy() {
        return remedy;
    }
}
