package org.rongtong.matching;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.store.LockObtainFailedException;
import org.rongtong.directory.OrganisationProfile;
import org.rongtong.directory.Organisations;
import org.rongtong.kernel.Message;
import org.rongtong.matching.encoding.Embeddings;
import org.rongtong.matching.index.Generation;
import org.rongtong.matching.index.Profile;
import org.rongtong.matching.index.ProfileIndex;
import org.rongtong.platform.store.Installation;
import org.rongtong.platform.store.StoreSettings;
import org.rongtong.platform.store.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One index for each kind of search, kept under the data directory. All can be built again from the store. */
@Component
class Indexes {

    private static final Logger LOG = LoggerFactory.getLogger(Indexes.class);

    private final Path folder;
    private final Installation installation;
    private final Organisations organisations;
    private volatile String store = "";
    private volatile Map<SearchKind, ProfileIndex> indexes = Map.of();

    Indexes(StoreSettings settings, Installation installation, Organisations organisations) {
        this.folder = settings.dataDirectory().resolve("index");
        this.installation = installation;
        this.organisations = organisations;
    }

    /**
     * Opens them for searching and writing; one process at a time may. Until then every search finds nothing shown. What
     * was made of another store, or knows more than the store does, is emptied.
     */
    void open() {
        store = installation.id().toString();
        openAll();
        List<Optional<Mark>> marks = indexes.values().stream()
                .map(index -> index.mark().map(Mark::read))
                .toList();
        boolean fresh = marks.stream().allMatch(Optional::isEmpty);
        if (!fresh && !areOfThisStore(marks)) {
            LOG.warn(
                    "The index in {} is damaged, of another store or of a later state of this one; built anew", folder);
            empty();
        }
    }

    /** One that had to be made new begins where the others do. */
    private boolean areOfThisStore(List<Optional<Mark>> marks) {
        long latest = organisations.revision();
        return marks.stream()
                .allMatch(mark -> mark.isPresent()
                        && mark.get().store().equals(store)
                        && mark.get().revision() <= latest);
    }

    /** Takes everything out, so that it is put in again from the beginning. */
    void empty() {
        indexes.values().forEach(ProfileIndex::clear);
        commit(0);
    }

    /**
     * How far an index reaches.
     *
     * @param store id of the installation whose organisations are in it
     * @param revision of the directory up to which they are
     */
    private record Mark(String store, long revision) {

        static Mark read(String written) {
            int space = written.indexOf(' ');
            return new Mark(written.substring(0, Math.max(0, space)), Long.parseLong(written.substring(space + 1)));
        }

        String written() {
            return store + " " + revision;
        }
    }

    private void openAll() {
        Map<SearchKind, ProfileIndex> opened = new EnumMap<>(SearchKind.class);
        for (SearchKind kind : SearchKind.values()) {
            try {
                opened.put(kind, ProfileIndex.open(folder.resolve(kind.code())));
            } catch (LockObtainFailedException inUse) {
                opened.values().forEach(ProfileIndex::close);
                throw new StoreUnavailable(
                        Message.of("matching.index.in_use", folder), Message.of("matching.index.in_use.remedy"), inUse);
            } catch (IOException problem) {
                opened.values().forEach(ProfileIndex::close);
                throw new UncheckedIOException(problem);
            }
        }
        indexes = opened;
    }

    /** Runs {@code search} on what is shown of {@code kind}; empty before the first building has shown anything. */
    <T> Optional<T> search(SearchKind kind, Function<Generation, T> search) {
        ProfileIndex index = indexes.get(kind);
        return index == null ? Optional.empty() : index.search(search);
    }

    Optional<Profile> profile(SearchKind kind, String id) {
        return search(kind, shown -> shown.number(id).map(shown::profile)).flatMap(found -> found);
    }

    /** Up to which revision of the directory everything is in. */
    long reaches() {
        return Optional.ofNullable(indexes.get(SearchKind.FIRM))
                .flatMap(ProfileIndex::mark)
                .map(written -> Mark.read(written).revision())
                .orElse(0L);
    }

    /** Puts {@code organisations} in, in place of all that stood of them before. */
    void put(Collection<OrganisationProfile> organisations) {
        for (OrganisationProfile organisation : organisations) {
            String id = OfferedProfiles.id(organisation.organisation().id());
            Map<SearchKind, List<Profile>> profiles = OfferedProfiles.of(organisation);
            indexes.forEach((kind, index) -> {
                index.removeAllOf(id);
                index.put(profiles.getOrDefault(kind, List.of()));
            });
        }
    }

    /** Makes durable what was put; the firms come last, for their mark counts. */
    void commit(long revision) {
        for (SearchKind kind : List.of(SearchKind.RESULT, SearchKind.INSTRUMENT, SearchKind.SERVICE, SearchKind.FIRM)) {
            index(kind).commit(new Mark(store, revision).written());
        }
    }

    void refresh(Optional<Embeddings> embeddings, boolean measure) {
        indexes.values().forEach(index -> index.refresh(embeddings, measure));
    }

    /** The texts of everything in all indexes, each once. */
    Set<String> texts() {
        Set<String> texts = new HashSet<>();
        indexes.values().forEach(index -> texts.addAll(index.texts()));
        return texts;
    }

    private ProfileIndex index(SearchKind kind) {
        return java.util.Objects.requireNonNull(indexes.get(kind));
    }

    @PreDestroy
    void close() {
        indexes.values().forEach(ProfileIndex::close);
    }
}
