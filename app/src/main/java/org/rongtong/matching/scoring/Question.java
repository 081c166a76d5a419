package org.rongtong.matching.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.rongtong.kernel.Points;
import org.rongtong.matching.encoding.Embedding;
import org.rongtong.matching.index.ProfileDocument;
import org.rongtong.matching.index.Statistics;
import org.rongtong.matching.index.TermStatistics;
import org.rongtong.matching.reading.Condition;
import org.rongtong.matching.reading.NeedReading;
import org.rongtong.matching.text.Gram;
import org.rongtong.matching.text.Grams;

/**
 * A need made ready for scoring: what each word, each step of likeness and each condition is worth in points. Depends on
 * the need, the statistics and the weights, on no candidate.
 *
 * <p>Words and likeness are measured in standard deviations over the corpus, so that their shares mean the same for a
 * bare name and for a page of text; what an offer would get that repeats the need is full points.
 */
public final class Question {

    /** Of a very long need only the strongest terms are looked up. */
    private static final int MOST_TERMS = 400;

    /** 1. 2. 3.: a digit by itself numbers the lines of a need and says nothing about it. */
    private static final Pattern NUMBERING = Pattern.compile("[0-9]");

    private final NeedReading need;
    private final Weights weights;
    private final List<WeightedTerm> terms;
    private final double wordsMaximum;
    private final Optional<Likeness> likeness;

    /** A term and what one full mention of it is worth. */
    record WeightedTerm(Grams kind, String term, TermStatistics statistics, double points) {}

    /** What likeness of meaning is worth: nothing up to the mean of the corpus, then so many points per unit. */
    record Likeness(Embedding vector, Slope item, Slope profile) {}

    /** A straight line that begins at {@code from}. */
    record Slope(double from, double pointsPerUnit) {
        double at(double similarity) {
            return Math.max(0, similarity - from) * pointsPerUnit;
        }
    }

    private Question(
            NeedReading need,
            Weights weights,
            List<WeightedTerm> terms,
            double wordsMaximum,
            Optional<Likeness> likeness) {
        this.need = need;
        this.weights = weights;
        this.terms = List.copyOf(terms);
        this.wordsMaximum = wordsMaximum;
        this.likeness = likeness;
    }

    /** @param vector of {@link #encoded}; empty to do without the encoder */
    public static Question of(NeedReading need, Statistics statistics, Optional<Embedding> vector, Weights weights) {
        List<WeightedTerm> raw = new ArrayList<>();
        raw.addAll(terms(need, Grams.PAIRS, statistics, 1));
        raw.addAll(terms(need, Grams.CHARACTERS, statistics, weights.characters()));
        raw.addAll(terms(need, Grams.WORDS, statistics, weights.dictionaryWords()));
        raw.sort(Comparator.comparingDouble(WeightedTerm::points)
                .reversed()
                .thenComparing(WeightedTerm::kind)
                .thenComparing(WeightedTerm::term));
        List<WeightedTerm> strongest = raw.subList(0, Math.min(MOST_TERMS, raw.size()));

        double deviation = deviation(strongest);
        double perRaw = deviation == 0 ? 0 : weights.words() / deviation;
        double words = perRaw
                * strongest.stream()
                        .limit(weights.strongestTerms())
                        .mapToDouble(WeightedTerm::points)
                        .sum();
        Optional<Likeness> perDeviation =
                // Signs without a word mean nothing, whatever vector a model gives them.
                vector.filter(_ -> !raw.isEmpty())
                        .flatMap(known -> statistics.vectors().map(clouds -> likeness(known, clouds, weights)));
        double whole = words + perDeviation.map(Question::full).orElse(0.0);
        double scale = whole == 0 ? 0 : wordingPoints(need, weights) / whole;

        List<WeightedTerm> scaled = strongest.stream()
                .map(t -> new WeightedTerm(t.kind(), t.term(), t.statistics(), t.points() * perRaw * scale))
                .toList();
        return new Question(
                need, weights, scaled, words * scale, perDeviation.map(likeness -> scaled(likeness, scale)));
    }

    /** The text whose vector stands for the need. */
    public static String encoded(NeedReading need) {
        return need.subject()
                .replaceAll("\\s{2,}", " ")
                .replaceAll("[ ，,；;。]*([，；。])[ ，,；;。]*", "$1")
                .replaceAll("^[ ，；。、]+|[ ，；、]+$", "");
    }

    private static List<WeightedTerm> terms(NeedReading need, Grams kind, Statistics statistics, double share) {
        TermStatistics spreads = statistics.of(kind);
        Map<String, Integer> counts = new HashMap<>();
        for (Gram gram : kind.of(need.subject())) {
            if (!NUMBERING.matcher(gram.term()).matches()) {
                counts.merge(gram.term(), 1, Integer::sum);
            }
        }
        List<WeightedTerm> terms = new ArrayList<>();
        counts.forEach((term, count) ->
                terms.add(new WeightedTerm(kind, term, spreads, share * count * spreads.rarity(term))));
        return terms;
    }

    private static double deviation(List<WeightedTerm> terms) {
        double variance = 0;
        double unseen = 0;
        for (WeightedTerm term : terms) {
            double square = term.points() * term.points();
            variance += square * term.statistics().of(term.term()).variance();
            unseen += square / (term.statistics().documents() + 1);
        }
        // Where all documents are alike or none holds any of the words, the next one may: as if one more document did.
        return Math.sqrt(variance > 0 ? variance : unseen);
    }

    private static Likeness likeness(Embedding vector, Statistics.Vectors clouds, Weights weights) {
        double itemSpread = clouds.items().spread(vector);
        double profileSpread = clouds.profiles().spread(vector);
        return new Likeness(
                vector,
                new Slope(
                        clouds.items().meanSimilarity(vector),
                        itemSpread == 0 ? 0 : weights.nearestItem() / itemSpread),
                new Slope(clouds.profiles().meanSimilarity(vector), profileSpread == 0 ? 0 : 1 / profileSpread));
    }

    private static Likeness scaled(Likeness likeness, double scale) {
        return new Likeness(
                likeness.vector(),
                new Slope(likeness.item().from(), likeness.item().pointsPerUnit() * scale),
                new Slope(likeness.profile().from(), likeness.profile().pointsPerUnit() * scale));
    }

    private static double full(Likeness likeness) {
        return likeness.item().at(1) + likeness.profile().at(1);
    }

    /** What the soft conditions of the need leave of the full points. */
    private static double wordingPoints(NeedReading need, Weights weights) {
        double conditions = 0;
        conditions += any(need, Condition.Parameter.class) ? weights.parameters() : 0;
        conditions += any(need, Condition.Place.class) ? weights.place() : 0;
        conditions += any(need, Condition.Certificate.class) ? weights.certificates() : 0;
        conditions += any(need, Condition.Title.class) ? weights.titles() : 0;
        return Weights.FULL - conditions;
    }

    private static boolean any(NeedReading need, Class<? extends Condition> kind) {
        return need.conditions().stream().anyMatch(c -> kind.isInstance(c) && !c.hard());
    }

    /** Rounds down to the millionth, so that the parts of a hundred points never add up to more. */
    static Points atMost(double points) {
        double artefactsOfBinary = 0.001;
        return new Points((long) Math.floor(points * 1_000_000 + artefactsOfBinary));
    }

    /** Most points of {@code condition}: its kind's points shared evenly; none where it filters. */
    double maximum(Condition condition) {
        if (condition.hard()) {
            return 0;
        }
        long siblings = need.conditions().stream()
                .filter(other -> !other.hard() && other.getClass() == condition.getClass())
                .count();
        double points = switch (condition) {
            case Condition.Parameter _ -> weights.parameters();
            case Condition.Place _ -> weights.place();
            case Condition.Certificate _ -> weights.certificates();
            case Condition.Title _ -> weights.titles();
        };
        return points / siblings;
    }

    /** Whether any condition filters. */
    boolean filters() {
        return need.conditions().stream().anyMatch(Condition::hard);
    }

    /** Most points of all soft conditions together. */
    Points softMaximum() {
        return need.conditions().stream()
                .map(condition -> atMost(maximum(condition)))
                .reduce(Points.ZERO, Points::plus);
    }

    /** The search that finds candidates by their words. */
    Query words() {
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        terms.forEach(term -> words.add(
                new BoostQuery(
                        new TermQuery(new Term(ProfileDocument.field(term.kind()), term.term())), (float) share(term)),
                BooleanClause.Occur.SHOULD));
        return words.build();
    }

    /** Lucene weighs rarity itself; what is left is the number of mentions and the share of the field. */
    private static double share(WeightedTerm term) {
        double rarity = term.statistics().rarity(term.term());
        return rarity == 0 ? 0 : term.points() / rarity;
    }

    public NeedReading need() {
        return need;
    }

    public Weights weights() {
        return weights;
    }

    List<WeightedTerm> terms() {
        return terms;
    }

    double wordsMaximum() {
        return wordsMaximum;
    }

    Optional<Likeness> likeness() {
        return likeness;
    }
}
