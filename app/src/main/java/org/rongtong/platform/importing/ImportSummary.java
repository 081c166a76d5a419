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
 * @param unknownColumns columns that mean no field; kept with the record as they are
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
        List<String> unknownColumns,
        Optional<Path> errorFile) {

    public ImportSummary {
        unknownColumns = List.copyOf(unknownColumns);
    }

    /** Whether every row and cell was taken. */
    public boolean complete() {
        return problems == 0 && refused == 0;
    }
}
