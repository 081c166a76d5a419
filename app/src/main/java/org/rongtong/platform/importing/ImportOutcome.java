package org.rongtong.platform.importing;

import java.util.List;
import org.rongtong.kernel.Message;

/** What came of an import. */
public sealed interface ImportOutcome {

    /** The file was read to its end. */
    record Done(ImportSummary summary) implements ImportOutcome {}

    /** Columns are not there without which no row can be taken; nothing was read. */
    record ColumnsMissing(List<String> missing, List<String> present) implements ImportOutcome {

        public ColumnsMissing {
            missing = List.copyOf(missing);
            present = List.copyOf(present);
        }

        public Message why() {
            return Message.of("importing.columns.missing", String.join("、", missing), String.join("、", present));
        }
    }
}
