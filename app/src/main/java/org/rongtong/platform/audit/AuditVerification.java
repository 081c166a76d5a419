package org.rongtong.platform.audit;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Recomputes the chain from its first entry to its last, also while the platform goes on adding to it. */
@Component
public class AuditVerification {

    private static final int PAGE = 2000;

    private final AuditTrail trail;
    private final AuditChain chain;

    AuditVerification(AuditTrail trail, AuditChain chain) {
        this.trail = trail;
        this.chain = chain;
    }

    /** Hears how many entries are verified, and about how many there are. */
    @FunctionalInterface
    public interface Progress {
        void at(long done, long of);
    }

    /** The first thing that is wrong, looked at together with {@code anchors}, in any order. */
    public ChainFinding against(List<Anchor> anchors, Progress progress) {
        ChainCheck check = new ChainCheck(chain.start(), chain::isSealed, anchors);
        long end = trail.last().map(AuditEntry::number).orElse(0L);
        long reached = -1;
        long done = 0;
        for (List<AuditEntry> page = trail.after(reached, PAGE); !page.isEmpty(); page = trail.after(reached, PAGE)) {
            for (AuditEntry entry : page) {
                Optional<ChainFinding> wrong = check.take(entry);
                if (wrong.isPresent()) {
                    return wrong.get();
                }
            }
            reached = page.getLast().number();
            done += page.size();
            progress.at(done, done + Math.max(0, end - reached));
        }
        return check.end();
    }
}
