package org.rongtong.platform.importing;

import java.util.List;

/** The cells of a row by the column's name in a recipe; an empty list where the cell is blank. */
@FunctionalInterface
interface CellSource {
    List<String> cell(String column);
}
