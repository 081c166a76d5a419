package org.rongtong.matching.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.rongtong.kernel.Message;
import org.rongtong.kernel.Points;
import org.rongtong.kernel.Reason;
import org.rongtong.kernel.Source;
import org.rongtong.kernel.Verdict;
import org.rongtong.matching.index.Generation;
import org.rongtong.matching.index.Item;
import org.rongtong.matching.index.Profile;
import org.rongtong.matching.index.VectorTable;
import org.rongtong.matching.text.Gram;
import org.rongtong.matching.text.Grams;
import org.rongtong.matching.text.Words;

/** What a profile gets for its words and for the likeness of its meaning, and which of its items it gets that for. */
final class Wording {

    private final Generation generation;
    private final Question question;
    private final Optional<VectorTable.Similarities> similarities;
    private final long most;
    private final String asked;

    Wording(Generation generation, Question question, Optional<VectorTable.Similarities> similarities) {
        this.generation = generation;
        this.question = question;
        this.similarities = similarities;
        this.most = Question.atMost(question.wordsMaximum()).micro();
        this.asked = Grams.plain(question.need().subject());
    }

    /** Millionths of points of each of the {@code candidates} (ascending documents). */
    long[] points(int[] candidates) {
        long[] micro = new long[candidates.length];
        for (Question.WeightedTerm term : question.terms()) {
            generation.occurrences(
                    term.kind(),
                    term.term(),
                    candidates,
                    (candidate, frequency, length) -> micro[candidate] += worth(term, frequency, length));
        }
        for (int i = 0; i < candidates.length; i++) {
            micro[i] = Math.min(micro[i], most) + itemLikeness(candidates[i]) + profileLikeness(candidates[i]);
        }
        return micro;
    }

    private static long worth(Question.WeightedTerm term, int frequency, int length) {
        return Points.of(term.points() * term.statistics().weight(frequency, length))
                .micro();
    }

    private long itemLikeness(int doc) {
        return likeness(doc)
                ? Question.atMost(slopes().item().at(similar().nearestItem(doc)))
                        .micro()
                : 0;
    }

    private long profileLikeness(int doc) {
        return likeness(doc)
                ? Question.atMost(slopes().profile().at(similar().profile(doc))).micro()
                : 0;
    }

    private boolean likeness(int doc) {
        return similarities.isPresent() && similarities.get().has(doc);
    }

    private VectorTable.Similarities similar() {
        return similarities.orElseThrow();
    }

    private Question.Likeness slopes() {
        return question.likeness().orElseThrow();
    }

    /**
     * The same points as reasons: one for each item that has a share, one for the rest of the profile.
     *
     * @param found of {@link #found} for {@code doc}; used up
     */
    List<Reason> reasons(int doc, long[] found) {
        Profile profile = generation.profile(doc);
        List<Question.WeightedTerm> terms = question.terms();
        List<Part> parts = parts(profile);
        Map<Part, Long> weights = new IdentityHashMap<>();
        parts.forEach(part -> weights.put(part, part.weightOf(terms, found)));
        parts.sort(Comparator.comparing(weights::get, Comparator.reverseOrder()));
        parts.forEach(part -> part.take(terms, found));
        Part rest = new Part(profile, null, profile.text(), asked);
        rest.takeAll(terms, found);
        rest.like(profileLikeness(doc));
        parts.add(rest);
        if (likeness(doc)) {
            Part nearest = profile.items().isEmpty()
                    ? rest
                    : partOf(parts, profile.items().get(similar().nearest(doc)));
            nearest.like(itemLikeness(doc));
            nearest.nearest(similar().nearestItem(doc));
        }
        return parts.stream().filter(part -> part.micro > 0).map(Part::reason).toList();
    }

    private static Part partOf(List<Part> parts, Item item) {
        return parts.stream().filter(part -> part.item == item).findFirst().orElseThrow();
    }

    private List<Part> parts(Profile profile) {
        List<Part> parts = new ArrayList<>();
        for (Item item : profile.items()) {
            parts.add(new Part(profile, item, item.wording(), asked));
        }
        return parts;
    }

    /**
     * What each term of the question is worth in each of {@code docs} (ascending); brought down to the most that words can
     * give. For all at once, because looking a term up costs more than finding who holds it.
     */
    long[][] found(int[] docs) {
        List<Question.WeightedTerm> terms = question.terms();
        long[][] found = new long[docs.length][terms.size()];
        for (int i = 0; i < terms.size(); i++) {
            int at = i;
            Question.WeightedTerm term = terms.get(i);
            generation.occurrences(
                    term.kind(),
                    term.term(),
                    docs,
                    (doc, frequency, length) -> found[doc][at] = worth(term, frequency, length));
        }
        for (long[] inOne : found) {
            bringDown(inOne);
        }
        return found;
    }

    /** In proportion; what rounding leaves goes to the strongest term. */
    private void bringDown(long[] found) {
        long sum = LongStream.of(found).sum();
        if (sum <= most) {
            return;
        }
        long left = most;
        for (int i = 0; i < found.length; i++) {
            found[i] = found[i] * most / sum;
            left -= found[i];
        }
        for (int i = 0; i < found.length; i++) {
            if (found[i] > 0) {
                found[i] += left;
                return;
            }
        }
    }

    /** An item, or the profile apart from its items, and what of the points is its own. */
    private static final class Part {

        private static final int MOST_WORDS = 8;

        private final Profile profile;
        private final @Nullable Item item;
        private final String text;
        private final String plain;
        private final String asked;
        private final Set<String> own = new HashSet<>();
        private double similarity;
        private boolean alike;
        private long micro;

        Part(Profile profile, @Nullable Item item, String text, String asked) {
            this.profile = profile;
            this.item = item;
            this.text = text;
            this.asked = asked;
            this.plain = Grams.plain(text);
        }

        private boolean has(Question.WeightedTerm term) {
            return Grams.holds(plain, term.term());
        }

        long weightOf(List<Question.WeightedTerm> terms, long[] found) {
            long sum = 0;
            for (int i = 0; i < found.length; i++) {
                sum += found[i] > 0 && has(terms.get(i)) ? found[i] : 0;
            }
            return sum;
        }

        /** Takes what it holds out of {@code found}. */
        void take(List<Question.WeightedTerm> terms, long[] found) {
            for (int i = 0; i < found.length; i++) {
                if (found[i] > 0 && has(terms.get(i))) {
                    own.add(terms.get(i).term());
                    micro += found[i];
                    found[i] = 0;
                }
            }
        }

        void takeAll(List<Question.WeightedTerm> terms, long[] found) {
            for (int i = 0; i < found.length; i++) {
                if (found[i] > 0) {
                    own.add(terms.get(i).term());
                    micro += found[i];
                    found[i] = 0;
                }
            }
        }

        /** Gets {@code points} for its meaning. */
        void like(long points) {
            micro += points;
            alike |= points > 0;
        }

        void nearest(double nearest) {
            similarity = nearest;
        }

        Reason reason() {
            List<String> words = words();
            String topic = item == null ? "business" : item.kind().name().toLowerCase(Locale.ROOT);
            return new Reason(
                    topic,
                    asked(topic, words),
                    found(words),
                    Verdict.MET,
                    null,
                    false,
                    new Points(micro),
                    Points.ZERO,
                    source(),
                    words);
        }

        private Message asked(String topic, List<String> words) {
            if (words.isEmpty()) {
                return Message.of("matching.asked." + topic + (alike ? ".meaning" : ".characters"));
            }
            return Message.of("matching.asked." + topic, String.join("、", words));
        }

        private Message found(List<String> words) {
            Message excerpt = Message.verbatim(Excerpt.of(text, words));
            return similarity > 0
                    ? Message.of("matching.found.nearest", excerpt, String.format(Locale.ROOT, "%.2f", similarity))
                    : excerpt;
        }

        private Source source() {
            return item == null ? Checks.profileField(profile, aboutField()) : Checks.itemField(item, "text");
        }

        /** The field of the profile that holds most of its own words. */
        private String aboutField() {
            return profile.about().entrySet().stream()
                    .max(Comparator.comparingLong((Map.Entry<String, String> field) -> own.stream()
                            .filter(Grams.plain(field.getValue())::contains)
                            .count()))
                    .map(Map.Entry::getKey)
                    .orElse("text");
        }

        /**
         * Its own words as they stand in it: neighbouring terms joined as far as they are neighbours in the need, too;
         * single characters and halves of words left out.
         */
        private List<String> words() {
            Set<String> words = new LinkedHashSet<>();
            int start = 0;
            int end = 0;
            for (Gram gram : Grams.PAIRS.of(text)) {
                if (!own.contains(gram.term())) {
                    continue;
                }
                if (gram.start() > end || !asked.contains(plain.substring(start, gram.end()))) {
                    keep(words, start, end);
                    start = gram.start();
                }
                end = gram.end();
            }
            keep(words, start, end);
            return List.copyOf(words);
        }

        private void keep(Set<String> words, int start, int end) {
            String whole = words.size() < MOST_WORDS && end - start >= 2 ? Words.whole(text, start, end) : "";
            if (!whole.isEmpty()) {
                words.add(whole);
            }
        }
    }
}
