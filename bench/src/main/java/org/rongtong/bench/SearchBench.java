package org.rongtong.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.rongtong.matching.encoding.BgeSmallZh;
import org.rongtong.matching.encoding.Embedding;
import org.rongtong.matching.encoding.EmbeddingCache;
import org.rongtong.matching.encoding.Embeddings;
import org.rongtong.matching.index.Generation;
import org.rongtong.matching.index.Profile;
import org.rongtong.matching.index.ProfileIndex;
import org.rongtong.matching.reading.NeedReading;
import org.rongtong.matching.scoring.Question;
import org.rongtong.matching.scoring.Scorer;
import org.rongtong.matching.scoring.Weights;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code bench search}: how long the best twenty firms with their reasons take, for needs that are encoded already, over
 * directories of several sizes, for one user and for several at once.
 */
@Command(
        name = "search",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = {
            "测量带理由的前二十名检索用时，打印 docs/benchmarks.md 的表格。",
            "Measures the time of top twenty with reasons; prints the table of docs/benchmarks.md."
        })
final class SearchBench implements Callable<Integer> {

    private static final int ENVIRONMENT = 3;
    private static final int TOP = 20;
    private static final int WARM_UP = 3;
    private static final int MEASURED = 3;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Option(
            names = "--shared",
            paramLabel = "DIR",
            description = "数据目录，默认 $RONGTONG_SHARED 或 ../shared · the data to measure with")
    private @Nullable Path shared;

    @Option(
            names = "--firms",
            paramLabel = "N",
            description = "企业数，可重复，默认 150、4690、20000 · sizes, may be repeated; above 4,690 firms are put together anew")
    private List<Integer> sizes = List.of(150, 4_690, 20_000);

    @Option(names = "--users", paramLabel = "N", description = "同时检索的人数，可重复，默认 1、16 · users at once, may be repeated")
    private List<Integer> users = List.of(1, 16);

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "保存向量的目录，默认 $RONGTONG_DATA 或 ./data · where vectors are kept")
    private @Nullable Path data;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        SharedData given = SharedData.of(shared);
        Optional<String> missing = given.missing(Speed.files());
        if (missing.isPresent()) {
            line.getErr().println(SharedData.told(missing.get()));
            return ENVIRONMENT;
        }
        measure(given, line.getOut(), line.getErr());
        return 0;
    }

    private void measure(SharedData given, PrintWriter out, PrintWriter err)
            throws IOException, InterruptedException, ExecutionException {
        Path kept = data != null
                ? data
                : Path.of(Optional.ofNullable(System.getenv("RONGTONG_DATA")).orElse("data"));
        out.println("Machine: " + Machine.line() + ". Commit " + Machine.commit() + ". Load at the start: "
                + Machine.load() + ".");
        out.println();
        List<Profile> real = ListedFirms.profiles(given);
        List<NeedReading> needs = Speed.needs(given);
        MarkdownTable table = new MarkdownTable(
                out, "firms", "offers", "users at once", "question", "p50 ms", "p95 ms", "p99 ms", "answers/s");
        BgeSmallZh encoder = new BgeSmallZh();
        try (Embeddings embeddings =
                new Embeddings(encoder, EmbeddingCache.open(kept.resolve("embeddings"), encoder))) {
            for (int size : sizes) {
                List<Profile> profiles = size <= real.size() ? real.subList(0, size) : RecombinedFirms.of(real, size);
                Path folder = Files.createTempDirectory("rongtong-index");
                try (ProfileIndex index = ProfileIndex.open(folder)) {
                    fill(index, profiles, embeddings, err);
                    answer(table, index, profiles, needs, embeddings);
                } finally {
                    Speed.delete(folder);
                }
            }
        }
        out.println();
        out.println("Load at the end: " + Machine.load() + ".");
        out.flush();
    }

    private static void fill(ProfileIndex index, List<Profile> profiles, Embeddings embeddings, PrintWriter err) {
        index.put(profiles);
        index.commit("bench");
        embeddings.encode(index.texts(), batch -> {
            err.print("\rencoded " + batch + " more          ");
            err.flush();
        });
        index.refresh(Optional.of(embeddings), true);
    }

    private void answer(
            MarkdownTable table,
            ProfileIndex index,
            List<Profile> profiles,
            List<NeedReading> needs,
            Embeddings embeddings)
            throws InterruptedException, ExecutionException {
        embeddings.encode(needs.stream().map(Question::encoded).toList(), _ -> {});
        List<Asked> asked = needs.stream()
                .map(need -> new Asked(need, Optional.of(embeddings.of(Question.encoded(need)))))
                .toList();
        long offers =
                profiles.stream().mapToLong(profile -> profile.items().size()).sum();
        for (int together : users) {
            for (boolean prepared : List.of(true, false)) {
                Timed timed = ask(index, asked, together, prepared);
                table.row(
                        "%,d".formatted(profiles.size()),
                        "%,d".formatted(offers),
                        together,
                        prepared ? "of a kept need" : "made anew",
                        timed.times().p(50),
                        timed.times().p(95),
                        timed.times().p(99),
                        String.format(Locale.ROOT, "%.0f", timed.perSecond()));
            }
        }
    }

    /** A need and the vector of it. */
    private record Asked(NeedReading need, Optional<Embedding> vector) {
        Question question(Generation shown) {
            return Question.of(need, shown.statistics(), vector, Weights.STANDARD);
        }
    }

    private record Timed(Percentiles times, double perSecond) {}

    /** Each user asks all needs in an order of his own, one after the other. */
    private static Timed ask(ProfileIndex index, List<Asked> asked, int users, boolean prepared)
            throws InterruptedException, ExecutionException {
        List<Question> questions = index.search(
                        shown -> asked.stream().map(one -> one.question(shown)).toList())
                .orElseThrow();
        Callable<long[]> rounds = () -> {
            RandomGenerator order = RandomGeneratorFactory.getDefault()
                    .create(Thread.currentThread().threadId());
            long[] nanos = new long[asked.size()];
            for (int i = 0; i < nanos.length; i++) {
                int which = order.nextInt(nanos.length);
                nanos[i] = timed(
                        index,
                        shown -> prepared
                                ? questions.get(which)
                                : asked.get(which).question(shown));
            }
            return nanos;
        };
        try (ExecutorService together = Executors.newFixedThreadPool(users)) {
            all(together, rounds, users * Math.max(1, WARM_UP / users));
            long start = System.nanoTime();
            long[] nanos = all(together, rounds, users * Math.max(1, MEASURED / users));
            return new Timed(Percentiles.of(nanos), nanos.length * 1e9 / (System.nanoTime() - start));
        }
    }

    private static long[] all(ExecutorService together, Callable<long[]> rounds, int times)
            throws InterruptedException, ExecutionException {
        List<Future<long[]>> running = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            running.add(together.submit(rounds));
        }
        LongStream.Builder nanos = LongStream.builder();
        for (Future<long[]> each : running) {
            LongStream.of(each.get()).forEach(nanos);
        }
        return nanos.build().toArray();
    }

    private static long timed(ProfileIndex index, java.util.function.Function<Generation, Question> question) {
        long start = System.nanoTime();
        int found = index.search(shown -> new Scorer(shown, question.apply(shown), DAY)
                        .rank(TOP)
                        .matches()
                        .size())
                .orElse(0);
        long took = System.nanoTime() - start;
        if (found == 0) {
            throw new IllegalStateException("nothing was found");
        }
        return took;
    }
}
