package org.rongtong.matching.portal;

import java.time.Instant;
import java.util.List;
import org.rongtong.kernel.Verdict;
import org.rongtong.matching.Search;
import org.rongtong.matching.SearchKind;
import org.rongtong.platform.web.Page;

/**
 * A search and what came out of it, as its page shows it.
 *
 * @param recognised words of the text that were recognised
 * @param found number of results, of which {@code listed} are listed
 * @param withGaps results listed in which something is unknown
 * @param near those that fail exactly one hard condition
 */
public record ResultView(
        String text,
        SearchKind kind,
        List<String> recognised,
        List<ConditionLine> conditions,
        int found,
        int listed,
        int withGaps,
        HitPage hits,
        List<Hit> near,
        Instant expiresAt) {

    static ResultView of(Search search, List<Hit> ranked, List<Hit> near, HitPage hits) {
        return new ResultView(
                search.text(),
                search.kind(),
                ConditionLine.words(search.reading().conditions()),
                ConditionLine.of(search.text(), search.reading()),
                search.ranking().found(),
                ranked.size(),
                Math.toIntExact(ranked.stream()
                        .filter(hit -> hit.problems().containsKey(Verdict.UNKNOWN))
                        .count()),
                hits,
                near,
                search.expiresAt());
    }

    /** The outcome in words. */
    public String title(Page page) {
        String strictness = conditions.stream().anyMatch(ConditionLine::hard) ? "hard" : "soft";
        return found == 0
                ? page.say("matching.result.title.none." + strictness)
                : page.count("matching.result.title." + strictness + "." + kind.code(), found);
    }
}
