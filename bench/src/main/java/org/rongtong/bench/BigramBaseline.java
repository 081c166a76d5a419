package org.rongtong.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The peer without any effort: BM25 over pairs of characters, k1 1.2, b 0.75, as {@code bm25_baseline.py} computes it. */
final class BigramBaseline {

    private static final double K1 = 1.2;
    private static final double B = 0.75;
    private static final int TOP = 100;
    private static final Pattern RUN = Pattern.compile("[\\u3400-\\u9fff]+|[A-Za-z0-9]+");

    private final List<String> ids;
    private final int[] lengths;
    private final double meanLength;
    private final Map<String, List<Posting>> postings = new HashMap<>();

    private record Posting(int document, int frequency) {}

    /** @param documents text by id */
    BigramBaseline(Map<String, String> documents) {
        ids = List.copyOf(documents.keySet());
        lengths = new int[ids.size()];
        long total = 0;
        for (int i = 0; i < lengths.length; i++) {
            Map<String, Integer> counts = counts(documents.getOrDefault(ids.get(i), ""));
            for (var term : counts.entrySet()) {
                postings.computeIfAbsent(term.getKey(), _ -> new ArrayList<>()).add(new Posting(i, term.getValue()));
                lengths[i] += term.getValue();
            }
            total += lengths[i];
        }
        meanLength = (double) total / Math.max(1, lengths.length);
    }

    /** The first hundred for each of {@code queries}. */
    Map<String, List<String>> rankings(Map<String, String> queries) {
        Map<String, List<String>> rankings = new LinkedHashMap<>();
        queries.forEach((id, text) -> rankings.put(id, ranking(text)));
        return rankings;
    }

    private List<String> ranking(String query) {
        Map<Integer, Double> scores = new HashMap<>();
        counts(query).forEach((term, count) -> {
            List<Posting> found = postings.getOrDefault(term, List.of());
            double rarity = Math.log(1 + (ids.size() - found.size() + .5) / (found.size() + .5));
            for (Posting posting : found) {
                scores.merge(posting.document(), count * rarity * weight(posting), Double::sum);
            }
        });
        return scores.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<Integer, Double> score) -> -score.getValue())
                        .thenComparing(score -> ids.get(score.getKey())))
                .limit(TOP)
                .map(score -> ids.get(score.getKey()))
                .toList();
    }

    private double weight(Posting posting) {
        int n = posting.frequency();
        return n * (K1 + 1) / (n + K1 * (1 - B + B * lengths[posting.document()] / meanLength));
    }

    private static Map<String, Integer> counts(String text) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Matcher runs = RUN.matcher(text.toLowerCase(Locale.ROOT));
        while (runs.find()) {
            String run = runs.group();
            if (run.charAt(0) < '\u3400' || run.length() == 1) {
                counts.merge(run, 1, Integer::sum);
            } else {
                for (int i = 0; i + 1 < run.length(); i++) {
                    counts.merge(run.substring(i, i + 2), 1, Integer::sum);
                }
            }
        }
        return counts;
    }
}
