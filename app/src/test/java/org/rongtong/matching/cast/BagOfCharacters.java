package org.rongtong.matching.cast;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.rongtong.matching.encoding.Embedding;
import org.rongtong.matching.encoding.Encoder;

/** An encoder without a model: which characters a text holds, hashed into few components. Fast, and the same everywhere. */
public final class BagOfCharacters implements Encoder {

    private final int dimension;
    private final AtomicInteger encoded = new AtomicInteger();

    public BagOfCharacters(int dimension) {
        this.dimension = dimension;
    }

    @Override
    public String model() {
        return "bag-of-characters-" + dimension;
    }

    @Override
    public int dimension() {
        return dimension;
    }

    /** How many texts it has been given so far. */
    public int encoded() {
        return encoded.get();
    }

    @Override
    public List<Embedding> encode(List<String> texts) {
        encoded.addAndGet(texts.size());
        return texts.stream().map(this::encode).toList();
    }

    private Embedding encode(String text) {
        float[] vector = new float[dimension];
        text.chars().forEach(c -> vector[Math.floorMod(c * 31, dimension)] += 1 + (c % 7) / 7f);
        return Embedding.of(vector);
    }
}
