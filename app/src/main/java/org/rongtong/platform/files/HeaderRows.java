package org.rongtong.platform.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The header of a sheet, found among its first rows: the first row of which two cells mean known fields, else the first
 * with one, else the first that is not blank; together with the row above or below where both form one header.
 */
final class HeaderRows {

    /** Titles and notes above a header are a few rows; what comes later is data. */
    static final int LOOKED_AT = 30;

    private final List<GridRow> head;
    private final List<MergedCells> merges;
    private final Headings known;

    private HeaderRows(List<GridRow> head, List<MergedCells> merges, Headings known) {
        this.head = head;
        this.merges = merges;
        this.known = known;
    }

    /** Headers by column, blank where none, and the number of the last row that belongs to them. */
    record Header(List<String> names, long lastRow) {

        /** The name of {@code column}; a column without a header is called by its letter. */
        String name(int column) {
            String name = column < names.size() ? names.get(column) : "";
            return name.isEmpty() ? letters(column) : name;
        }

        List<String> named() {
            return names.stream().filter(name -> !name.isEmpty()).toList();
        }

        private static String letters(int column) {
            String last = String.valueOf((char) ('A' + column % 26));
            return column < 26 ? last : letters(column / 26 - 1) + last;
        }
    }

    static Header find(List<GridRow> head, List<MergedCells> merges, Headings known) {
        return new HeaderRows(head, merges, known).find();
    }

    private Header find() {
        int at = Math.max(0, mostTelling());
        if (head.isEmpty()) {
            return new Header(List.of(), 0);
        }
        if (at > 0 && together(at - 1)) {
            at--;
        }
        boolean two = at + 1 < head.size() && together(at);
        List<String> names = two ? joined(head.get(at), head.get(at + 1)) : filled(head.get(at), false);
        return new Header(distinct(names), head.get(two ? at + 1 : at).number());
    }

    private int mostTelling() {
        for (int enough = 2; enough > 0; enough--) {
            for (int i = 0; i < head.size(); i++) {
                if (understood(head.get(i).cells()) >= enough) {
                    return i;
                }
            }
        }
        return firstNotBlank();
    }

    private int firstNotBlank() {
        for (int i = 0; i < head.size(); i++) {
            if (!head.get(i).blank()) {
                return i;
            }
        }
        return -1;
    }

    private long understood(List<String> names) {
        return names.stream()
                .filter(n -> !n.isEmpty() && known.field(n).isPresent())
                .count();
    }

    /** Whether the rows {@code upper} and the next are two levels of one header. */
    private boolean together(int upper) {
        GridRow above = head.get(upper);
        GridRow below = head.get(upper + 1);
        if (below.number() != above.number() + 1 || filledCells(above) < 2) {
            return false;
        }
        return merged(above, below) || complementary(above, below);
    }

    private boolean merged(GridRow above, GridRow below) {
        List<MergedCells> here =
                merges.stream().filter(m -> m.firstRow() == above.number()).toList();
        if (here.stream().anyMatch(m -> m.lastRow() == above.number() + 1)) {
            return true;
        }
        List<MergedCells> across = here.stream()
                .filter(m -> m.lastRow() == above.number() && m.lastColumn() > m.firstColumn())
                .toList();
        return !across.isEmpty() && nothingOutside(across, below);
    }

    // A row of data fills the columns beside a merged header cell too.
    private static boolean nothingOutside(List<MergedCells> across, GridRow below) {
        for (int c = 0; c < below.cells().size(); c++) {
            int column = c;
            boolean inside = across.stream().anyMatch(m -> m.firstColumn() <= column && column <= m.lastColumn());
            if (!inside && !below.cell(c).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    // A merged header saved as csv: each level has gaps, together they have none and more of them is understood.
    private boolean complementary(GridRow above, GridRow below) {
        int width = Math.max(above.cells().size(), below.cells().size());
        boolean gapAbove = false;
        boolean gapBelow = false;
        for (int c = 0; c < width; c++) {
            boolean upper = !above.cell(c).isEmpty();
            boolean lower = !below.cell(c).isEmpty();
            if (!upper && !lower) {
                return false;
            }
            gapAbove |= !upper;
            gapBelow |= !lower;
        }
        long together = understood(joined(above, below));
        return gapAbove && gapBelow && together > understood(above.cells()) && together > understood(below.cells());
    }

    private static long filledCells(GridRow row) {
        return row.cells().stream().filter(cell -> !cell.isEmpty()).count();
    }

    private List<String> joined(GridRow above, GridRow below) {
        List<String> upper = filled(above, true);
        int width = Math.max(upper.size(), below.cells().size());
        Map<String, Integer> uses = new HashMap<>();
        below.cells().forEach(cell -> uses.merge(cell, 1, Integer::sum));
        List<String> names = new ArrayList<>(width);
        for (int c = 0; c < width; c++) {
            String top = c < upper.size() ? upper.get(c) : "";
            String low = below.cell(c);
            boolean alone = top.isEmpty() || uses.getOrDefault(low, 0) == 1;
            names.add(low.isEmpty() ? above.cell(c) : alone ? low : top + "/" + low);
        }
        return names;
    }

    /** Cells of a header row, line breaks taken out; with {@code rightward} a gap takes the name to its left. */
    private static List<String> filled(GridRow row, boolean rightward) {
        List<String> names = new ArrayList<>();
        for (String cell : row.cells()) {
            boolean gap = cell.isEmpty() && rightward && !names.isEmpty();
            names.add(gap ? names.getLast() : cell.replace("\n", ""));
        }
        return names;
    }

    // Two columns of one name stay two columns; brackets are not compared, so both still mean the same field.
    private static List<String> distinct(List<String> names) {
        Map<String, Integer> uses = new HashMap<>();
        List<String> distinct = new ArrayList<>();
        for (String name : names) {
            int use = name.isEmpty() ? 1 : uses.merge(name, 1, Integer::sum);
            distinct.add(use == 1 ? name : name + " (" + use + ")");
        }
        return distinct;
    }
}
