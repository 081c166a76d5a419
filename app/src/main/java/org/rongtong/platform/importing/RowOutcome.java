package org.rongtong.platform.importing;

import java.util.List;

/** What became of one row. */
public sealed interface RowOutcome {

    /** What a taken row did to the record. */
    enum Change {
        ADDED,
        UPDATED,
        UNCHANGED
    }

    /** The row is in; {@code problems} name the cells that were left out of it. */
    record Taken(Change change, List<CellProblem> problems) implements RowOutcome {}

    /** Nothing of the row was taken. */
    record Refused(List<CellProblem> problems) implements RowOutcome {}
}
