package org.rongtong.platform.web;

import java.util.List;
import java.util.Optional;

/** What a domain counts: charts for the statistics page, every number with the address of the rows it counts. */
public interface Statistics {

    /**
     * The charts for the reader of {@code page}; those of nothing are left out.
     *
     * @param region province that is counted, two digits; empty for everywhere
     */
    List<Chart> charts(Page page, Optional<String> region);

    /** The one chart that belongs on the home page. */
    default Optional<Chart> front(Page page) {
        return Optional.empty();
    }
}
