package org.rongtong.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.rongtong.matching.encoding.BgeSmallZh;
import org.rongtong.matching.encoding.EmbeddingCache;
import org.rongtong.matching.encoding.Embeddings;
import org.rongtong.matching.index.Generation;
import org.rongtong.matching.index.Profile;
import org.rongtong.matching.index.ProfileIndex;
import org.rongtong.matching.reading.NeedReading;
import org.rongtong.matching.scoring.Question;
import org.rongtong.matching.scoring.Scorer;
import org.rongtong.matching.scoring.Weights;

/** How fast texts are encoded, an index is built, and one user is answered. */
final class Speed {

    private static final String NEEDS = "demand/needs.jsonl";
    private static final int SAMPLE = 2_000;
    private static final int WARM_UP = 3;
    private static final int MEASURED = 3;
    private static final int TOP = 20;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private final SharedData shared;
    private final Path data;
    private final PrintWriter out;
    private final PrintWriter err;

    Speed(SharedData shared, Path data, PrintWriter out, PrintWriter err) {
        this.shared = shared;
        this.data = data;
        this.out = out;
        this.err = err;
    }

    static Stream<String> files() {
        return Stream.concat(ListedFirms.files(), Stream.of(NEEDS));
    }

    void measure() throws IOException {
        List<Profile> profiles = ListedFirms.profiles(shared);
        List<NeedReading> needs = needs(shared);
        MarkdownTable table = new MarkdownTable(out, "figure", "value", "over");
        encoding(table, profiles);
        Path folder = Files.createTempDirectory("rongtong-index");
        BgeSmallZh encoder = new BgeSmallZh();
        try (ProfileIndex index = ProfileIndex.open(folder);
                Embeddings embeddings =
                        new Embeddings(encoder, EmbeddingCache.open(data.resolve("embeddings"), encoder))) {
            building(table, index, folder, profiles, embeddings);
            answering(table, index, needs, Optional.of(embeddings));
            firstSight(table, index, needs, embeddings, encoder);
            index.refresh(Optional.empty(), true);
            answering(table, index, needs, Optional.empty());
        } finally {
            delete(folder);
        }
    }

    static List<NeedReading> needs(SharedData shared) throws IOException {
        Path file = shared.folder().resolve(NEEDS);
        var titles = TestSet.texts(file, "title");
        List<NeedReading> needs = new ArrayList<>();
        TestSet.texts(file, "text").forEach((id, text) -> needs.add(NeedReading.of(titles.getOrDefault(id, ""), text)));
        return needs;
    }

    /** Every so-manieth of the texts, so that long profiles and short names come in their usual mixture. */
    private void encoding(MarkdownTable table, List<Profile> profiles) throws IOException {
        List<String> texts = profiles.stream()
                .flatMap(profile -> Stream.concat(
                        Stream.of(profile.text()), profile.items().stream().map(item -> item.wording())))
                .distinct()
                .toList();
        int step = Math.max(1, texts.size() / SAMPLE);
        List<String> sample = new ArrayList<>();
        for (int i = 0; i < texts.size() && sample.size() < SAMPLE; i += step) {
            sample.add(texts.get(i));
        }
        Path folder = Files.createTempDirectory("rongtong-vectors");
        BgeSmallZh encoder = new BgeSmallZh();
        try (Embeddings fresh = new Embeddings(encoder, EmbeddingCache.open(folder, encoder))) {
            encoder.encode(List.of("预热"));
            long start = System.nanoTime();
            int encoded = fresh.encode(sample, batch -> told("encoded " + batch + " more"));
            double seconds = (System.nanoTime() - start) / 1e9;
            double characters =
                    sample.stream().mapToInt(String::length).average().orElse(0);
            table.row(
                    "texts encoded per second, fresh cache",
                    String.format(Locale.ROOT, "%.0f", encoded / seconds),
                    "%d texts of %.0f characters on average".formatted(encoded, characters));
        } finally {
            delete(folder);
        }
    }

    private void building(
            MarkdownTable table, ProfileIndex index, Path folder, List<Profile> profiles, Embeddings embeddings)
            throws IOException {
        long start = System.nanoTime();
        index.put(profiles);
        index.commit("bench");
        table.row("index of words built, seconds", seconds(start), profiles.size() + " firms");
        int fresh = embeddings.encode(index.texts(), batch -> told("encoded " + batch + " more"));
        long refreshed = System.nanoTime();
        index.refresh(Optional.of(embeddings), true);
        int vectors = index.search(Generation::vectors)
                .flatMap(table0 -> table0)
                .map(known -> known.size())
                .orElse(0);
        table.row(
                "vectors loaded and corpus measured, seconds",
                seconds(refreshed),
                "%,d distinct texts (%,d newly encoded, not counted)".formatted(vectors, fresh));
        table.row("index on disk, MiB", mebibytes(folder), profiles.size() + " firms, words, profiles and statistics");
        table.row("vectors on disk, MiB", mebibytes(vectors * 532L), "%,d distinct texts".formatted(vectors));
    }

    private void answering(
            MarkdownTable table, ProfileIndex index, List<NeedReading> needs, Optional<Embeddings> embeddings) {
        List<Optional<org.rongtong.matching.encoding.Embedding>> vectors = new ArrayList<>();
        embeddings.ifPresent(
                known -> known.encode(needs.stream().map(Question::encoded).toList(), _ -> {}));
        needs.forEach(need -> vectors.add(embeddings.map(known -> known.of(Question.encoded(need)))));
        long[] nanos = new long[MEASURED * needs.size()];
        for (int round = -WARM_UP; round < MEASURED; round++) {
            told("round " + round);
            for (int i = 0; i < needs.size(); i++) {
                long took = answer(index, needs.get(i), vectors.get(i));
                if (round >= 0) {
                    nanos[round * needs.size() + i] = took;
                }
            }
        }
        Percentiles times = Percentiles.of(nanos);
        table.row(
                "top %d with reasons, %s, p50 / p95 / p99 in ms"
                        .formatted(TOP, embeddings.isPresent() ? "need already encoded" : "no model"),
                times.p(50) + " / " + times.p(95) + " / " + times.p(99),
                "%d needs × %d rounds after %d to warm up, one user".formatted(needs.size(), MEASURED, WARM_UP));
    }

    private static long answer(
            ProfileIndex index, NeedReading need, Optional<org.rongtong.matching.encoding.Embedding> vector) {
        long start = System.nanoTime();
        int found = index.search(
                        shown -> new Scorer(shown, Question.of(need, shown.statistics(), vector, Weights.STANDARD), DAY)
                                .rank(TOP)
                                .matches()
                                .size())
                .orElse(0);
        long took = System.nanoTime() - start;
        if (found == 0) {
            throw new IllegalStateException("nothing found for " + need.text());
        }
        return took;
    }

    private void firstSight(
            MarkdownTable table,
            ProfileIndex index,
            List<NeedReading> needs,
            Embeddings embeddings,
            BgeSmallZh encoder) {
        long[] nanos = new long[needs.size()];
        for (int i = 0; i < nanos.length; i++) {
            NeedReading need = needs.get(i);
            long start = System.nanoTime();
            NeedReading read = NeedReading.of("", need.text());
            var vector = encoder.encode(List.of(Question.encoded(read))).getFirst();
            nanos[i] = System.nanoTime() - start + answer(index, read, Optional.of(vector));
        }
        Percentiles times = Percentiles.of(nanos);
        table.row(
                "first sight of a need: read, encode, top %d, p50 / p95 / p99 in ms".formatted(TOP),
                times.p(50) + " / " + times.p(95) + " / " + times.p(99),
                "%d needs, one user, %s".formatted(needs.size(), embeddings.model()));
    }

    private static String seconds(long start) {
        return String.format(Locale.ROOT, "%.1f", (System.nanoTime() - start) / 1e9);
    }

    private static String mebibytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            long bytes = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
            return mebibytes(bytes);
        }
    }

    private static String mebibytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f", bytes / 1048576.0);
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private void told(String line) {
        err.print("\r" + line + "          ");
        err.flush();
    }
}
