package org.rongtong.matching.scoring;

/**
 * How much each part counts. Published with every ranking; a change makes a new {@code version}.
 *
 * <p>The shares of the wording were chosen on the dev queries of three public tests, named in docs/benchmarks.md; the
 * points of the conditions are the owner's choice.
 *
 * @param characters single characters against pairs of characters
 * @param dictionaryWords words of the dictionary against pairs of characters
 * @param words all terms against one vector, both in standard deviations over the corpus
 * @param nearestItem the nearest item against the whole profile
 * @param strongestTerms the wording counts as complete when the weight of so many strongest terms is reached
 * @param parameters most points of all soft parameters together, of 100
 * @param place most points of a soft place
 * @param certificates most points of all soft certificates together
 * @param titles most points of all soft titles together
 */
public record Weights(
        String version,
        double characters,
        double dictionaryWords,
        double words,
        double nearestItem,
        int strongestTerms,
        double parameters,
        double place,
        double certificates,
        double titles) {

    /** What ships. */
    public static final Weights STANDARD = new Weights("2026-1", 0.5, 0.1, 0.5, 1, 10, 25, 10, 10, 15);

    /** Most points of the whole. */
    public static final double FULL = 100;
}
