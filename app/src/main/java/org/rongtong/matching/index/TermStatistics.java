package org.rongtong.matching.index;

import java.util.Map;

/**
 * How terms are spread over a corpus.
 *
 * @param documents number of documents
 * @param meanLength mean number of terms in a document
 * @param terms by term
 */
public record TermStatistics(int documents, double meanLength, Map<String, Spread> terms) {

    private static final double K1 = 1.2;
    private static final double B = 0.75;

    /**
     * How one term is spread.
     *
     * @param documents that hold it
     * @param mean of {@link #weight} over all documents
     * @param meanSquare of {@link #weight} over all documents
     */
    public record Spread(int documents, double mean, double meanSquare) {

        double variance() {
            return Math.max(0, meanSquare - mean * mean);
        }
    }

    private static final Spread UNSEEN = new Spread(0, 0, 0);

    /** Its spread; a term that the corpus does not hold is spread over nothing. */
    public Spread of(String term) {
        return terms.getOrDefault(term, UNSEEN);
    }

    /** How much {@code term} tells: rare terms more (BM25's inverse document frequency). */
    public double rarity(String term) {
        int df = of(term).documents();
        return StrictMath.log(1 + (documents - df + 0.5) / (df + 0.5));
    }

    /** How much a term that occurs {@code frequency} times in a document of {@code length} terms weighs there (BM25). */
    public double weight(int frequency, long length) {
        double norm = K1 * (1 - B + B * length / meanLength);
        return frequency * (K1 + 1) / (frequency + norm);
    }
}
