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
    /** What the weight of a term grows by beyond its first full mention; repeating a word makes nobody fit better. */
    private static final double REPEATED = 0.25;

    /**
     * How one term is spread.
     *
     * @param documents that hold it
     * @param mean of {@link #weight} over all documents
     * @param meanSquare of {@link #weight} over all documents
     */
    public record Spread(int documents, double mean, double meanSquare) {

        /** Of {@link #weight} over all documents. */
        public double variance() {
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

    /**
     * How much a term that occurs {@code frequency} times in a document of {@code length} terms weighs there: BM25 up to 1,
     * the weight of one mention in a document of mean length, and a quarter of what BM25 adds beyond.
     */
    public double weight(int frequency, long length) {
        double norm = K1 * (1 - B + B * length / meanLength);
        double weight = frequency * (K1 + 1) / (frequency + norm);
        return weight <= 1 ? weight : 1 + REPEATED * (weight - 1);
    }
}
