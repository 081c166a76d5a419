package org.rongtong.directory.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The offers that a whole list has named, by organisation. */
final class OfferRoll {

    private static final int AT_ONCE = 500;

    private final Journal journal;
    private final Map<UUID, Set<UUID>> named = new HashMap<>();

    OfferRoll(Journal journal) {
        this.journal = journal;
    }

    void note(UUID organisation, UUID offer) {
        named.computeIfAbsent(organisation, first -> new HashSet<>()).add(offer);
    }

    /** Withdraws the other offers of the organisations named, as of {@code day}. */
    long withdrawRest(LocalDate day) {
        journal.begin();
        List<UUID> organisations = new ArrayList<>(named.keySet());
        long withdrawn = 0;
        for (int from = 0; from < organisations.size(); from += AT_ONCE) {
            withdrawn += withdraw(organisations.subList(from, Math.min(from + AT_ONCE, organisations.size())), day);
        }
        return withdrawn;
    }

    private long withdraw(List<UUID> organisations, LocalDate day) {
        Ledger<OfferRow> offers = journal.load(OfferRow.TABLE, organisations);
        for (UUID organisation : organisations) {
            List<OfferRow> gone = offers.of(organisation).stream()
                    .filter(offer -> offer.withdrawnOn() == null)
                    .filter(offer -> !named.getOrDefault(organisation, Set.of()).contains(offer.id()))
                    .toList();
            gone.forEach(offer -> offers.put(offer.withdrawn(day)));
        }
        journal.write(List.of(offers));
        return offers.written().size();
    }
}
