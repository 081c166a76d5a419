package org.rongtong.directory.intake;

import java.util.Set;
import java.util.UUID;

/** A row of a table of the directory, as it is written and as it was before. */
interface Kept {

    UUID id();

    /** The organisation it hangs on. */
    UUID organisationId();

    /** The organisations whose revision a change of it raises. */
    default Set<UUID> touches() {
        return Set.of(organisationId());
    }
}
