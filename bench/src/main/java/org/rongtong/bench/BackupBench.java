package org.rongtong.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rongtong.Rongtong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench backup}: time and size of a backup of invented firms, and the time until it is restored and compared. */
@Command(
        name = "backup",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = {
            "备份与恢复虚构企业的时间和大小，各在一个新的进程中，含启动数据库。",
            "Time and size of backing up and restoring invented firms, each in a new process, with the start of its"
                    + " database."
        })
final class BackupBench implements Callable<Integer> {

    @Option(names = "--firms", paramLabel = "N", defaultValue = "10000", description = "企业数 · firms")
    private int firms;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Path folder = Files.createTempDirectory("rongtong-bench-backup");
        Path files = folder.resolve("files");
        Path first = folder.resolve("first");
        Path backup = folder.resolve("firms.backup");
        Path key = Files.writeString(folder.resolve("key"), "only for a bench, never for a backup of yours");
        out.println(Machine.line() + ", load " + Machine.load() + ", commit " + Machine.commit());
        run(first, "sample", "--organisations", Integer.toString(firms), "--out", files.toString());
        for (String kind : List.of("organisations", "offers")) {
            run(
                    first,
                    "import",
                    "--kind",
                    kind,
                    "--in",
                    files.resolve(kind + ".jsonl").toString());
        }
        String written = run(first, "backup", "--quiet", backup.toString(), "--key-file", key.toString());
        String restored =
                run(folder.resolve("second"), "restore", "--quiet", backup.toString(), "--key-file", key.toString());
        MarkdownTable table = new MarkdownTable(out, "firms", "backup, s", "size, MiB", "restore, s");
        table.row(firms, written, "%.1f".formatted(Files.size(backup) / 1048576.0), restored);
        return 0;
    }

    /** How many seconds the command took. */
    private static String run(Path data, String... words) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8",
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                Rongtong.class.getName(),
                "--data",
                data.toString()));
        all.addAll(List.of(words));
        Path said = Files.createTempFile("rongtong-bench", ".said");
        long start = System.nanoTime();
        int code = new ProcessBuilder(all)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException(words[0] + " ended with " + code + ": " + Files.readString(said));
        }
        return String.format(Locale.ROOT, "%.1f", (System.nanoTime() - start) / 1e9);
    }
}
