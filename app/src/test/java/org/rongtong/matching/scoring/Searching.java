package org.rongtong.matching.scoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.rongtong.kernel.Points;
import org.rongtong.kernel.Reason;
import org.rongtong.matching.cast.BagOfCharacters;
import org.rongtong.matching.encoding.EmbeddingCache;
import org.rongtong.matching.encoding.Embeddings;
import org.rongtong.matching.index.Generation;
import org.rongtong.matching.index.Profile;
import org.rongtong.matching.index.ProfileIndex;
import org.rongtong.matching.reading.NeedReading;

/** An index in memory that is asked needs in words, with or without vectors. */
final class Searching implements AutoCloseable {

    static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    final ProfileIndex index = ProfileIndex.inMemory();
    private final Optional<Embeddings> embeddings;

    private Searching(Optional<Embeddings> embeddings) {
        this.embeddings = embeddings;
    }

    static Searching withoutModel(Collection<Profile> profiles) {
        return new Searching(Optional.empty()).with(profiles);
    }

    static Searching withVectors(Collection<Profile> profiles) {
        try {
            Path directory = Files.createTempDirectory("vectors");
            directory.toFile().deleteOnExit();
            var encoder = new BagOfCharacters(48);
            return new Searching(Optional.of(new Embeddings(encoder, EmbeddingCache.open(directory, encoder))))
                    .with(profiles);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    Searching with(Collection<Profile> profiles) {
        index.put(profiles);
        embeddings.ifPresent(known -> known.encode(index.texts(), _ -> {}));
        index.refresh(embeddings, false);
        return this;
    }

    /** Puts {@code profiles} in before anything has encoded them. */
    Searching withNotYetEncoded(Collection<Profile> profiles) {
        index.put(profiles);
        index.refresh(embeddings, false);
        return this;
    }

    void measure() {
        index.refresh(embeddings, true);
    }

    Ranking rank(String need, int top) {
        return ask(need, scorer -> scorer.rank(top));
    }

    Match explain(String need, String id) {
        return ask(
                need,
                (scorer, generation) -> scorer.explain(generation.number(id).orElseThrow()));
    }

    List<String> ids(String need, int top) {
        return rank(need, top).matches().stream()
                .map(match -> match.profile().id())
                .toList();
    }

    List<Scored> scores(String need, int top) {
        return rank(need, top).matches().stream()
                .map(match -> new Scored(match.profile().id(), match.total()))
                .toList();
    }

    /** Everyone's score, found without any search for candidates, in order. */
    List<Scored> scoresOfAll(String need, Collection<Profile> profiles) {
        return ask(
                need,
                (scorer, generation) -> profiles.stream()
                        .map(profile ->
                                scorer.explain(generation.number(profile.id()).orElseThrow()))
                        .filter(match -> match.failures().isEmpty() && wording(match) > 0)
                        .map(match -> new Scored(match.profile().id(), match.total()))
                        .sorted()
                        .toList());
    }

    private static long wording(Match match) {
        return match.reasons().stream()
                .filter(reason -> reason.asked().key().startsWith("matching.asked."))
                .filter(reason -> reason.maximum().equals(Points.ZERO) && !reason.hard())
                .map(Reason::points)
                .mapToLong(Points::micro)
                .sum();
    }

    record Scored(String id, Points total) implements Comparable<Scored> {
        @Override
        public int compareTo(Scored other) {
            int byTotal = other.total.compareTo(total);
            return byTotal != 0 ? byTotal : id.compareTo(other.id);
        }
    }

    private <T> T ask(String need, Function<Scorer, T> asked) {
        return ask(need, (scorer, _) -> asked.apply(scorer));
    }

    <T> T ask(String need, java.util.function.BiFunction<Scorer, Generation, T> asked) {
        NeedReading reading = NeedReading.of("", need);
        return index.search(generation -> {
                    var vector = embeddings.map(known -> known.of(Question.encoded(reading)));
                    var question = Question.of(reading, generation.statistics(), vector, Weights.STANDARD);
                    return asked.apply(new Scorer(generation, question, DAY), generation);
                })
                .orElseThrow();
    }

    @Override
    public void close() {
        index.close();
        embeddings.ifPresent(Embeddings::close);
    }
}
