package org.rongtong.matching.portal;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.rongtong.kernel.Message;
import org.rongtong.kernel.Reason;
import org.rongtong.kernel.Verdict;
import org.rongtong.matching.Matching.NeedMatch;
import org.rongtong.matching.Need;

/**
 * A need that fits an organisation, as a line on its page.
 *
 * @param total in tenths of a point
 * @param verdicts how many of its conditions gave which verdict, the best first
 * @param firstGap what is missing first
 */
public record FittingNeed(Need need, int total, Map<Verdict, Integer> verdicts, Optional<Message> firstGap) {

    static FittingNeed of(NeedMatch found) {
        Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
        found.match().reasons().forEach(reason -> verdicts.merge(reason.verdict(), 1, Integer::sum));
        Optional<Message> gap = found.match().reasons().stream()
                .map(Reason::gap)
                .filter(Objects::nonNull)
                .findFirst();
        return new FittingNeed(found.need(), Shares.total(found.match().reasons()), verdicts, gap);
    }
}
