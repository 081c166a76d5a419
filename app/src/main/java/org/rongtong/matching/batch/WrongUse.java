package org.rongtong.matching.batch;

import org.rongtong.kernel.Message;

/** Ends the command because of how it was called; does not leave this package. */
final class WrongUse extends Exception {

    private final transient Message why;

    WrongUse(Message why) {
        super(why.key());
        this.why = why;
    }

    WrongUse(String key, Object... args) {
        this(Message.of(key, args));
    }

    Message why() {
        return why;
    }
}
