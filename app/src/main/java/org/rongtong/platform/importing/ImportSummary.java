package org.rongtong.platform.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What an import came to.
 *
 * @param read rows read, blank ones aside; always the sum of the next five
 * @param added rows that made a new record
 * @param updated rows that changed a record
 * @param unchanged rows that said what was known
 * @param refused rows of which nothing was taken
 * @param skipped rows that the recipe leaves out
 * @param problems lines in the error file: cells left out, rows refused, columns not read
 * @param otherColumns columns that became no field, each with what became of it
 * @param withdrawal what the file, being the whole list, no longer names; empty where it is not taken as such
 * @param errorFile where the problems are told, if there are any
 */
public record ImportSummary(
        long read,
        long added,
        long updated,
        long unchanged,
        long refused,
        long skipped,
        long problems,
        List<OtherColumn> otherColumns,
        Optional<Withdrawal> withdrawal,
        Optional<Path> errorFile) {

    /** What became of the records that a whole list no longer names. */
    public sealed interface Withdrawal {
        /** {@code records} no longer stand. */
        record Done(long records) implements Withdrawal {}

        /** All stay: rows were not taken, and what they meant cannot be told from what is no longer there. */
        record Omitted() implements Withdrawal {}
    }

    public ImportSummary {
        otherColumns = List.copyOf(otherColumns);
    }

    /** Whether every row and cell was taken. */
    public boolean complete() {
        return problems == 0 && refused == 0;
    }
}
