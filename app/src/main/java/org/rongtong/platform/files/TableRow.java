package org.rongtong.platform.files;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One row of a table.
 *
 * @param number as people count it: the first row of a sheet or line of a file is 1
 * @param cells by header, from left to right, blank ones left out; a cell of a sheet is a list of one text, an array of
 *     a jsonl a list of several
 * @param faults what could not be read of the row; a row without any cell and with a fault is not readable at all
 */
public record TableRow(long number, Map<String, List<String>> cells, List<Fault> faults) {

    public TableRow {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        faults = List.copyOf(faults);
    }

    /** The text under {@code header}; a list is joined with 、. */
    public Optional<String> text(String header) {
        List<String> texts = cells.get(header);
        return texts == null ? Optional.empty() : Optional.of(String.join("、", texts));
    }
}
