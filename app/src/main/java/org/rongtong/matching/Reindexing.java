package org.rongtong.matching;

import java.util.function.Consumer;
import org.rongtong.directory.Organisations;
import org.rongtong.matching.batch.Progress;
import org.springframework.stereotype.Component;

/** Builds the indexes anew from the store, in the foreground; for {@code reindex}. */
@Component
public class Reindexing {

    private final Indexing indexing;
    private final Model model;
    private final Organisations organisations;

    Reindexing(Indexing indexing, Model model, Organisations organisations) {
        this.indexing = indexing;
        this.model = model;
        this.organisations = organisations;
    }

    /**
     * What came of it.
     *
     * @param organisations put in
     * @param encoded texts that had no vector before
     * @param model id of the encoder, or {@code none}
     */
    record Done(long organisations, long encoded, String model) {}

    /**
     * Empties the indexes and builds them.
     *
     * @param vectors whether vectors are computed anew, too; else those of texts that were encoded before are kept
     * @throws org.rongtong.platform.store.StoreUnavailable while a server uses the indexes
     */
    Done run(boolean vectors, Progress progress) {
        Bars bars = new Bars(progress, organisations.count());
        Indexing.Progress last = indexing.rebuild(vectors, bars);
        bars.end();
        String encoder = model.embeddings().map(known -> known.model()).orElse("none");
        return new Done(last.organisations(), last.encoded(), encoder);
    }

    /** A bar for the organisations, then one for the texts. */
    private static final class Bars implements Consumer<Indexing.Progress> {

        private final Progress progress;
        private final long organisations;
        private Progress.Step step;
        private boolean encoding;

        Bars(Progress progress, long organisations) {
            this.progress = progress;
            this.organisations = organisations;
            this.step = progress.step("index");
        }

        @Override
        public void accept(Indexing.Progress now) {
            if (now.toEncode() > 0 && !encoding) {
                encoding = true;
                step.end();
                step = progress.step("encode");
            }
            if (encoding) {
                step.at(now.encoded(), now.toEncode());
            } else {
                step.at(now.organisations(), organisations);
            }
        }

        void end() {
            step.end();
        }
    }
}
