package org.rongtong.platform.files;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of a sheet before its columns have names.
 *
 * @param number as people count it
 * @param cells cleaned texts, empty where blank
 * @param faults of single cells; their column is still an index
 */
record GridRow(long number, List<String> cells, List<CellFault> faults) {

    /** @param column from 0; -1 for the row as a whole */
    record CellFault(int column, String value, String key) {}

    /** A row of which nothing can be taken. */
    static GridRow unreadable(long number, String key) {
        return new GridRow(number, List.of(), List.of(new CellFault(-1, "", key)));
    }

    /** Builds a row from raw texts, checking each. */
    static GridRow of(long number, List<String> raw) {
        List<String> cells = new ArrayList<>(raw.size());
        List<CellFault> faults = new ArrayList<>();
        for (int column = 0; column < raw.size(); column++) {
            String text = CellText.clean(raw.get(column));
            String key = wrong(text);
            if (key != null) {
                faults.add(new CellFault(column, text, key));
            }
            cells.add(key == null ? text : "");
        }
        return new GridRow(number, cells, faults);
    }

    static @org.jspecify.annotations.Nullable String wrong(String text) {
        if (text.length() > CellText.LONGEST) {
            return "files.cell.length";
        }
        if (text.indexOf('\ufffd') >= 0) {
            return "files.cell.encoding";
        }
        return Numerals.lostDigits(text) ? "files.cell.digits" : null;
    }

    boolean blank() {
        return faults.isEmpty() && cells.stream().allMatch(String::isEmpty);
    }

    String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }
}
