package org.rongtong.matching.portal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rongtong.directory.OrganisationSummary;
import org.rongtong.kernel.Message;
import org.rongtong.kernel.Reason;
import org.rongtong.kernel.Verdict;
import org.rongtong.matching.scoring.Match;

/**
 * One answer to a need as people read it: the telling reasons one by one, the rest as one line that adds up.
 *
 * @param rank 1 for the best
 * @param name of what is ranked: a firm, a result, an instrument, a service
 * @param owner whose it is; empty where the directory does not know
 * @param total in tenths of a point
 * @param shown problems first, then hard conditions, then the largest shares
 * @param others number of reasons that are not shown
 * @param othersTenths what those add up to
 */
public record Hit(
        int rank,
        String id,
        String name,
        Optional<OrganisationSummary> owner,
        int total,
        Composition composition,
        List<ReasonLine> shown,
        int others,
        int othersTenths) {

    private static final int MOST_SHOWN = 10;
    private static final int FEWEST_SHOWN = 6;
    /** Below one point of a hundred a reason tells little. */
    private static final int TELLING = 10;

    public Hit {
        shown = List.copyOf(shown);
    }

    static Hit of(int rank, Match match, Optional<OrganisationSummary> owner) {
        List<ReasonLine> lines = lines(match.reasons());
        List<ReasonLine> sorted = lines.stream()
                .sorted(Comparator.comparingInt(Hit::order).thenComparing(Hit::byShare))
                .toList();
        int cut = cut(sorted);
        List<ReasonLine> rest = sorted.subList(cut, sorted.size());
        return new Hit(
                rank,
                match.profile().id(),
                match.profile().name(),
                owner,
                Shares.total(match.reasons()),
                Composition.of(lines),
                sorted.subList(0, cut),
                rest.size(),
                rest.stream().mapToInt(ReasonLine::tenths).sum());
    }

    private static List<ReasonLine> lines(List<Reason> reasons) {
        int[] shares = Shares.of(reasons);
        List<ReasonLine> lines = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            lines.add(new ReasonLine(
                    reasons.get(i), shares[i], Shares.tenths(reasons.get(i).maximum())));
        }
        return lines;
    }

    private static int order(ReasonLine line) {
        return switch (line.reason().verdict()) {
            case UNMET -> line.reason().hard() ? 0 : 1;
            case MANUAL_REVIEW -> 2;
            case UNKNOWN -> 3;
            case MET, NOT_APPLICABLE -> line.reason().hard() ? 4 : 5;
        };
    }

    private static int byShare(ReasonLine a, ReasonLine b) {
        return b.reason().points().compareTo(a.reason().points());
    }

    private static int cut(List<ReasonLine> sorted) {
        int cut = Math.min(MOST_SHOWN, sorted.size());
        while (cut > FEWEST_SHOWN
                && order(sorted.get(cut - 1)) == 5
                && sorted.get(cut - 1).tenths() < TELLING) {
            cut--;
        }
        return cut;
    }

    /** Number of reasons of all. */
    public int reasons() {
        return shown.size() + others;
    }

    /** How many of those shown are not met, by verdict, the gravest first; empty where all are met. */
    public Map<Verdict, Integer> problems() {
        Map<Verdict, Integer> problems = new EnumMap<>(Verdict.class);
        shown.stream()
                .map(line -> line.reason().verdict())
                .filter(verdict -> verdict != Verdict.MET && verdict != Verdict.NOT_APPLICABLE)
                .forEach(verdict -> problems.merge(verdict, 1, Integer::sum));
        return problems;
    }

    /** What the first problem is and how it closes. */
    public Optional<Message> firstGap() {
        return shown.stream()
                .map(line -> line.reason().gap())
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }

    /** Address of the page behind the name; empty where there is none. */
    public String path() {
        return owner.map(organisation -> "/organisations/" + organisation.id().value())
                .orElse("");
    }
}
