package org.rongtong.platform.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a file in a JVM of its own: prints the number of rows, keeping them all if told to. */
final class ReadInSmallHeap {

    private ReadInSmallHeap() {}

    public static void main(String[] args) throws Exception {
        boolean keeping = args[1].equals("keep");
        List<TableRow> kept = new ArrayList<>();
        long rows = 0;
        if (TableFile.open(Path.of(args[0])) instanceof TableFile.Opening.Opened(TableFile file)) {
            try (file) {
                for (TableRow row : file) {
                    rows++;
                    if (keeping) {
                        kept.add(row);
                    }
                }
            }
        }
        System.out.print(rows);
    }
}
