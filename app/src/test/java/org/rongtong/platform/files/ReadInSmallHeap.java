package org.rongtong.platform.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a file in a JVM of its own: prints the number of rows, keeping them all if told to, or why it was refused. */
final class ReadInSmallHeap {

    private ReadInSmallHeap() {}

    public static void main(String[] args) throws Exception {
        boolean keeping = args[1].equals("keep");
        List<TableRow> kept = new ArrayList<>();
        long rows = 0;
        switch (TableFile.open(Path.of(args[0]))) {
            case TableFile.Opening.Refused(var why) -> System.out.print(why.key());
            case TableFile.Opening.Opened(TableFile file) -> {
                try (file) {
                    for (TableRow row : file) {
                        rows++;
                        if (keeping) {
                            kept.add(row);
                        }
                    }
                }
                System.out.print(rows);
            }
        }
    }
}
