package org.rongtong.platform.importing;

import java.util.List;

/** A kind of which a file may be the whole list: what it names no longer, its owners no longer have. */
public interface ListedKind extends ImportKind {

    /** Begins a run through a whole list. */
    Roll beginRoll();

    /** What a whole list has named so far. */
    interface Roll {

        /** As {@link ImportKind#take}, in a transaction of the caller, noting what the rows name. */
        List<RowOutcome> take(List<ImportRow> rows);

        /**
         * Withdraws what the owners named in the list had and the list did not name, in a transaction of the caller;
         * their state before is kept. Says how many records that were.
         */
        long withdrawRest();
    }
}
