package org.rongtong.platform.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Numbers of one kind as a picture and, with the same numbers, as a table.
 *
 * @param order among all charts, the smallest first
 * @param id of its place on the page
 * @param title what the numbers say, in the reader's words
 * @param definition what is counted, in the reader's words
 * @param column what the rows are, in the reader's words
 * @param unit what is counted, in the reader's words, for the head of the numbers
 * @param total of what the parts are parts of; not their sum where one thing can be in several
 */
public record Chart(
        int order,
        String id,
        Form form,
        String title,
        String definition,
        String column,
        String unit,
        List<Bar> bars,
        long total) {

    private static final int SERIES = 6;

    /** How it is drawn. */
    public enum Form {
        /** One bar of parts that add up, at most six. */
        PARTS,
        /** A bar for each row, from zero. */
        BARS,
        /** The 34 provincial-level regions as tiles. */
        TILES
    }

    /**
     * One number.
     *
     * @param code of the region where it is one; else the value itself
     * @param path of the list with exactly so many rows
     */
    public record Bar(String code, String words, long count, String path) {}

    public Chart {
        bars = List.copyOf(bars);
    }

    /** The largest number; at least 1. */
    public long largest() {
        return Math.max(1, bars.stream().mapToLong(Bar::count).max().orElse(1));
    }

    /** Length of {@code bar} in hundredths of the longest, as SVG writes it. */
    public String length(Bar bar) {
        return decimal(100.0 * bar.count() / largest());
    }

    /** Share of the total in percent with one decimal. */
    public String share(long count) {
        return total == 0 ? "0.0%" : decimal(100.0 * count / total) + "%";
    }

    /** The bar of parts: the five largest and, as the sixth, all others together. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        long before = 0;
        int shown = bars.size() <= SERIES ? bars.size() : SERIES - 1;
        for (Bar bar : bars.subList(0, shown)) {
            parts.add(new Part(
                    parts.size() + 1, bar.words(), bar.count(), decimal(share100(before)), width(bar.count())));
            before += bar.count();
        }
        if (shown < bars.size()) {
            long rest = total - before;
            parts.add(new Part(SERIES, "", rest, decimal(share100(before)), width(rest)));
        }
        return parts;
    }

    /**
     * A part of the bar.
     *
     * @param series number of its colour
     * @param words empty for all others together
     * @param x where it begins, in hundredths of the bar
     */
    public record Part(int series, String words, long count, String x, String width) {}

    private double share100(long count) {
        return total == 0 ? 0 : 100.0 * count / total;
    }

    private String width(long count) {
        return decimal(Math.max(0.2, share100(count) - 0.3));
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    /** Its tiles, each with the address of its rows. */
    public Tiles tiles() {
        Map<String, Long> counts = new HashMap<>();
        Map<String, String> paths = new HashMap<>();
        bars.forEach(bar -> {
            counts.put(bar.code(), bar.count());
            paths.put(bar.code(), bar.path());
        });
        return Tiles.of(counts, code -> paths.getOrDefault(code, ""), Set.of());
    }
}
