package org.rongtong.matching;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.rongtong.matching.index.Generation;
import org.springframework.stereotype.Component;

/** What an operator watches: how much can be found, and how much is still to be encoded. */
@Component
class IndexingFigures implements MeterBinder {

    private final Indexes indexes;
    private final Indexing indexing;

    IndexingFigures(Indexes indexes, Indexing indexing) {
        this.indexes = indexes;
        this.indexing = indexing;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (SearchKind kind : SearchKind.values()) {
            Gauge.builder(
                            "rongtong.index.profiles",
                            () -> indexes.search(kind, Generation::size).orElse(0))
                    .tag("kind", kind.code())
                    .description("Profiles that can be found")
                    .register(registry);
        }
        Gauge.builder("rongtong.encoder.waiting", () -> waiting(indexing.progress()))
                .description("Texts whose vectors are still to be computed")
                .register(registry);
    }

    private static long waiting(Indexing.Progress progress) {
        return progress.toEncode() - progress.encoded();
    }
}
