package org.rongtong.matching;

import jakarta.annotation.PreDestroy;
import java.util.Collection;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.rongtong.matching.encoding.BgeSmallZh;
import org.rongtong.matching.encoding.Embedding;
import org.rongtong.matching.encoding.EmbeddingCache;
import org.rongtong.matching.encoding.Embeddings;
import org.rongtong.matching.encoding.Encoder;
import org.rongtong.platform.store.StoreSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The encoder of this installation, if it has one that works here; without it matching goes by words alone. */
@Component
class Model {

    private static final Logger LOG = LoggerFactory.getLogger(Model.class);

    private final @Nullable Embeddings embeddings;
    private volatile boolean works = true;

    Model(StoreSettings settings, @Value("${rongtong.model:true}") boolean wanted) {
        Encoder encoder = new BgeSmallZh();
        this.embeddings = wanted
                ? new Embeddings(
                        encoder, EmbeddingCache.open(settings.dataDirectory().resolve("embeddings"), encoder))
                : null;
    }

    /** Vectors that are known, and the means to get more; empty where the encoder is off or does not work. */
    Optional<Embeddings> embeddings() {
        return works ? Optional.ofNullable(embeddings) : Optional.empty();
    }

    /** Forgets every vector. */
    void forget() {
        embeddings().ifPresent(Embeddings::forget);
    }

    /** Encodes those {@code texts} that are new. */
    void encode(Collection<String> texts, LongConsumer progress) {
        embeddings().ifPresent(known -> guarded(() -> known.encode(texts, progress)));
    }

    /** The vector of a text; kept for next time only where {@code keep} says so. */
    Optional<Embedding> vector(String text, boolean keep) {
        return embeddings()
                .flatMap(known -> Optional.ofNullable(guarded(() -> keep ? known.of(text) : known.passing(text))));
    }

    @FunctionalInterface
    private interface Encoding<T> {
        T run();
    }

    /** The model's native parts cannot load everywhere; then one line is said and the work goes on without it. */
    private <T> @Nullable T guarded(Encoding<T> encoding) {
        try {
            return encoding.run();
        } catch (LinkageError | IllegalStateException cannotLoad) {
            works = false;
            LOG.warn(
                    "The encoder does not run on this machine ({}); matching goes on by words alone",
                    cannotLoad.toString());
            return null;
        }
    }

    @PreDestroy
    void close() {
        if (embeddings != null) {
            embeddings.close();
        }
    }
}
