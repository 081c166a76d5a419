package org.rongtong.matching.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.apache.lucene.util.LongHeap;
import org.apache.lucene.util.NumericUtils;
import org.rongtong.kernel.Reason;
import org.rongtong.matching.index.Generation;
import org.rongtong.matching.index.Profile;
import org.rongtong.matching.index.ProfileDocument;
import org.rongtong.matching.index.VectorTable;
import org.rongtong.matching.reading.Condition;

/**
 * Ranks the profiles of one generation for one question. In a corpus of usual size everybody is a candidate, so that the
 * best are the best of all; in a larger one several searches choose the candidates. The score of each depends on itself
 * alone.
 */
public final class Scorer {

    /** Up to so many profiles nobody is passed over; the figure up to which vectors are compared one by one, too. */
    private static final int ALL_UP_TO = 50_000;

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
    private record Scored(int doc, String id, long wording, long micro, int failures) {}

    /** The best {@code top} profiles of all. */
    public Ranking rank(int top) {
        return rank(top, 0);
    }

    /**
     * The best {@code top} profiles of those that have to do with the need.
     *
     * @param relevant whose words and meaning reach less than this share of what the best reach is left out
     */
    public Ranking rank(int top, double relevant) {
        return rank(candidates(), top, relevant);
    }

    private Ranking rank(int[] candidates, int top, double relevant) {
        long[] micro = wording.points(candidates);
        int[] order = strongestFirst(micro);
        List<Scored> scored = score(candidates, micro, order, top);
        long least = least(scored, relevant);
        List<Scored> fitting = scored.stream()
                .filter(candidate -> candidate.failures() == 0 && candidate.wording() >= least)
                .toList();
        List<Scored> near = scored.stream()
                .filter(candidate -> candidate.failures() == 1 && candidate.wording() >= least)
                .toList();
        // Without filters those at the end were not looked at one by one; their words tell enough to count them.
        int found = question.filters()
                ? fitting.size()
                : (int) IntStream.of(order).filter(i -> micro[i] >= least).count();
        return new Ranking(basis(), explain(best(fitting, top)), explain(best(near, NEAR_MISSES)), found);
    }

    /** The first {@code top} of {@code scored}, best first; of equals the smaller id. */
    private static List<Scored> best(List<Scored> scored, int top) {
        if (top < 1) {
            return List.of();
        }
        LongHeap best = new LongHeap(top);
        scored.forEach(candidate -> best.insertWithOverflow(candidate.micro()));
        long last = scored.size() < top ? Long.MIN_VALUE : best.top();
        return scored.stream()
                .filter(candidate -> candidate.micro() >= last)
                .sorted(Comparator.comparingLong(Scored::micro).reversed().thenComparing(Scored::id))
                .limit(top)
                .toList();
    }

    private static long least(List<Scored> scored, double relevant) {
        long best = scored.stream()
                .filter(candidate -> candidate.failures() <= 1)
                .mapToLong(Scored::wording)
                .max()
                .orElse(0);
        return (long) (relevant * best);
    }

    /** The places in {@code micro} that have any points, most points first. */
    private static int[] strongestFirst(long[] micro) {
        long[] keys = IntStream.range(0, micro.length)
                .filter(i -> micro[i] > 0)
                .mapToLong(i -> micro[i] << Integer.SIZE | (Integer.MAX_VALUE - i))
                .sorted()
                .toArray();
        int[] order = new int[keys.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = Integer.MAX_VALUE - (int) keys[keys.length - 1 - i];
        }
        return order;
    }

    /** Looks at the conditions of one after the other, until no soft condition can lift those left among the best. */
    private List<Scored> score(int[] candidates, long[] micro, int[] order, int top) {
        List<Scored> scored = new ArrayList<>();
        LongHeap best = new LongHeap(Math.max(1, Math.min(top, order.length)));
        int wanted = Math.min(top, order.length);
        long lift = question.softMaximum().micro();
        for (int i : order) {
            boolean full = best.size() >= wanted;
            if (!question.filters() && full && (wanted == 0 || micro[i] + lift < best.top())) {
                break;
            }
            Scored candidate = score(candidates[i], micro[i]);
            scored.add(candidate);
            best.insertWithOverflow(candidate.micro());
        }
        return scored;
    }

    /** One profile with all its reasons, whatever its rank; for the other direction, firm to need. */
    public Match explain(int doc) {
        return explain(doc, wording.found(new int[] {doc})[0]);
    }

    private Match explain(int doc, long[] found) {
        List<Reason> reasons = new ArrayList<>(wording.reasons(doc, found));
        reasons.addAll(checks.of(generation.profile(doc)));
        return new Match(generation.profile(doc), reasons);
    }

    /** What one profile gets for its wording, in millionths of points: enough to tell near from far. */
    public long wordingMicro(int doc) {
        return wording.points(new int[] {doc})[0];
    }

    private List<Match> explain(List<Scored> scored) {
        int[] docs = scored.stream().mapToInt(Scored::doc).sorted().toArray();
        long[][] found = wording.found(docs);
        return scored.stream()
                .map(Scored::doc)
                .map(doc -> explain(doc, found[Arrays.binarySearch(docs, doc)]))
                .toList();
    }

    private Scored score(int doc, long wordingMicro) {
        Profile profile = generation.profile(doc);
        return new Scored(
                doc, profile.id(), wordingMicro, wordingMicro + checks.micro(profile), checks.failures(profile));
    }

    public Ranking.Basis basis() {
        return new Ranking.Basis(
                question.weights().version(),
                generation.statistics().version(),
                similarities.isPresent()
                        ? generation.statistics().vectors().orElseThrow().model()
                        : "none");
    }

    private int[] candidates() {
        return generation.size() <= ALL_UP_TO ? generation.documents() : found();
    }

    /** Whoever one of the searches finds, in the order of documents. */
    private int[] found() {
        IntStream found = IntStream.of(generation.search(filtered(question.words()), FROM_EACH_SEARCH));
        // Without the filter, too: who only stands elsewhere is a near miss.
        found = IntStream.concat(found, IntStream.of(generation.search(question.words(), FROM_EACH_SEARCH)));
        if (similarities.isPresent()) {
            var similar = similarities.get();
            int[] all = generation.search(filtered(new MatchAllDocsQuery()), generation.size());
            found = IntStream.concat(found, nearest(all, similar::nearestItem));
            found = IntStream.concat(found, nearest(all, similar::profile));
        }
        return found.distinct().sorted().toArray();
    }

    /** A measure of likeness between the need and a document. */
    @FunctionalInterface
    private interface Likeness {
        double to(int doc);
    }

    /** Those most like the need; of equals the lower numbers. */
    private static IntStream nearest(int[] all, Likeness likeness) {
        LongHeap nearest = new LongHeap(FROM_EACH_SEARCH);
        for (int doc : all) {
            // Similarities are floats. Above the document's complement they sort as one whole number.
            long similarity = NumericUtils.floatToSortableInt((float) likeness.to(doc));
            nearest.insertWithOverflow(similarity << Integer.SIZE | (Integer.MAX_VALUE - doc));
        }
        return IntStream.rangeClosed(1, nearest.size()).map(i -> Integer.MAX_VALUE - (int) nearest.get(i));
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
