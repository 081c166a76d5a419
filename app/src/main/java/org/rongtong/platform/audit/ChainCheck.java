package org.rongtong.platform.audit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Takes the entries in their order and keeps the first thing that is wrong. */
final class ChainCheck {

    private final String start;
    private final Predicate<AuditEntry> isSealed;
    private final PriorityQueue<Anchor> anchors = new PriorityQueue<>(Comparator.comparingLong(Anchor::count));
    private @Nullable AuditEntry last;
    private long first;
    private long droppedTo;
    private int met;
    private int older;

    ChainCheck(String start, Predicate<AuditEntry> isSealed, List<Anchor> anchors) {
        this.start = start;
        this.isSealed = isSealed;
        this.anchors.addAll(anchors);
    }

    /** What is wrong with the next entry. */
    Optional<ChainFinding> take(AuditEntry entry) {
        Optional<ChainFinding> wrong = link(entry).or(() -> content(entry)).or(() -> anchored(entry));
        if (wrong.isEmpty() && entry.act().equals(AuditEntry.DROPPED)) {
            droppedTo = Math.max(droppedTo, Long.parseLong(entry.objectId()));
        }
        last = entry;
        return wrong;
    }

    private Optional<ChainFinding> link(AuditEntry entry) {
        AuditEntry before = last;
        if (before == null) {
            first = entry.number();
            return beginning(entry);
        }
        if (entry.number() != before.number() + 1) {
            return Optional.of(new ChainFinding.Missing(before.number() + 1, entry.number() - 1));
        }
        return entry.previous().equals(before.digest())
                ? Optional.empty()
                : Optional.of(new ChainFinding.Unlinked(entry.number()));
    }

    // What is kept begins with the chain, or with the record that closed the last segment that was dropped.
    private Optional<ChainFinding> beginning(AuditEntry entry) {
        if (entry.number() == 1) {
            return entry.previous().equals(start) ? Optional.empty() : Optional.of(new ChainFinding.Unlinked(1));
        }
        boolean closes = entry.act().equals(AuditEntry.CLOSED)
                && Long.toString(entry.number() - 1).equals(entry.note());
        return closes ? Optional.empty() : Optional.of(new ChainFinding.Missing(1, entry.number() - 1));
    }

    private Optional<ChainFinding> content(AuditEntry entry) {
        if (!entry.saysWhatItsDigestSays()) {
            return Optional.of(new ChainFinding.Changed(entry.number()));
        }
        return isSealed.test(entry) ? Optional.empty() : Optional.of(new ChainFinding.Forged(entry.number()));
    }

    private Optional<ChainFinding> anchored(AuditEntry entry) {
        Anchor next = anchors.peek();
        while (next != null && next.count() <= entry.number()) {
            anchors.remove();
            if (next.count() < entry.number()) {
                older++;
            } else if (next.head().equals(entry.digest())) {
                met++;
            } else {
                return Optional.of(new ChainFinding.Rewritten(next));
            }
            next = anchors.peek();
        }
        return Optional.empty();
    }

    /** After the last entry. */
    ChainFinding end() {
        long end = last == null ? 0 : last.number();
        Anchor beyond = anchors.peek();
        if (beyond != null && beyond.count() > end) {
            return new ChainFinding.CutShort(beyond, end);
        }
        return first > 1 && droppedTo < first - 1
                ? new ChainFinding.Missing(1, first - 1)
                : new ChainFinding.Sound(first, end, met, older);
    }
}
