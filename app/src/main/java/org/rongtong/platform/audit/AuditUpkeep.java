package org.rongtong.platform.audit;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** In a server: anchors at the start, in between and at the end, and drops what was kept long enough. */
@Component
@ConditionalOnProperty("rongtong.server")
class AuditUpkeep implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AuditUpkeep.class);

    private final Anchoring anchoring;
    private final AuditRetention retention;
    private final int minutes;
    private @Nullable ScheduledThreadPoolExecutor rounds;

    AuditUpkeep(Anchoring anchoring, AuditRetention retention, @Value("${rongtong.anchors.minutes:60}") int minutes) {
        this.anchoring = anchoring;
        this.retention = retention;
        this.minutes = minutes;
    }

    @Override
    public synchronized void start() {
        ScheduledThreadPoolExecutor begun = new ScheduledThreadPoolExecutor(
                1, Thread.ofVirtual().name("audit").factory());
        begun.scheduleWithFixedDelay(this::round, 0, minutes, TimeUnit.MINUTES);
        rounds = begun;
    }

    private void round() {
        quietly(retention::drop);
        quietly(anchoring::drop);
    }

    // The next round tries again.
    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException problem) {
            LOG.error("The audit record was not anchored or not dropped", problem);
        }
    }

    @Override
    public synchronized void stop() {
        if (rounds != null) {
            rounds.shutdown();
            rounds = null;
            quietly(anchoring::drop);
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return rounds != null;
    }
}
