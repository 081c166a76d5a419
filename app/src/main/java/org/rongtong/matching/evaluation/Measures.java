package org.rongtong.matching.evaluation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Means over all judged queries; a query that was given no ranking counts as zero.
 *
 * @param queries number of queries with at least one relevant document
 * @param ndcgAt10 discounted gain of the first ten, gain 2^grade − 1, against the best possible ten
 * @param recallAt100 share of the relevant documents that stand among the first hundred
 * @param mrrAt10 one over the rank of the first relevant document, 0 beyond rank ten
 */
public record Measures(int queries, double ndcgAt10, double recallAt100, double mrrAt10) {

    /** Measures {@code rankings} (query to documents, best first) against {@code judgements}. */
    public static Measures of(Map<String, List<String>> rankings, Judgements judgements) {
        double ndcg = 0;
        double recall = 0;
        double mrr = 0;
        for (var query : judgements.grades().entrySet()) {
            List<String> ranking = rankings.getOrDefault(query.getKey(), List.of());
            Map<String, Integer> grades = query.getValue();
            ndcg += gain(first(ranking, 10).stream()
                            .map(d -> grades.getOrDefault(d, 0))
                            .toList())
                    / gain(best(grades.values()));
            recall += (double) first(ranking, 100).stream()
                            .filter(grades::containsKey)
                            .count()
                    / grades.size();
            mrr += reciprocalRank(first(ranking, 10), grades);
        }
        int n = judgements.grades().size();
        int most = Math.max(1, n);
        return new Measures(n, ndcg / most, recall / most, mrr / most);
    }

    private static double gain(List<Integer> grades) {
        double gain = 0;
        for (int i = 0; i < grades.size(); i++) {
            gain += (Math.pow(2, grades.get(i)) - 1) / (Math.log(i + 2) / Math.log(2));
        }
        return gain;
    }

    private static List<Integer> best(Collection<Integer> grades) {
        return first(grades.stream().sorted(Comparator.reverseOrder()).toList(), 10);
    }

    private static double reciprocalRank(List<String> ranking, Map<String, Integer> grades) {
        for (int i = 0; i < ranking.size(); i++) {
            if (grades.containsKey(ranking.get(i))) {
                return 1.0 / (i + 1);
            }
        }
        return 0;
    }

    private static <T> List<T> first(List<T> all, int n) {
        return all.subList(0, Math.min(n, all.size()));
    }
}
