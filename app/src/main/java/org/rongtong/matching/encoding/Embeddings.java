package org.rongtong.matching.encoding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

/** The vectors of texts: from the cache where they are there, from the encoder where they are not. */
public final class Embeddings implements AutoCloseable {

    private static final int BATCH = 64;

    private final Encoder encoder;
    private final EmbeddingCache cache;

    public Embeddings(Encoder encoder, EmbeddingCache cache) {
        this.encoder = encoder;
        this.cache = cache;
    }

    public String model() {
        return encoder.model();
    }

    public int dimension() {
        return encoder.dimension();
    }

    /** The vector of one text; encodes it when it is new. */
    public Embedding of(String text) {
        Optional<Embedding> known = cache.find(text);
        if (known.isPresent()) {
            return known.get();
        }
        List<Embedding> fresh = encoder.encode(List.of(text));
        cache.put(List.of(text), fresh);
        return fresh.getFirst();
    }

    /** The vector of one text that is not to be kept: encoded each time unless it is known already. */
    public Embedding passing(String text) {
        return cache.find(text).orElseGet(() -> encoder.encode(List.of(text)).getFirst());
    }

    /** The vectors of those {@code texts} that have been encoded; never encodes. */
    public Map<String, Embedding> known(Collection<String> texts) {
        Map<String, Embedding> known = new LinkedHashMap<>();
        for (String text : texts) {
            cache.find(text).ifPresent(embedding -> known.put(text, embedding));
        }
        return known;
    }

    /**
     * Encodes those {@code texts} that are new and keeps each batch at once, so that work which is stopped half-way is
     * taken up where it ended.
     *
     * @param progress is told after each batch how many texts were encoded since the last
     * @return how many were new
     */
    public int encode(Collection<String> texts, LongConsumer progress) {
        List<String> fresh = missing(texts);
        for (int from = 0; from < fresh.size(); from += BATCH) {
            List<String> batch = fresh.subList(from, Math.min(from + BATCH, fresh.size()));
            cache.put(batch, encoder.encode(batch));
            progress.accept(batch.size());
            if (Thread.currentThread().isInterrupted()) {
                return from + batch.size();
            }
        }
        return fresh.size();
    }

    /** Forgets every vector, so that all texts are new. */
    public void forget() {
        cache.forget(encoder);
    }

    /** Those {@code texts}, each once and in order of length, that have no vector yet. */
    public List<String> missing(Collection<String> texts) {
        List<String> fresh = new ArrayList<>();
        for (String text : new LinkedHashSet<>(texts)) {
            if (!cache.has(text)) {
                fresh.add(text);
            }
        }
        fresh.sort(java.util.Comparator.comparingInt(String::length));
        return fresh;
    }

    @Override
    public void close() {
        cache.close();
    }
}
