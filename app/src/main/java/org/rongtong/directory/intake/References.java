package org.rongtong.directory.intake;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The organisations that the rows of a batch name, and what to tell where one names nobody or several. */
final class References {

    private final OrganisationFinder.Found found;

    private References(OrganisationFinder.Found found) {
        this.found = found;
    }

    static References of(OrganisationFinder finder, List<Cells> rows, String... fields) {
        return new References(finder.find(rows.stream()
                .flatMap(cells -> Stream.of(fields).map(cells::text))
                .filter(Objects::nonNull)
                .toList()));
    }

    List<UUID> all() {
        return found.all();
    }

    /** The organisation that {@code field} names; empty when it was told why there is none. */
    Optional<UUID> resolve(Cells cells, String field) {
        String reference = cells.text(field);
        if (reference == null) {
            cells.tell(field, "organisation.missing");
            return Optional.empty();
        }
        return switch (found.answer(reference)) {
            case OrganisationFinder.Answer.One(var organisation) -> Optional.of(organisation);
            case OrganisationFinder.Answer.Nobody() -> {
                cells.tell(field, "organisation.unknown");
                yield Optional.empty();
            }
            case OrganisationFinder.Answer.Several(var count) -> {
                cells.tell(field, "identity.homonym", count);
                yield Optional.empty();
            }
        };
    }
}
