package org.rongtong.matching.batch;

import java.util.List;
import org.rongtong.matching.scoring.Match;
import org.rongtong.matching.scoring.Ranking;

/**
 * The ranking of one need.
 *
 * @param matches best first, as many as were asked for, without the excluded
 * @param nearMisses offers that fail exactly one hard condition, without the excluded
 */
record Answer(BatchNeed need, Ranking.Basis basis, int found, List<Match> matches, List<Match> nearMisses) {

    static Answer of(BatchNeed need, Ranking ranking, int top) {
        return new Answer(
                need,
                ranking.basis(),
                ranking.found(),
                allowed(need, ranking.matches()).stream().limit(top).toList(),
                allowed(need, ranking.nearMisses()));
    }

    private static List<Match> allowed(BatchNeed need, List<Match> matches) {
        return matches.stream()
                .filter(match -> !need.excluded().contains(match.profile().id()))
                .toList();
    }
}
