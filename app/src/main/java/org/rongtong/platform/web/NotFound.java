package org.rongtong.platform.web;

import org.rongtong.kernel.Message;

/** What a reader asked for is not there, or not for this reader; both read the same. */
public final class NotFound extends RuntimeException {

    private final transient Message next;

    private NotFound(Message next) {
        super(next.key(), null, false, false);
        this.next = next;
    }

    /** @param next what the reader can do now */
    public static NotFound because(String next) {
        return new NotFound(Message.of(next));
    }

    /** Without more to say than whom to ask. */
    public static NotFound plain() {
        return because("platform.problem.404.next");
    }

    Message next() {
        return next;
    }
}
