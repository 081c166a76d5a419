package org.rongtong.rulebook;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days on which a rule set is the valid version.
 *
 * @param to last day; null where none is set
 * @param kind of application it is for, {@code new} or {@code review}; empty for both
 * @param status how the dates were seen, for instance {@code S3}; {@code M} is not confirmed
 */
public record InForce(LocalDate from, @Nullable LocalDate to, Optional<String> kind, String status) {

    static InForce of(Reading at) {
        at.only(Set.of("from", "to", "kind", "status"));
        InForce stretch = new InForce(
                at.get("from").date(),
                at.maybe("to").map(Reading::date).orElse(null),
                at.maybe("kind").map(Reading::filled),
                at.text("status", "S2"));
        if (stretch.to != null && stretch.to.isBefore(stretch.from)) {
            throw at.get("to").refused("dates", stretch.from, stretch.to);
        }
        if (stretch.kind
                .filter(kind -> !kind.equals("new") && !kind.equals("review"))
                .isPresent()) {
            throw at.get("kind").refused("word", stretch.kind.get(), "new、review");
        }
        return stretch;
    }

    /** Whether it holds on that day for an application of {@code asked} kind; empty where the kind is not known. */
    boolean holds(LocalDate on, Optional<String> asked) {
        boolean inTime = !on.isBefore(from) && (to == null || !on.isAfter(to));
        return inTime && (kind.isEmpty() || asked.isEmpty() || kind.equals(asked));
    }

    boolean overlaps(InForce other) {
        boolean sameKind = kind.isEmpty() || other.kind.isEmpty() || kind.equals(other.kind);
        boolean before = to != null && to.isBefore(other.from);
        boolean after = other.to != null && other.to.isBefore(from);
        return sameKind && !before && !after;
    }
}
