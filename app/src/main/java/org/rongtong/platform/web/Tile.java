package org.rongtong.platform.web;

/**
 * One of the 34 provincial-level regions in the tile chart, which shows no position, area or border.
 *
 * @param code two digits
 * @param column 1 to 7
 * @param row 1 to 8
 * @param step of the colour scale, 1 to 4; 0 for none
 * @param path of the rows counted
 * @param chosen whether the list beside it shows this region
 */
public record Tile(String code, String name, int column, int row, long count, int step, String path, boolean chosen) {

    /** Style classes of place and colour. */
    public String style() {
        return "x" + column + " y" + row + (count > 0 ? " t" + step : "");
    }
}
