package org.rongtong.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code bench import}: organisations from xlsx, csv, jsonl and a csv of 200 MB, each by the command in a process and a
 * store of its own, then the same file again.
 */
@Command(
        name = "import",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = {
            "测量导入的时间和内存，打印 docs/benchmarks.md 的表格。数据为生成的示例企业。",
            "Measures time and memory of imports over generated organisations; prints the table of docs/benchmarks.md."
        })
final class ImportBench implements Callable<Integer> {

    private static final int WRONG_USE = 2;
    private static final long LARGE_BYTES = 200_000_000;
    private static final List<String> FILES = List.of("xlsx", "csv", "jsonl", "large");

    @Option(names = "--rows", paramLabel = "N", description = "行数，默认50000 · rows, 50000 unless told")
    private int rows = 50_000;

    @Option(
            names = "--only",
            paramLabel = "NAME",
            description = "xlsx, csv, jsonl, large (200 MB csv)；可重复 · may be repeated")
    private List<String> only = FILES;

    @Option(names = "--heap", paramLabel = "SIZE", description = "导入进程的堆上限，默认256m · heap of the importing process")
    private String heap = "256m";

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        PrintWriter out = line.getOut();
        if (rows < 1 || !FILES.containsAll(only)) {
            line.getErr().println("--only: " + String.join(", ", FILES) + "; --rows: 1 …");
            return WRONG_USE;
        }
        out.println("Machine: " + Machine.line() + ". Commit " + Machine.commit() + ". Load at the start: "
                + Machine.load() + ".");
        out.println();
        MarkdownTable table = new MarkdownTable(
                out,
                "file",
                "MB",
                "rows",
                "first time: command, s",
                "rows/s",
                "same again: command, s",
                "rows/s",
                "heap at most (of " + heap + "), MB",
                "kept after collection, MB",
                "process at most, MB");
        for (String name : FILES) {
            if (only.contains(name)) {
                measure(name, table);
            }
        }
        out.println();
        out.println("Load at the end: " + Machine.load() + ".");
        return 0;
    }

    private void measure(String name, MarkdownTable table) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("rongtong-import");
        try {
            InventedFirms firms = name.equals("large")
                    ? InventedFirms.upTo(LARGE_BYTES, folder.resolve("large.csv"))
                    : InventedFirms.of(rows, folder.resolve("firms." + name));
            TimedImport first = TimedImport.run(firms.file(), folder, heap);
            TimedImport again = TimedImport.run(firms.file(), folder, heap);
            table.row(
                    firms.file().getFileName(),
                    Files.size(firms.file()) / 1_000_000,
                    firms.rows(),
                    seconds(first),
                    first.rowsPerSecond(),
                    seconds(again),
                    again.rowsPerSecond(),
                    Math.max(first.heapMegabytes(), again.heapMegabytes()),
                    Math.max(first.keptMegabytes(), again.keptMegabytes()),
                    Math.max(first.processMegabytes(), again.processMegabytes()));
        } finally {
            delete(folder);
        }
    }

    private static String seconds(TimedImport run) {
        return String.format(Locale.ROOT, "%.1f", run.seconds());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
