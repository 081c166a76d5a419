package org.rongtong.matching.index;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.jspecify.annotations.Nullable;
import org.rongtong.matching.encoding.Embedding;
import org.rongtong.matching.encoding.Embeddings;
import org.rongtong.matching.text.Grams;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Profiles of one kind, searchable. One writer at a time; readers never wait for it. Everything in it can be built again
 * from the store.
 */
public final class ProfileIndex implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ProfileIndex.class);

    private static final String STATISTICS = "statistics";

    /** Counted up when documents are made otherwise; what another release made is made again. */
    private static final String FORMAT = "2";

    private static final String FORMAT_KEY = "format";

    /** Sums over documents are taken in whole numbers, so that they do not depend on the order of the documents. */
    private static final double FIXED = 0x1p32;

    private final Directory directory;
    private final @Nullable Path folder;
    private final IndexWriter writer;
    private @Nullable Statistics statistics;
    private volatile @Nullable Generation current;

    private ProfileIndex(Directory directory, @Nullable Path folder) throws IOException {
        this.directory = directory;
        this.folder = folder;
        // What was not committed is not kept: its mark would promise more than the index holds.
        this.writer = new IndexWriter(directory, new IndexWriterConfig().setCommitOnClose(false));
        this.statistics = folder == null
                ? null
                : Statistics.read(folder.resolve(STATISTICS)).orElse(null);
    }

    /** An index that is gone when it is closed. */
    public static ProfileIndex inMemory() {
        try {
            return new ProfileIndex(new ByteBuffersDirectory(), null);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /**
     * The index kept in {@code folder}; a new one where there is none, or where what is there is damaged or of another
     * release. Whether it is new shows in {@link #mark}.
     */
    public static ProfileIndex open(Path folder) throws IOException {
        Directory directory = FSDirectory.open(folder);
        Optional<String> unusable = unusable(directory);
        if (unusable.isPresent()) {
            LOG.warn("The index in {} cannot be used and is built anew: {}", folder, unusable.get());
            empty(directory);
        }
        return new ProfileIndex(directory, folder);
    }

    /** What speaks against going on with what is in {@code directory}. Every byte is held against its checksum. */
    private static Optional<String> unusable(Directory directory) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return Optional.empty();
        }
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                ((CodecReader) leaf.reader()).checkIntegrity();
            }
            String format = reader.getIndexCommit().getUserData().getOrDefault(FORMAT_KEY, "none");
            return format.equals(FORMAT) ? Optional.empty() : Optional.of("format " + format);
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | EOFException
                | NoSuchFileException damaged) {
            return Optional.of(String.valueOf(damaged.getMessage()));
        }
    }

    private static void empty(Directory directory) throws IOException {
        try (Lock _ = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            for (String file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    directory.deleteFile(file);
                }
            }
        }
    }

    /** Puts {@code profiles} in, in place of what had their ids. */
    public void put(Collection<Profile> profiles) {
        try {
            for (Profile profile : profiles) {
                writer.updateDocument(ProfileDocument.key(profile.id()), ProfileDocument.of(profile));
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Takes the profiles with these ids out. */
    public void remove(Collection<String> ids) {
        try {
            for (String id : ids) {
                writer.deleteDocuments(ProfileDocument.key(id));
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Takes out the profile {@code id} and every profile whose id goes on after it with a slash. */
    public void removeAllOf(String id) {
        try {
            writer.deleteDocuments(
                    new TermQuery(ProfileDocument.key(id)), new PrefixQuery(ProfileDocument.key(id + "/")));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Takes everything out. */
    public void clear() {
        try {
            writer.deleteAll();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Makes what was put and removed durable, together with a {@code mark} of how far it reaches. */
    public void commit(String mark) {
        try {
            writer.setLiveCommitData(Map.of("mark", mark, FORMAT_KEY, FORMAT).entrySet());
            writer.commit();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** The mark of the last {@link #commit}; empty before the first. */
    public Optional<String> mark() {
        var data = writer.getLiveCommitData();
        if (data == null) {
            return Optional.empty();
        }
        for (var entry : data) {
            if (entry.getKey().equals("mark")) {
                return Optional.of(entry.getValue());
            }
        }
        return Optional.empty();
    }

    /**
     * Shows searches what has been put so far. The statistics stay as they were measured, unless they were measured on
     * nothing, without the vectors of this encoder, or {@code measure} asks for new ones.
     *
     * @param embeddings where vectors of encoded texts are; nothing is encoded here
     */
    public synchronized void refresh(Optional<Embeddings> embeddings, boolean measure) {
        try {
            DirectoryReader reader = DirectoryReader.open(writer);
            try {
                show(generation(reader, embeddings, measure));
            } catch (IOException | RuntimeException problem) {
                reader.close();
                throw problem;
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private Generation generation(DirectoryReader reader, Optional<Embeddings> embeddings, boolean measure)
            throws IOException {
        Set<String> texts = new HashSet<>();
        Map<String, Embedding> known = new HashMap<>();
        if (embeddings.isPresent()) {
            readTexts(reader, texts);
            known.putAll(embeddings.get().known(texts));
        }
        boolean dense = embeddings.isPresent() && known.size() == texts.size() && !texts.isEmpty();
        Statistics now = statistics;
        if (now == null || measure || isOutdated(now, embeddings, dense)) {
            now = measured(reader, dense ? embeddings : Optional.empty(), known);
            if (folder != null) {
                now.keep(folder.resolve(STATISTICS));
            }
            statistics = now;
        }
        return new Generation(reader, now, known);
    }

    private static boolean isOutdated(Statistics known, Optional<Embeddings> embeddings, boolean dense) {
        boolean ofThisModel = embeddings.isEmpty()
                || known.vectors()
                        .filter(clouds -> clouds.model().equals(embeddings.get().model()))
                        .isPresent();
        // Clouds of another model cannot be compared with vectors of this one: they may not stay even where not all is
        // encoded yet.
        return known.of(Grams.PAIRS).documents() == 0
                || !ofThisModel && (dense || known.vectors().isPresent());
    }

    private static void readTexts(DirectoryReader reader, Set<String> texts) throws IOException {
        forEach(reader, profile -> texts.addAll(profile.encoded()));
    }

    private static void forEach(DirectoryReader reader, java.util.function.Consumer<Profile> each) throws IOException {
        var live = org.apache.lucene.index.MultiBits.getLiveDocs(reader);
        var stored = reader.storedFields();
        for (int doc = 0; doc < reader.maxDoc(); doc++) {
            if (live == null || live.get(doc)) {
                each.accept(ProfileDocument.profile(stored.document(doc)));
            }
        }
    }

    /** The texts of all profiles, each once. */
    public Set<String> texts() {
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            Set<String> texts = new HashSet<>();
            readTexts(reader, texts);
            return texts;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Statistics measured(
            DirectoryReader reader, Optional<Embeddings> embeddings, Map<String, Embedding> known) throws IOException {
        Optional<Statistics.Vectors> vectors = Optional.empty();
        if (embeddings.isPresent()) {
            Set<String> wholes = new HashSet<>();
            Set<String> items = new HashSet<>();
            forEach(reader, profile -> {
                var texts = profile.encoded();
                wholes.add(texts.getFirst());
                items.addAll(texts.size() == 1 ? texts : texts.subList(1, texts.size()));
            });
            int dimension = embeddings.get().dimension();
            vectors = Optional.of(new Statistics.Vectors(
                    embeddings.get().model(), moments(items, known, dimension), moments(wholes, known, dimension)));
        }
        Map<Grams, TermStatistics> terms = new EnumMap<>(Grams.class);
        for (Grams kind : Grams.values()) {
            terms.put(kind, terms(reader, ProfileDocument.field(kind), ProfileDocument.length(kind)));
        }
        return Statistics.of(terms, vectors);
    }

    /** In the order of the texts, so that sums of rounded numbers come out the same each time. */
    private static Moments moments(Set<String> texts, Map<String, Embedding> known, int dimension) {
        List<Embedding> cloud = texts.stream().sorted().map(known::get).toList();
        return Moments.of(cloud, dimension);
    }

    private static TermStatistics terms(DirectoryReader reader, String field, String lengthField) throws IOException {
        int[] lengths = new int[reader.maxDoc()];
        long total = 0;
        int documents = 0;
        var live = org.apache.lucene.index.MultiBits.getLiveDocs(reader);
        NumericDocValues values = MultiDocValues.getNumericValues(reader, lengthField);
        while (values != null && values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            if (live == null || live.get(values.docID())) {
                lengths[values.docID()] = (int) values.longValue();
                total += values.longValue();
                documents++;
            }
        }
        var empty = new TermStatistics(documents, documents == 0 ? 1 : (double) total / documents, Map.of());
        Map<String, TermStatistics.Spread> spreads = new HashMap<>();
        var terms = MultiTerms.getTerms(reader, field);
        TermsEnum cursor = terms == null ? null : terms.iterator();
        PostingsEnum postings = null;
        while (cursor != null && cursor.next() != null) {
            postings = cursor.postings(postings, PostingsEnum.FREQS);
            int holders = 0;
            long sum = 0;
            long squares = 0;
            while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (live == null || live.get(postings.docID())) {
                    double weight = empty.weight(postings.freq(), lengths[postings.docID()]);
                    holders++;
                    sum += Math.round(weight * FIXED);
                    squares += Math.round(weight * weight * FIXED);
                }
            }
            if (holders > 0) {
                spreads.put(
                        cursor.term().utf8ToString(),
                        new TermStatistics.Spread(holders, sum / FIXED / documents, squares / FIXED / documents));
            }
        }
        return new TermStatistics(documents, empty.meanLength(), spreads);
    }

    private void show(Generation next) {
        Generation before = current;
        current = next;
        if (before != null) {
            before.close();
        }
    }

    /**
     * Runs {@code search} on what is shown now; empty where nothing has been shown yet. A search that runs while
     * {@link #refresh} shows something newer keeps to its end what it began on, and neither waits for the other.
     */
    public <T> Optional<T> search(Function<Generation, T> search) {
        Generation shown = current;
        while (shown != null && !shown.use()) {
            shown = current;
        }
        if (shown == null) {
            return Optional.empty();
        }
        try (Generation used = shown) {
            return Optional.of(search.apply(used));
        }
    }

    @Override
    public synchronized void close() {
        try {
            Generation last = current;
            current = null;
            if (last != null) {
                last.close();
            }
            writer.close();
            directory.close();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
