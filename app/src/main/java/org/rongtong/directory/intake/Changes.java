package org.rongtong.directory.intake;

import org.jspecify.annotations.Nullable;
import org.rongtong.platform.importing.RowOutcome.Change;

/** What a row comes to: the newer of two statements, the greater of two changes. */
final class Changes {

    private Changes() {}

    /** The change of the record itself together with one of what hangs on it. */
    static Change of(Change record, Change hanging) {
        return record == Change.UNCHANGED && hanging != Change.UNCHANGED ? Change.UPDATED : record;
    }

    /** What the row states, else what was known: an empty cell takes nothing away. */
    static <T> @Nullable T latest(@Nullable T stated, @Nullable T known) {
        return stated != null ? stated : known;
    }
}
