package org.rongtong.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rongtong.bench.KillRound.Kill;
import org.rongtong.bench.KillRound.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code bench store}: {@code kill -9} under write load, again and again on one data directory. Exit 0 if nothing was
 * lost, torn, damaged or orphaned, 1 otherwise.
 */
@Command(
        name = "store",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = {
            "在写入过程中反复kill -9（JVM、数据库、两者、JVM和守护进程），重新打开后核对每一笔已确认的写入。",
            "Kills the JVM, the server, both, or the JVM and its guard under write load, and looks for every"
                    + " acknowledged write."
        })
final class StoreBench implements Callable<Integer> {

    private static final int WRONG_USE = 2;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "100",
            description = "次数，默认100 · how often, by default 100")
    private int rounds;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "空目录，结束后删除其内容；默认为临时目录 · an empty directory, emptied afterwards")
    private @Nullable Path given;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Path place = given == null ? Files.createTempDirectory("rongtong-bench") : Files.createDirectories(given);
        if (rounds < 1 || !isEmpty(place)) {
            err.println("--rounds " + rounds + ", --data " + place
                    + "：次数应为1以上，目录应为空。 · At least one round, in an empty directory.");
            return WRONG_USE;
        }
        try {
            List<Result> results = killed(place.resolve("data"), err);
            report(results, out);
            return results.stream().allMatch(Result::sound) ? 0 : 1;
        } finally {
            empty(place);
        }
    }

    private List<Result> killed(Path data, PrintWriter err) throws IOException, InterruptedException, SQLException {
        List<Result> results = new ArrayList<>();
        for (int number = 0; number < rounds; number++) {
            Kill kill = Kill.values()[number % Kill.values().length];
            Result result = new KillRound(data, number, kill).run();
            results.add(result);
            err.println((number + 1) + "/" + rounds + " " + result);
            err.flush();
        }
        return results;
    }

    private static void report(List<Result> results, PrintWriter out) {
        out.println("Machine: " + Machine.line() + ". Commit " + Machine.commit() + ". Load at the end: "
                + Machine.load() + ".");
        out.println();
        MarkdownTable table = new MarkdownTable(
                out,
                "kill -9 of",
                "rounds",
                "acknowledged writes",
                "lost",
                "torn",
                "damaged",
                "orphans",
                "opened again p50 / max, ms",
                "same JVM writes again p50 / max, ms");
        for (Kill kill : Kill.values()) {
            List<Result> of =
                    results.stream().filter(result -> result.kill() == kill).toList();
            if (!of.isEmpty()) {
                row(table, kill.toString(), of, kill == Kill.SERVER);
            }
        }
        row(table, "all", results, false);
    }

    private static void row(MarkdownTable table, String name, List<Result> results, boolean same) {
        table.row(
                name,
                results.size(),
                sum(results, Result::acknowledged),
                sum(results, Result::lost),
                sum(results, Result::torn),
                sum(results, result -> result.damage().size()),
                sum(results, Result::orphans),
                times(results.stream().mapToLong(Result::openNanos).toArray()),
                same ? times(results.stream().mapToLong(Result::backNanos).toArray()) : "");
    }

    private static int sum(List<Result> results, ToIntFunction<Result> figure) {
        return results.stream().mapToInt(figure).sum();
    }

    private static String times(long[] nanos) {
        Percentiles times = Percentiles.of(nanos);
        return times.p(50) + " / " + times.p(100);
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.findAny().isEmpty();
        }
    }

    private static void empty(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
