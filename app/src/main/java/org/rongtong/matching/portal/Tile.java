package org.rongtong.matching.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rongtong.kernel.RegionCode;
import org.rongtong.kernel.Regions;

/**
 * One of the 34 provincial-level regions in the tile chart, which shows no position, area or border.
 *
 * @param code two digits
 * @param column 1 to 7
 * @param row 1 to 8
 */
public record Tile(String code, String name, int column, int row, long count) {

    /** Column and row of each, by code. */
    private static final String PLACES =
            "23 71 15 52 11 62 22 72 65 13 62 23 64 33 14 43 13 53 12 63 21 73 54 14 63 24 61 34 41 44 37 54 "
                    + "51 25 50 35 42 45 34 55 32 65 31 75 53 26 52 36 43 46 36 56 33 66 45 37 44 47 35 57 71 67 46 38 82 48 81 58";

    private static final int[] STEPS = {1, 3, 5, 9};

    /** All of them, in rows from the top. */
    static List<Tile> of(Map<String, Long> counts) {
        List<Tile> tiles = new ArrayList<>();
        String[] words = PLACES.split(" ");
        for (int i = 0; i < words.length; i += 2) {
            int place = Integer.parseInt(words[i + 1]);
            String name = Regions.standard().shortName(RegionCode.of(words[i]));
            tiles.add(new Tile(words[i], name, place / 10, place % 10, counts.getOrDefault(words[i], 0L)));
        }
        return tiles;
    }

    /** Step of the colour scale, 1 to 4; 0 for none. */
    public int step() {
        int step = 0;
        while (step < STEPS.length && count >= STEPS[step]) {
            step++;
        }
        return step;
    }

    /** Style classes of place and colour. */
    public String style() {
        return "x" + column + " y" + row + (count > 0 ? " t" + step() : "");
    }
}
