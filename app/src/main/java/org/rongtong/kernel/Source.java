package org.rongtong.kernel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where a reason took its fact or its rule from. */
public sealed interface Source {

    /** How far the fact may be relied on. */
    Confidence confidence();

    /** A published document, for instance a notice, and the article in it. */
    record Article(
            String document, String article, @Nullable LocalDate published, Confidence confidence) implements Source {}

    /**
     * A field of a record that the platform keeps.
     *
     * @param record what kind of record, for instance {@code offer} or {@code organisation}
     * @param id its identifier
     * @param title what people call this record, for instance the name of the product
     * @param field the field, for instance {@code parameters}
     * @param on when the field was last stated, where that is known
     */
    record Field(
            String record,
            String id,
            String title,
            String field,
            @Nullable LocalDate on,
            Confidence confidence) implements Source {}
}
