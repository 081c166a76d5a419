package org.rongtong.matching;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rongtong.directory.OrganisationProfile;
import org.rongtong.directory.Organisations;
import org.rongtong.matching.encoding.Embeddings;
import org.rongtong.matching.scoring.Question;
import org.rongtong.matching.text.Grams;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps the indexes at the state of the directory, in the background: what changed is put in within seconds; vectors that
 * are missing are computed, and until the last one is there rankings go by words alone.
 */
@Component
class Indexing implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Indexing.class);
    private static final int PAGE = 200;
    private static final Duration PAUSE = Duration.ofSeconds(2);
    /** The corpus is measured again when it has grown by a fifth since. */
    private static final int FIFTH = 5;

    private final Organisations organisations;
    private final Needs needs;
    private final Indexes indexes;
    private final Model model;
    private final Clock clock;
    private final boolean wanted;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition awake = lock.newCondition();
    private volatile boolean running;
    private long needsSeen = -1;
    private volatile Progress progress = new Progress(0, 0, 0, false);
    private volatile Consumer<Progress> told = _ -> {};
    private @Nullable Thread worker;

    Indexing(
            Organisations organisations,
            Needs needs,
            Indexes indexes,
            Model model,
            Clock clock,
            @Value("${rongtong.indexing:true}") boolean wanted) {
        this.organisations = organisations;
        this.needs = needs;
        this.indexes = indexes;
        this.model = model;
        this.clock = clock;
        this.wanted = wanted;
    }

    /**
     * How far the work is.
     *
     * @param organisations put in since the start
     * @param encoded texts encoded since the start
     * @param toEncode texts to encode in all since the start
     * @param upToDate whether nothing was left to do at the last look
     */
    record Progress(long organisations, long encoded, long toEncode, boolean upToDate) {}

    /** Whether there is more in the store than can be found, or vectors are still missing. */
    boolean isCatchingUp() {
        return !progress.upToDate() || indexes.reaches() < organisations.revision();
    }

    Progress progress() {
        return progress;
    }

    private void tell(Progress now) {
        progress = now;
        told.accept(now);
    }

    /** Off where only an import is to be run: the indexes belong to the server, which sees what was imported. */
    @Override
    public boolean isAutoStartup() {
        return wanted;
    }

    @Override
    public void start() {
        indexes.open();
        running = true;
        worker = Thread.ofPlatform().daemon().name("indexing").start(this::run);
    }

    /**
     * Empties the indexes and builds them from the store, at once; not while a server runs.
     *
     * @param vectors whether the vectors known so far are forgotten, too
     * @param each is told how far the work is
     */
    Progress rebuild(boolean vectors, Consumer<Progress> each) {
        told = each;
        progress = new Progress(0, 0, 0, false);
        running = true;
        indexes.open();
        indexes.empty();
        if (vectors) {
            model.forget();
        }
        catchUp(false);
        indexes.refresh(model.embeddings(), true);
        running = false;
        return progress;
    }

    private void run() {
        boolean shown = false;
        while (running) {
            try {
                shown = catchUp(shown);
            } catch (RuntimeException problem) {
                if (running) {
                    LOG.warn("Indexing stopped at {} and will try again", indexes.reaches(), problem);
                }
            }
            pause();
        }
    }

    private boolean catchUp(boolean shownBefore) {
        boolean changed = takeChanges();
        long needsNow = needs.revision();
        boolean needsChanged = needsNow != needsSeen;
        needsSeen = needsNow;
        if (changed || !shownBefore) {
            indexes.refresh(model.embeddings(), grown());
        }
        encodeMissing(changed || needsChanged || !shownBefore);
        tell(new Progress(progress.organisations(), progress.encoded(), progress.toEncode(), true));
        return true;
    }

    private boolean takeChanges() {
        boolean changed = false;
        List<OrganisationProfile> page = organisations.profiles(indexes.reaches(), PAGE);
        while (!page.isEmpty() && running) {
            encodeFirst(page);
            indexes.put(page);
            indexes.commit(page.getLast().organisation().revision());
            tell(new Progress(progress.organisations() + page.size(), progress.encoded(), progress.toEncode(), false));
            changed = true;
            page = organisations.profiles(indexes.reaches(), PAGE);
        }
        if (changed) {
            LOG.info("{} organisations indexed since the start", progress.organisations());
        }
        return changed;
    }

    /**
     * While vectors are in use, what comes in brings its own along, so that no ranking has to do without. Where much comes
     * at once that would take minutes in which none of it is found: then its words come first.
     */
    private void encodeFirst(List<OrganisationProfile> page) {
        if (page.size() == PAGE) {
            return;
        }
        boolean inUse = indexes.search(SearchKind.FIRM, shown -> shown.vectors().isPresent())
                .orElse(false);
        if (inUse) {
            List<String> texts = page.stream()
                    .flatMap(organisation -> OfferedProfiles.of(organisation).values().stream())
                    .flatMap(List::stream)
                    .flatMap(profile -> profile.encoded().stream())
                    .toList();
            model.encode(texts, encoded -> {});
        }
    }

    private boolean grown() {
        return indexes.search(SearchKind.FIRM, shown -> {
                    int measured = shown.statistics().of(Grams.PAIRS).documents();
                    return Math.abs(shown.size() - measured) * FIFTH > measured;
                })
                .orElse(false);
    }

    /** The first building puts everything in without vectors and computes them after; the needs are encoded here too. */
    private void encodeMissing(boolean looked) {
        Optional<Embeddings> embeddings = model.embeddings();
        if (embeddings.isEmpty() || !looked) {
            return;
        }
        Set<String> texts = indexes.texts();
        needs.open(LocalDate.now(clock)).forEach(need -> texts.add(Question.encoded(need.reading())));
        int missing = embeddings.get().missing(texts).size();
        if (missing == 0) {
            return;
        }
        tell(new Progress(progress.organisations(), progress.encoded(), progress.toEncode() + missing, false));
        LOG.info("{} texts to encode", missing);
        model.encode(texts, encoded -> {
            tell(new Progress(progress.organisations(), progress.encoded() + encoded, progress.toEncode(), false));
            if (!running) {
                Thread.currentThread().interrupt();
            }
        });
        if (running) {
            indexes.refresh(model.embeddings(), grown());
            LOG.info("{} texts encoded since the start", progress.encoded());
        }
    }

    private void pause() {
        lock.lock();
        try {
            if (running) {
                awake.awaitNanos(PAUSE.toNanos());
            }
        } catch (InterruptedException stop) {
            running = false;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void stop() {
        running = false;
        lock.lock();
        try {
            awake.signalAll();
        } finally {
            lock.unlock();
        }
        Thread working = worker;
        if (working != null) {
            try {
                working.join(Duration.ofSeconds(20));
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
