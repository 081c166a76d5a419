package org.rongtong.platform.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.rongtong.kernel.RegionCode;
import org.rongtong.kernel.Regions;

/**
 * The tile chart of the 34 provincial-level regions.
 *
 * @param tiles in rows from the top
 * @param steps the smallest number of each colour, four of them, rising
 */
public record Tiles(List<Tile> tiles, List<Long> steps) {

    /** Column and row of each, by code. */
    private static final String PLACES =
            "23 71 15 52 11 62 22 72 65 13 62 23 64 33 14 43 13 53 12 63 21 73 54 14 63 24 61 34 41 44 37 54 "
                    + "51 25 50 35 42 45 34 55 32 65 31 75 53 26 52 36 43 46 36 56 33 66 45 37 44 47 35 57 71 67 46 38 82 48 81 58";

    private static final List<Long> SMALL = List.of(1L, 3L, 5L, 9L);
    private static final long SMALL_REACHES = 20;

    public Tiles {
        tiles = List.copyOf(tiles);
        steps = List.copyOf(steps);
    }

    /**
     * With {@code counts} by province.
     *
     * @param path address of the rows of a province
     */
    public static Tiles of(Map<String, Long> counts, UnaryOperator<String> path, Set<String> chosen) {
        List<Long> steps = steps(counts);
        List<Tile> tiles = new ArrayList<>();
        String[] words = PLACES.split(" ");
        for (int i = 0; i < words.length; i += 2) {
            String code = words[i];
            int place = Integer.parseInt(words[i + 1]);
            long count = counts.getOrDefault(code, 0L);
            int step = (int) steps.stream().filter(from -> count >= from).count();
            String name = Regions.standard().shortName(RegionCode.of(code));
            tiles.add(
                    new Tile(code, name, place / 10, place % 10, count, step, path.apply(code), chosen.contains(code)));
        }
        return new Tiles(tiles, steps);
    }

    /** Round numbers at about a twentieth, a fifth and a half of the largest. */
    private static List<Long> steps(Map<String, Long> counts) {
        long largest = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return largest < SMALL_REACHES
                ? SMALL
                : List.of(1L, round(largest / 20.0), round(largest / 5.0), round(largest / 2.0));
    }

    /** The next of 2, 3, 5, 10, 20, 30, 50 … */
    private static long round(double number) {
        for (long ten = 1; ; ten *= 10) {
            for (long each : new long[] {2, 3, 5, 10}) {
                if (each * ten >= number) {
                    return each * ten;
                }
            }
        }
    }

    /** The numbers of each colour, the lightest first, in the words of {@code page}. */
    public String scale(Page page) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i + 1 < steps.size(); i++) {
            long from = steps.get(i);
            long to = steps.get(i + 1) - 1;
            words.add(
                    from == to
                            ? page.number(from)
                            : page.say("platform.tiles.range", page.number(from), page.number(to)));
        }
        return page.say("platform.tiles.scale", words.get(0), words.get(1), words.get(2), page.number(steps.getLast()));
    }

    /** Tiles that count something, the largest first. */
    public List<Tile> counted() {
        return tiles.stream()
                .filter(tile -> tile.count() > 0)
                .sorted(Comparator.comparingLong(Tile::count).reversed())
                .toList();
    }
}
