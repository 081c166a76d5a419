package org.rongtong.platform.importing;

import java.util.List;
import java.util.Optional;
import org.rongtong.platform.files.Fault;
import org.rongtong.platform.files.TableRow;

/** How the columns of a file become the fields of a kind. */
interface RowMapping {

    /** The row in the kind's fields, or nothing where it is to be left out. */
    Optional<ImportRow> row(TableRow row);

    /** The file's own header for {@code field}, or the field where there is none. */
    String header(String field);

    List<String> missing();

    /** The columns met so far that became no field. */
    List<OtherColumn> others();

    /** Columns that are not read, as lines of the error file. */
    List<Fault> faults();
}
