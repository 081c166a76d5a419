package org.rongtong.platform.importing;

import java.util.List;

/**
 * Something that can be imported under a name of {@code import --kind}. The domain that owns the records provides it as
 * a bean; reading the file, aliases of headers, progress, dry run and the error file are the platform's.
 */
public interface ImportKind {

    /** The name on the command line, for instance {@code organisations}. */
    String name();

    /** The fields it understands, in the order of a template. */
    List<ImportField> fields();

    /** What becomes of a column that means none of the fields. */
    default OtherColumn.Fate fate(String header) {
        return OtherColumn.Fate.UNUSED;
    }

    /**
     * Takes a batch of rows in one transaction and says of each, in the same order, what became of it. Taking the same
     * row again changes nothing. The transaction is rolled back by the caller for a dry run.
     */
    List<RowOutcome> take(List<ImportRow> rows);
}
