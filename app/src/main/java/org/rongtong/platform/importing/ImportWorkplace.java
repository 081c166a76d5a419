package org.rongtong.platform.importing;

import java.util.List;

/** What an import needs of the running platform. */
public interface ImportWorkplace {

    /** The kinds that can be imported, in the order in which they are listed. */
    List<ImportKind> kinds();

    /** Runs imports. */
    Imports imports();
}
