package org.rongtong.matching.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;
import org.rongtong.matching.encoding.Embedding;
import org.rongtong.matching.text.Grams;

/**
 * The index as it stands at one moment: searches that run see this moment to their end. A document's number means a
 * profile within this generation only.
 */
public final class Generation implements AutoCloseable {

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Statistics statistics;
    private final Profile[] profiles;
    private final Map<String, Integer> numbers;
    private final Map<Grams, int[]> lengths = new EnumMap<>(Grams.class);
    private final @Nullable VectorTable vectors;

    Generation(DirectoryReader reader, Statistics statistics, Map<String, Embedding> known) throws IOException {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.statistics = statistics;
        this.profiles = new Profile[reader.maxDoc()];
        this.numbers = HashMap.newHashMap(reader.numDocs());
        for (Grams terms : Grams.values()) {
            lengths.put(terms, lengths(reader, ProfileDocument.length(terms)));
        }
        readProfiles();
        this.vectors = statistics.vectors().isPresent() && !known.isEmpty() ? VectorTable.of(profiles, known) : null;
    }

    private void readProfiles() throws IOException {
        var stored = reader.storedFields();
        var live = org.apache.lucene.index.MultiBits.getLiveDocs(reader);
        for (int doc = 0; doc < profiles.length; doc++) {
            if (live == null || live.get(doc)) {
                Document document = stored.document(doc);
                profiles[doc] = ProfileDocument.profile(document);
                numbers.put(profiles[doc].id(), doc);
            }
        }
    }

    private static int[] lengths(DirectoryReader reader, String field) throws IOException {
        int[] lengths = new int[reader.maxDoc()];
        NumericDocValues values = MultiDocValues.getNumericValues(reader, field);
        while (values != null && values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            lengths[values.docID()] = (int) values.longValue();
        }
        return lengths;
    }

    public Statistics statistics() {
        return statistics;
    }

    /** Number of profiles. */
    public int size() {
        return reader.numDocs();
    }

    /** The numbers of all profiles, ascending. */
    public int[] documents() {
        return IntStream.range(0, profiles.length)
                .filter(doc -> profiles[doc] != null)
                .toArray();
    }

    public Profile profile(int doc) {
        return profiles[doc];
    }

    /** The document's number of the profile {@code id}. */
    public Optional<Integer> number(String id) {
        return Optional.ofNullable(numbers.get(id));
    }

    /**
     * The vectors, where the statistics know of vectors. A profile that came later and is not encoded yet has none and
     * is ranked by its words until then; nobody else's score changes for it.
     */
    public Optional<VectorTable> vectors() {
        return Optional.ofNullable(vectors);
    }

    /** The documents that Lucene ranks first, unordered. */
    public int[] search(Query query, int top) {
        try {
            ScoreDoc[] found = searcher.search(query, Math.max(1, top)).scoreDocs;
            return Arrays.stream(found).mapToInt(hit -> hit.doc).toArray();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Told of a term found in a document. */
    public interface Occurrence {
        void found(int candidate, int frequency, int length);
    }

    /** Tells {@code occurrence} of every one of the {@code candidates} (ascending documents) that holds {@code term}. */
    public void occurrences(Grams terms, String term, int[] candidates, Occurrence occurrence) {
        int[] lengthsOfThese = Objects.requireNonNull(lengths.get(terms));
        try {
            for (LeafReaderContext leaf : reader.leaves()) {
                occurrencesIn(
                        leaf, new Term(ProfileDocument.field(terms), term), candidates, lengthsOfThese, occurrence);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void occurrencesIn(
            LeafReaderContext leaf, Term term, int[] candidates, int[] lengths, Occurrence occurrence)
            throws IOException {
        Terms terms = leaf.reader().terms(term.field());
        TermsEnum cursor = terms == null ? null : terms.iterator();
        if (cursor == null || !cursor.seekExact(term.bytes())) {
            return;
        }
        PostingsEnum postings = cursor.postings(null, PostingsEnum.FREQS);
        int at = Arrays.binarySearch(candidates, leaf.docBase);
        int first = at < 0 ? -at - 1 : at;
        if (cursor.docFreq() <= candidates.length) {
            byHolder(postings, leaf.docBase, candidates, first, lengths, occurrence);
        } else {
            byCandidate(postings, leaf, candidates, first, lengths, occurrence);
        }
    }

    /** Goes through those who hold the term; for terms that fewer hold than there are candidates. */
    private static void byHolder(
            PostingsEnum postings, int base, int[] candidates, int first, int[] lengths, Occurrence occurrence)
            throws IOException {
        int i = first;
        for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
            int holder = base + doc;
            if (i < candidates.length && candidates[i] < holder) {
                // Candidates rise by one or more: this one cannot stand farther on than its distance.
                int end = (int) Math.min(candidates.length, (long) i + holder - candidates[i] + 1);
                int at = candidates[end - 1] == holder ? end - 1 : Arrays.binarySearch(candidates, i, end, holder);
                i = at < 0 ? -at - 1 : at;
            }
            if (i == candidates.length) {
                return;
            }
            if (candidates[i] == holder) {
                occurrence.found(i, postings.freq(), lengths[holder]);
            }
        }
    }

    private static void byCandidate(
            PostingsEnum postings,
            LeafReaderContext leaf,
            int[] candidates,
            int first,
            int[] lengths,
            Occurrence occurrence)
            throws IOException {
        int end = leaf.docBase + leaf.reader().maxDoc();
        for (int i = first; i < candidates.length && candidates[i] < end; i++) {
            int wanted = candidates[i] - leaf.docBase;
            int found = postings.docID() < wanted ? postings.advance(wanted) : postings.docID();
            if (found == wanted) {
                occurrence.found(i, postings.freq(), lengths[candidates[i]]);
            } else if (found == DocIdSetIterator.NO_MORE_DOCS) {
                return;
            }
        }
    }

    /** Whether a search may still begin on it; then {@link #close} is owed once more. */
    boolean use() {
        return reader.tryIncRef();
    }

    /** Ends one use; with the last the files are let go. */
    @Override
    public void close() {
        try {
            reader.decRef();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
