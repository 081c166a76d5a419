package org.rongtong.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code bench start}: how long {@code ./rongtong demo} takes to its first page, on new data and after, and how much
 * memory it holds before and after the encoder is loaded. Exit 3 where there is no launcher.
 */
@Command(
        name = "start",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = {
            "测量demo首次和再次启动到第一个页面的时间，以及装入向量模型前后的内存。",
            "Measures how long demo takes to its first page, and its memory before and after the encoder is loaded."
        })
final class StartBench implements Callable<Integer> {

    private static final int ENVIRONMENT = 3;
    private static final int SEARCHES = 20;

    @Option(names = "--launcher", paramLabel = "FILE", description = "启动脚本，默认 ./rongtong · the launcher")
    private Path launcher = Path.of("rongtong");

    @Option(names = "--runs", paramLabel = "N", description = "再次启动的次数，默认 5 · how many later starts")
    private int runs = 5;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var line = java.util.Objects.requireNonNull(spec).commandLine();
        if (!Files.isExecutable(launcher)) {
            line.getErr()
                    .println("没有启动脚本" + launcher + "。请在源代码目录中运行，或用--launcher指定。\n" + "There is no launcher " + launcher
                            + ". Run this in a checkout, or name it with --launcher.");
            return ENVIRONMENT;
        }
        Path data = Files.createTempDirectory("rongtong-start");
        try {
            measure(data, line.getOut());
        } finally {
            delete(data);
        }
        return 0;
    }

    private void measure(Path data, PrintWriter out) throws IOException, InterruptedException {
        out.println("Machine: " + Machine.line() + ". Commit " + Machine.commit() + ". Load at the start: "
                + Machine.load() + ".");
        out.println();
        // The launcher keeps what it prepares by the options: with new ones the first start prepares anew.
        String options = "-Drongtong.bench=" + data.getFileName();
        MarkdownTable table = new MarkdownTable(out, "`rongtong demo`", "figure");
        try (Demonstration first = Demonstration.start(launcher, data, freePort(), options)) {
            table.row("first start to first page: new data, quick starts being prepared", seconds(first.toFirstPage()));
            first.awaitRest();
        }
        List<Duration> later = new ArrayList<>();
        for (int run = 1; run < runs; run++) {
            try (Demonstration next = Demonstration.start(launcher, data, freePort(), options)) {
                later.add(next.toFirstPage());
            }
        }
        try (Demonstration last = Demonstration.start(launcher, data, freePort(), options)) {
            later.add(last.toFirstPage());
            later.sort(Comparator.naturalOrder());
            table.row(
                    "later starts to first page: median of " + later.size() + " (all)",
                    seconds(later.get(later.size() / 2)) + " ("
                            + String.join(
                                    ", ",
                                    later.stream().map(StartBench::seconds).toList()) + ")");
            memory(last, table);
        }
        out.println();
        out.println("Load at the end: " + Machine.load() + ".");
        out.flush();
    }

    private static void memory(Demonstration last, MarkdownTable table) throws IOException, InterruptedException {
        table.row("main memory of the JVM at the first page, encoder not loaded", last.jvmMib() + " MiB");
        last.awaitRest();
        table.row("the same ten quiet seconds later", last.jvmMib() + " MiB");
        last.search(SEARCHES);
        table.row("main memory of the JVM after " + SEARCHES + " searches, encoder loaded", last.jvmMib() + " MiB");
        table.row("main memory of PostgreSQL, all processes", last.postgresMib() + " MiB");
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
