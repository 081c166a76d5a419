package org.rongtong.matching.scoring;

import java.util.List;

/**
 * The profiles for a need, best first; equal totals in the order of their ids.
 *
 * @param basis what it was computed with; the same need, basis and profiles give the same ranking
 * @param matches that fail no hard condition
 * @param nearMisses that fail exactly one hard condition, best first
 * @param found number of profiles that fail no hard condition and have something in common with the need
 */
public record Ranking(Basis basis, List<Match> matches, List<Match> nearMisses, int found) {

    public Ranking {
        matches = List.copyOf(matches);
        nearMisses = List.copyOf(nearMisses);
    }

    /**
     * What a ranking was computed with.
     *
     * @param weights version of the weights
     * @param statistics version of the corpus statistics
     * @param model of the encoder; {@code none} without one
     */
    public record Basis(String weights, String statistics, String model) {}
}
