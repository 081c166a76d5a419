package org.rongtong.platform.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.rongtong.platform.store.StoreSettings;
import org.springframework.stereotype.Component;

/** Writes the head of the chain where it can be read by everybody and copied off this machine. */
@Component
class Anchoring {

    private final AuditTrail trail;
    private final AnchorFile file;
    private final Clock clock;

    Anchoring(AuditTrail trail, StoreSettings store, Clock clock) {
        this.trail = trail;
        this.file = AnchorFile.in(store.dataDirectory());
        this.clock = clock;
    }

    /** An anchor for what has been added since the last one; none where nothing has. */
    synchronized Optional<Anchor> drop() {
        Optional<Anchor> now = trail.last()
                .map(last ->
                        new Anchor(last.number(), last.digest(), clock.instant().truncatedTo(ChronoUnit.SECONDS)))
                .filter(anchor -> anchor.count() != countOf(all()));
        now.ifPresent(this::append);
        return now;
    }

    private static long countOf(List<Anchor> anchors) {
        return anchors.isEmpty() ? 0 : anchors.getLast().count();
    }

    private void append(Anchor anchor) {
        try {
            file.append(anchor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every anchor of this installation, the oldest first. */
    List<Anchor> all() {
        try {
            return file.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
