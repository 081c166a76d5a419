package org.rongtong.matching.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.rongtong.kernel.Reason;
import org.rongtong.kernel.Verdict;
import org.rongtong.matching.index.Generation;
import org.rongtong.matching.index.ProfileDocument;
import org.rongtong.matching.index.VectorTable;
import org.rongtong.matching.reading.Condition;

/**
 * Ranks the profiles of one generation for one question. Several searches choose the candidates; from then on the score
 * of each depends on itself alone.
 */
public final class Scorer {

    /** Candidates taken from each search. */
    private static final int FROM_EACH_SEARCH = 400;

    private static final int NEAR_MISSES = 5;

    private final Generation generation;
    private final Question question;
    private final Checks checks;
    private final Optional<VectorTable.Similarities> similarities;
    private final Wording wording;

    /** @param day on which certificates and titles must be valid */
    public Scorer(Generation generation, Question question, LocalDate day) {
        this.generation = generation;
        this.question = question;
        this.checks = new Checks(question, day);
        this.similarities =
                question.likeness().flatMap(likeness -> generation.vectors().map(table -> table.to(likeness.vector())));
        this.wording = new Wording(generation, question, similarities);
    }

    /** A candidate before its reasons are spelled out. */
    private record Scored(int doc, String id, long micro, int failures) {}

    /** The best {@code top} profiles of all. */
    public Ranking rank(int top) {
        return rank(candidates(), top);
    }

    private Ranking rank(int[] candidates, int top) {
        List<Scored> scored = score(candidates);
        scored.sort(Comparator.comparingLong(Scored::micro).reversed().thenComparing(Scored::id));
        List<Scored> fitting =
                scored.stream().filter(candidate -> candidate.failures() == 0).toList();
        List<Scored> near = scored.stream()
                .filter(candidate -> candidate.failures() == 1)
                .limit(NEAR_MISSES)
                .toList();
        return new Ranking(
                basis(), explain(fitting.subList(0, Math.min(top, fitting.size()))), explain(near), fitting.size());
    }

    /** One profile with all its reasons, whatever its rank; for the other direction, firm to need. */
    public Match explain(int doc) {
        List<Reason> reasons = new ArrayList<>(wording.reasons(doc));
        reasons.addAll(checks.of(generation.profile(doc)));
        return new Match(generation.profile(doc), reasons);
    }

    private List<Match> explain(List<Scored> scored) {
        return scored.stream().map(candidate -> explain(candidate.doc())).toList();
    }

    private List<Scored> score(int[] candidates) {
        long[] micro = wording.points(candidates);
        List<Scored> scored = new ArrayList<>(candidates.length);
        for (int i = 0; i < candidates.length; i++) {
            if (micro[i] > 0) {
                scored.add(score(candidates[i], micro[i]));
            }
        }
        return scored;
    }

    private Scored score(int doc, long wordingMicro) {
        long micro = wordingMicro;
        int failures = 0;
        for (Reason reason : checks.of(generation.profile(doc))) {
            micro += reason.points().micro();
            failures += reason.hard() && reason.verdict() == Verdict.UNMET ? 1 : 0;
        }
        return new Scored(doc, generation.profile(doc).id(), micro, failures);
    }

    public Ranking.Basis basis() {
        return new Ranking.Basis(
                question.weights().version(),
                generation.statistics().version(),
                similarities.isPresent()
                        ? generation.statistics().vectors().orElseThrow().model()
                        : "none");
    }

    /** Whoever one of the searches finds, in the order of documents. */
    private int[] candidates() {
        IntStream found = IntStream.of(generation.search(filtered(question.words()), FROM_EACH_SEARCH));
        // Without the filter, too: who only stands elsewhere is a near miss.
        found = IntStream.concat(found, IntStream.of(generation.search(question.words(), FROM_EACH_SEARCH)));
        if (similarities.isPresent()) {
            var similar = similarities.get();
            found = IntStream.concat(found, nearest(similar::nearestItem));
            found = IntStream.concat(found, nearest(similar::profile));
        }
        return found.distinct().sorted().toArray();
    }

    /** A measure of likeness between the need and a document. */
    @FunctionalInterface
    private interface Likeness {
        double to(int doc);
    }

    private IntStream nearest(Likeness likeness) {
        int[] all = generation.search(filtered(new MatchAllDocsQuery()), generation.size());
        return IntStream.of(all)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer doc) -> likeness.to(doc))
                        .reversed())
                .limit(FROM_EACH_SEARCH)
                .mapToInt(Integer::intValue);
    }

    /** A hard place is asked of the index already; whose place is unknown stays in. */
    private Query filtered(Query query) {
        BooleanQuery.Builder filtered = new BooleanQuery.Builder().add(query, BooleanClause.Occur.MUST);
        for (Condition condition : question.need().conditions()) {
            if (condition instanceof Condition.Place place && place.hard()) {
                filtered.add(inOrUnknown(place), BooleanClause.Occur.FILTER);
            }
        }
        return filtered.build();
    }

    private static Query inOrUnknown(Condition.Place place) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        place.regions()
                .forEach(region -> any.add(
                        new TermQuery(new org.apache.lucene.index.Term(ProfileDocument.REGION, region.digits())),
                        BooleanClause.Occur.SHOULD));
        Query unknown = new BooleanQuery.Builder()
                .add(new MatchAllDocsQuery(), BooleanClause.Occur.MUST)
                .add(new FieldExistsQuery(ProfileDocument.REGION_KNOWN), BooleanClause.Occur.MUST_NOT)
                .build();
        return any.add(unknown, BooleanClause.Occur.SHOULD).build();
    }
}
