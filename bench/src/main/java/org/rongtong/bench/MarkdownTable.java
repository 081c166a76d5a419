package org.rongtong.bench;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/** A table as {@code docs/benchmarks.md} has them, printed row by row. */
final class MarkdownTable {

    private final PrintWriter out;

    MarkdownTable(PrintWriter out, String... headers) {
        this.out = out;
        row((Object[]) headers);
        row(List.of(headers).stream().map(_ -> "---").toArray());
    }

    void row(Object... cells) {
        out.println(List.of(cells).stream().map(String::valueOf).collect(Collectors.joining(" | ", "| ", " |")));
        out.flush();
    }
}
