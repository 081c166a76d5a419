package org.rongtong.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rongtong.kernel.RegionCode;

/**
 * What a yearly notice or a province lays over a rule set: further conditions, or a higher line for the score.
 *
 * @param to last day; null where none is set
 * @param region where it holds; null for everywhere
 */
record Overlay(
        String id,
        RuleReader.Document document,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable RegionCode region,
        List<Reading> add,
        Optional<Long> pass) {

    static final Set<String> KEYS =
            Set.of("id", "document", "from", "to", "region", "add", "pass", "status", "seen", "note");

    static Overlay of(Reading at) {
        at.only(KEYS);
        return new Overlay(
                at.get("id").filled(),
                RuleReader.Document.of(at.get("document")),
                at.get("from").date(),
                at.maybe("to").map(Reading::date).orElse(null),
                at.maybe("region").map(Overlay::region).orElse(null),
                at.maybe("add").map(Reading::items).orElse(List.of()),
                at.maybe("pass").map(RuleReader::points));
    }

    private static RegionCode region(Reading at) {
        return RegionCode.parse(at.text()).orElseThrow(() -> at.refused("region", at.text()));
    }

    boolean holds(LocalDate on, @Nullable RegionCode where) {
        boolean inTime = !on.isBefore(from) && (to == null || !on.isAfter(to));
        return inTime && (region == null || where != null && region.contains(where));
    }
}
