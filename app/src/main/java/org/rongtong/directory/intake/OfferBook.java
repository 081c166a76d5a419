package org.rongtong.directory.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rongtong.directory.OfferKind;
import org.rongtong.platform.importing.RowOutcome.Change;

/** The offers of the organisations in a batch. One is known again by its owner's code, else by kind and name. */
final class OfferBook {

    private final Journal journal;
    private final Ledger<OfferRow> offers;
    private final Map<Key, OfferRow> byName = new HashMap<>();
    private final Map<Key, OfferRow> byCode = new HashMap<>();

    private record Key(UUID organisation, OfferKind kind, String word) {}

    private OfferBook(Journal journal, Ledger<OfferRow> offers, Collection<UUID> organisations) {
        this.journal = journal;
        this.offers = offers;
        organisations.forEach(organisation -> offers.of(organisation).forEach(this::index));
    }

    static OfferBook load(Journal journal, Collection<UUID> organisations) {
        return new OfferBook(journal, journal.load(OfferRow.TABLE, organisations), organisations);
    }

    Ledger<OfferRow> ledger() {
        return offers;
    }

    Optional<OfferRow> find(UUID organisation, OfferKind kind, @Nullable String code, String name) {
        OfferRow ofCode = code == null ? null : byCode.get(new Key(organisation, kind, code));
        if (ofCode != null) {
            return Optional.of(ofCode);
        }
        return Optional.ofNullable(byName.get(new Key(organisation, kind, name)))
                .filter(row -> code == null || row.code() == null);
    }

    /** Enters {@code names} as products; a product that is known already stays as it is. */
    Change products(UUID organisation, List<String> names) {
        Change change = Change.UNCHANGED;
        for (String name : names) {
            if (find(organisation, OfferKind.PRODUCT, null, name).isEmpty()) {
                change = put(OfferRow.named(journal.newId(), organisation, OfferKind.PRODUCT, name));
            }
        }
        return change;
    }

    Change put(OfferRow row) {
        index(row);
        return offers.put(row);
    }

    private void index(OfferRow row) {
        byName.put(new Key(row.organisationId(), row.kind(), row.name()), row);
        if (row.code() != null) {
            byCode.put(new Key(row.organisationId(), row.kind(), row.code()), row);
        }
    }
}
