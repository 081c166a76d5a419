package org.rongtong.platform.files;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A merged range of a sheet; rows as people count them, columns from 0. */
record MergedCells(long firstRow, long lastRow, int firstColumn, int lastColumn) {

    private static final Pattern RANGE = Pattern.compile("([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})");

    /** Reads a range such as {@code A1:B2}. */
    static Optional<MergedCells> of(String range) {
        Matcher m = RANGE.matcher(range);
        return m.matches()
                ? Optional.of(new MergedCells(
                        Long.parseLong(m.group(2)), Long.parseLong(m.group(4)), column(m.group(1)), column(m.group(3))))
                : Optional.empty();
    }

    private static int column(String letters) {
        return letters.chars().reduce(0, (sum, letter) -> sum * 26 + letter - 'A' + 1) - 1;
    }
}
