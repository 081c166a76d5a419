package org.rongtong.platform.importing;

import java.util.List;

/**
 * A condition on one column. A blank cell equals the empty text only.
 *
 * @param values any of which the cell must equal
 * @param wanted whether it must equal one, or none
 */
record RowCondition(String column, List<String> values, boolean wanted) {

    boolean holds(CellSource cells) {
        String text = String.join("、", cells.cell(column));
        return values.contains(text) == wanted;
    }
}
