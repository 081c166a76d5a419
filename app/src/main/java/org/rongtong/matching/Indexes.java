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
import org.rongtong.directory.OrganisationProfile;
import org.rongtong.matching.encoding.Embeddings;
import org.rongtong.matching.index.Generation;
import org.rongtong.matching.index.Profile;
import org.rongtong.matching.index.ProfileIndex;
import org.rongtong.platform.store.StoreSettings;
import org.springframework.stereotype.Component;

/** One index for each kind of search, kept under the data directory. All can be built again from the store. */
@Component
class Indexes {

    private final Map<SearchKind, ProfileIndex> indexes = new EnumMap<>(SearchKind.class);

    Indexes(StoreSettings settings) {
        Path folder = settings.dataDirectory().resolve("index");
        for (SearchKind kind : SearchKind.values()) {
            try {
                indexes.put(kind, ProfileIndex.open(folder.resolve(kind.code())));
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
    }

    /** Runs {@code search} on what is shown of {@code kind}; empty before the first building has shown anything. */
    <T> Optional<T> search(SearchKind kind, Function<Generation, T> search) {
        return index(kind).search(search);
    }

    Optional<Profile> profile(SearchKind kind, String id) {
        return search(kind, shown -> shown.number(id).map(shown::profile)).flatMap(found -> found);
    }

    /** Up to which revision of the directory everything is in. */
    long reaches() {
        return index(SearchKind.FIRM).mark().map(Long::parseLong).orElse(0L);
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
            index(kind).commit(Long.toString(revision));
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
