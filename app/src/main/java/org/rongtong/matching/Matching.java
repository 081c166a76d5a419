package org.rongtong.matching;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rongtong.directory.OrganisationId;
import org.rongtong.matching.encoding.Embedding;
import org.rongtong.matching.index.Generation;
import org.rongtong.matching.index.Statistics;
import org.rongtong.matching.reading.NeedReading;
import org.rongtong.matching.scoring.Match;
import org.rongtong.matching.scoring.Question;
import org.rongtong.matching.scoring.Ranking;
import org.rongtong.matching.scoring.Scorer;
import org.rongtong.matching.scoring.Weights;
import org.springframework.stereotype.Component;

/** Who can meet a need, and which needs a firm can meet: the same score both ways. */
@Component
public class Matching {

    /** Profiles kept of a ranking. */
    private static final int KEPT = 200;

    /** Whose words and meaning reach less than this share of what the best reach has nothing to do with the need. */
    private static final double RELEVANT = 0.35;

    /** Needs that are scored in full for a firm; the rest is too far off to be shown. */
    private static final int SCORED_NEEDS = 60;

    private final Needs needs;
    private final Rankings rankings;
    private final Indexes indexes;
    private final Model model;
    private final Indexing indexing;
    private final Clock clock;
    private final Map<NeedId, Prepared> prepared = new HashMap<>();

    Matching(Needs needs, Rankings rankings, Indexes indexes, Model model, Indexing indexing, Clock clock) {
        this.needs = needs;
        this.rankings = rankings;
        this.indexes = indexes;
        this.model = model;
        this.indexing = indexing;
        this.clock = clock;
    }

    /** A need for a firm, with the firm's reasons. */
    public record NeedMatch(Need need, Match match) {}

    private record Prepared(long revision, String statistics, boolean vector, Question question) {}

    /**
     * Whether a ranking on {@code basis} may come out otherwise by now: something that is in the store cannot be found
     * yet, or the corpus has been measured or encoded since.
     */
    boolean isOutdated(Ranking.Basis basis, SearchKind kind) {
        return indexing.isCatchingUp()
                || indexes.search(kind, shown -> !isOf(basis, shown)).orElse(true);
    }

    private static boolean isOf(Ranking.Basis basis, Generation shown) {
        boolean vectorsCame = shown.vectors().isPresent() && basis.model().equals("none");
        return basis.statistics().equals(shown.statistics().version()) && !vectorsCame;
    }

    /** The firms for a kept need; computed when first asked for, and kept with all reasons. */
    public Optional<Ranking> firmsFor(Need need) {
        LocalDate today = LocalDate.now(clock);
        Optional<Ranking.Basis> basis = indexes.search(
                SearchKind.FIRM, shown -> scorer(shown, need, today).basis());
        var key = new Rankings.Key(need.id(), need.revision(), SearchKind.FIRM, indexes.reaches(), today);
        return basis.map(b -> rankings.find(key, b).orElseGet(() -> rankings.keep(key, rank(need, today))))
                .map(id -> rankings.read(id, SearchKind.FIRM));
    }

    private Ranking rank(Need need, LocalDate today) {
        return indexes.search(
                        SearchKind.FIRM, shown -> scorer(shown, need, today).rank(KEPT, RELEVANT))
                .orElseThrow();
    }

    private Scorer scorer(Generation shown, Need need, LocalDate today) {
        return new Scorer(shown, question(need, shown), today);
    }

    /** A ranking of something that is not kept as a need; empty while nothing is indexed yet. */
    Optional<Ranking> rank(NeedReading reading, SearchKind kind) {
        return indexes.search(kind, shown -> {
            Optional<Embedding> vector =
                    shown.vectors().isPresent() ? model.vector(Question.encoded(reading), false) : Optional.empty();
            Question question = Question.of(reading, shown.statistics(), vector, Weights.STANDARD);
            return new Scorer(shown, question, LocalDate.now(clock)).rank(KEPT, RELEVANT);
        });
    }

    /**
     * The needs of others that fit a firm best and fail on no hard condition, best first; empty where it is not among the
     * firms.
     */
    public List<NeedMatch> needsFor(OrganisationId firm, int top) {
        LocalDate today = LocalDate.now(clock);
        List<Need> open = needs.open(today).stream()
                .filter(need -> !need.organisation().equals(Optional.of(firm)))
                .toList();
        return indexes.search(
                        SearchKind.FIRM,
                        shown -> shown.number(OfferedProfiles.id(firm))
                                .map(doc -> needsFor(shown, doc, open, today, top)))
                .flatMap(found -> found)
                .orElse(List.of());
    }

    private List<NeedMatch> needsFor(Generation shown, int doc, List<Need> open, LocalDate today, int top) {
        return open.stream()
                .map(need -> Map.entry(need, scorer(shown, need, today)))
                .sorted(Comparator.comparingLong((Map.Entry<Need, Scorer> entry) ->
                                entry.getValue().wordingMicro(doc))
                        .reversed())
                .limit(SCORED_NEEDS)
                .map(entry -> new NeedMatch(entry.getKey(), entry.getValue().explain(doc)))
                .filter(found -> found.match().failures().isEmpty())
                .sorted(Comparator.comparing((NeedMatch found) -> found.match().total())
                        .reversed()
                        .thenComparing(found -> found.need().id().value()))
                .limit(top)
                .toList();
    }

    /** Questions are costly to make and the same until the need or the statistics change. */
    private Question question(Need need, Generation shown) {
        Statistics statistics = shown.statistics();
        boolean dense = shown.vectors().isPresent();
        synchronized (prepared) {
            Prepared known = prepared.get(need.id());
            if (known != null
                    && known.revision() == need.revision()
                    && known.statistics().equals(statistics.version())
                    && known.vector() == dense) {
                return known.question();
            }
        }
        NeedReading reading = need.reading();
        Optional<Embedding> vector = dense ? model.vector(Question.encoded(reading), true) : Optional.empty();
        Question question = Question.of(reading, statistics, vector, Weights.STANDARD);
        synchronized (prepared) {
            prepared.put(need.id(), new Prepared(need.revision(), statistics.version(), dense, question));
        }
        return question;
    }
}
