package org.rongtong.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench match}: relevance on the dev queries and speed over the listed firms. Exit 3 where the data is missing. */
@Command(
        name = "match",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = {
            "测量匹配的质量和速度，打印 docs/benchmarks.md 的表格。",
            "Measures how good and how fast matching is; prints the tables of docs/benchmarks.md."
        })
final class MatchBench implements Callable<Integer> {

    private static final int WRONG_USE = 2;
    private static final int ENVIRONMENT = 3;
    private static final List<String> SETS = List.of("ckg-supplier", "csl-tech", "gbt-tag");
    private static final String SPEED = "speed";

    @Option(
            names = "--shared",
            paramLabel = "DIR",
            description = "数据目录，默认 $RONGTONG_SHARED 或 ../shared · the data to measure with")
    private @Nullable Path shared;

    @Option(
            names = "--only",
            paramLabel = "NAME",
            description = "ckg-supplier, csl-tech, gbt-tag, speed；可重复 · may be repeated")
    private List<String> only = List.of();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "保存向量的目录，默认 $RONGTONG_DATA 或 ./data · where vectors are kept")
    private @Nullable Path data;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        CommandLine line = java.util.Objects.requireNonNull(spec).commandLine();
        SharedData given = SharedData.of(shared);
        Optional<String> unknown = only.stream()
                .filter(name -> !SETS.contains(name) && !name.equals(SPEED))
                .findFirst();
        if (unknown.isPresent()) {
            line.getErr().println("--only " + unknown.get() + "：" + String.join(", ", SETS) + ", " + SPEED);
            return WRONG_USE;
        }
        Optional<String> missing = given.missing(needed());
        if (missing.isPresent()) {
            line.getErr().println(SharedData.told(missing.get()));
            return ENVIRONMENT;
        }
        measure(given, line.getOut(), line.getErr());
        return 0;
    }

    private void measure(SharedData given, PrintWriter out, PrintWriter err) throws IOException {
        Path kept = data != null
                ? data
                : Path.of(Optional.ofNullable(System.getenv("RONGTONG_DATA")).orElse("data"));
        out.println("Machine: " + Machine.line() + ". Commit " + Machine.commit() + ". Load at the start: "
                + Machine.load() + ".");
        out.println();
        List<TestSet> sets = SETS.stream()
                .filter(this::wanted)
                .map(name -> TestSet.of(given, name))
                .toList();
        if (!sets.isEmpty()) {
            new Relevance(kept, out, err).measure(sets);
            out.println();
        }
        if (wanted(SPEED)) {
            new Speed(given, kept, out, err).measure();
            out.println();
        }
        out.println("Load at the end: " + Machine.load() + ".");
        out.flush();
    }

    private boolean wanted(String name) {
        return only.isEmpty() || only.contains(name);
    }

    private Stream<String> needed() {
        Stream<String> sets = SETS.stream().filter(this::wanted).flatMap(TestSet::files);
        return wanted(SPEED) ? Stream.concat(sets, Speed.files()) : sets;
    }
}
