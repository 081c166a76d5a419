package org.rongtong.rulebook;

import org.rongtong.kernel.Message;

/** Ends the reading of a rule file at the first thing wrong; does not leave this package. */
final class Refusal extends RuntimeException {

    private final int line;
    private final String where;
    private final transient Message what;

    /** @param key the rest of a key {@code rulebook.refused.…}, whose sentence says what is wrong and what to do */
    Refusal(int line, String where, String key, Object... args) {
        super(key);
        this.line = line;
        this.where = where;
        this.what = Message.of("rulebook.refused." + key, args);
    }

    Message told(String file) {
        return where.isEmpty()
                ? Message.of("rulebook.refused.line", file, line, what)
                : Message.of("rulebook.refused.place", file, line, where, what);
    }
}
