package org.rongtong.matching.scoring;

import java.util.List;
import org.rongtong.kernel.Points;
import org.rongtong.kernel.Reason;
import org.rongtong.kernel.Verdict;
import org.rongtong.matching.index.Profile;

/** A profile for a need. The total is the sum of all reasons, so the explanation cannot disagree with it. */
public record Match(Profile profile, List<Reason> reasons) {

    public Match {
        reasons = List.copyOf(reasons);
    }

    public Points total() {
        return Reason.total(reasons);
    }

    /** Hard conditions that are not met; whoever has one is not among the results. */
    public List<Reason> failures() {
        return reasons.stream()
                .filter(reason -> reason.hard() && reason.verdict() == Verdict.UNMET)
                .toList();
    }
}
