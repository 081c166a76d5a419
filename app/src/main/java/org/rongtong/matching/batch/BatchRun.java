package org.rongtong.matching.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.rongtong.kernel.Message;
import org.rongtong.matching.encoding.Embedding;
import org.rongtong.matching.encoding.Embeddings;
import org.rongtong.matching.index.Generation;
import org.rongtong.matching.index.Profile;
import org.rongtong.matching.index.ProfileIndex;
import org.rongtong.matching.scoring.Question;
import org.rongtong.matching.scoring.Ranking;
import org.rongtong.matching.scoring.Scorer;
import org.rongtong.matching.scoring.Weights;

/** Encodes, indexes and matches what was read. */
final class BatchRun implements AutoCloseable {

    private static final int NEEDS_AT_ONCE = 64;

    private final Progress progress;
    private final ProfileIndex index = ProfileIndex.inMemory();
    private Optional<Embeddings> embeddings = Optional.empty();
    private int encoded;

    BatchRun(Progress progress) {
        this.progress = progress;
    }

    /** What became of the encoder. */
    sealed interface Encoding {
        /** Every text has its vector. */
        record Done() implements Encoding {}

        /** It is to be done without; {@code why} in one line. */
        record Without(Message why) implements Encoding {}

        /** The run was stopped; what was encoded is kept. */
        record Interrupted(int encoded, int left) implements Encoding {}
    }

    void put(List<Profile> profiles) {
        index.put(profiles);
    }

    /** Number of texts that were new to the encoder. */
    int encoded() {
        return encoded;
    }

    /** Encodes what is new among the profiles and {@code needs}. */
    Encoding encode(List<BatchNeed> needs, Supplier<Embeddings> encoder) {
        Embeddings opened;
        List<String> missing;
        try {
            opened = encoder.get();
            Set<String> texts = new LinkedHashSet<>(index.texts());
            needs.forEach(need -> texts.add(Question.encoded(need.reading())));
            missing = opened.missing(texts);
        } catch (RuntimeException | LinkageError | OutOfMemoryError cannot) {
            return without(cannot);
        }
        embeddings = Optional.of(opened);
        try {
            encode(opened, missing);
        } catch (RuntimeException | LinkageError | OutOfMemoryError cannot) {
            // Stopped in the middle of a batch: that is no fault of the model.
            if (!Thread.currentThread().isInterrupted()) {
                embeddings = Optional.empty();
                opened.close();
                return without(cannot);
            }
        }
        return Thread.interrupted() ? new Encoding.Interrupted(encoded, missing.size() - encoded) : new Encoding.Done();
    }

    private static Encoding without(Throwable cannot) {
        return new Encoding.Without(Message.of("batch.encoder.none", said(cannot)));
    }

    private void encode(Embeddings opened, Collection<String> missing) {
        Progress.Step step = progress.step("encode");
        step.at(0, missing.size());
        opened.encode(missing, batch -> {
            encoded += (int) batch;
            step.at(encoded, missing.size());
        });
        step.end();
    }

    private static String said(Throwable cannot) {
        Throwable cause = cannot;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        return cause.getClass().getSimpleName()
                + (message == null ? "" : ": " + message.lines().findFirst().orElse(""));
    }

    void index() {
        Progress.Step step = progress.step("index");
        index.refresh(embeddings, true);
        int size = index.search(Generation::size).orElse(0);
        step.at(size, size);
        step.end();
    }

    /** Ranks for every need, on all cores, and hands the answers over in the order of the needs. */
    void match(List<BatchNeed> needs, int top, LocalDate day, Results results) throws IOException {
        Progress.Step step = progress.step("match");
        try (ExecutorService cores =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            for (int from = 0; from < needs.size(); from += NEEDS_AT_ONCE) {
                List<BatchNeed> some = needs.subList(from, Math.min(from + NEEDS_AT_ONCE, needs.size()));
                List<Callable<Answer>> tasks = new ArrayList<>();
                some.forEach(need -> tasks.add(() -> answer(need, top, day)));
                for (Future<Answer> answer : cores.invokeAll(tasks)) {
                    results.add(answer.get());
                }
                step.at(from + some.size(), needs.size());
            }
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException io
                    ? new UncheckedIOException(io)
                    : new IllegalStateException(failed.getCause());
        }
        step.end();
    }

    private Answer answer(BatchNeed need, int top, LocalDate day) {
        Optional<Embedding> vector = embeddings.map(known -> known.of(Question.encoded(need.reading())));
        int asked = top + need.excluded().size();
        Ranking ranking = index.search(shown -> new Scorer(
                                shown, Question.of(need.reading(), shown.statistics(), vector, Weights.STANDARD), day)
                        .rank(asked))
                .orElseThrow();
        return Answer.of(need, ranking, top);
    }

    @Override
    public void close() {
        index.close();
        embeddings.ifPresent(Embeddings::close);
    }
}
