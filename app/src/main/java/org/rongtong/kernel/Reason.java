package org.rongtong.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was looked at on the way to a ranking, an eligibility result, a plan or a decision. Page, e-mail,
 * export, API, audit and objection show this same object; a total is the sum of the points of all reasons and is never
 * kept beside them.
 *
 * @param topic what was looked at, as the part of a message key, for instance {@code product} or {@code place}; reasons
 *     of one topic are one part of the composition bar
 * @param asked what was asked for
 * @param found what was found, in the words of the source
 * @param verdict what comparing the two gave
 * @param gap how far it is and what closes it; only where the verdict is not {@link Verdict#MET}
 * @param hard whether this condition filters (硬条件) instead of adding to the score
 * @param points the share of the score
 * @param maximum the largest share this reason could have had; 0 where no maximum is meaningful
 * @param source where the fact was taken from
 * @param evidence the exact words of {@code found} that count, for marking
 */
public record Reason(
        String topic,
        Message asked,
        Message found,
        Verdict verdict,
        @Nullable Message gap,
        boolean hard,
        Points points,
        Points maximum,
        Source source,
        List<String> evidence) {

    public Reason {
        evidence = List.copyOf(evidence);
    }

    /** The total of {@code reasons}: the one way to get a score. */
    public static Points total(Iterable<Reason> reasons) {
        long micro = 0;
        for (Reason reason : reasons) {
            micro = Math.addExact(micro, reason.points().micro());
        }
        return new Points(micro);
    }
}
