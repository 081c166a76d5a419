package org.rongtong.directory.intake;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rongtong.directory.TitleEvent;
import org.rongtong.directory.TitleKind;
import org.rongtong.platform.importing.RowOutcome.Change;

/** The titles of the organisations in a batch, and how a statement about a title finds its record. */
final class TitleBook {

    private final Journal journal;
    private final Ledger<TitleRow> titles;
    private final Ledger<TitleEventRow> events;

    private TitleBook(Journal journal, Ledger<TitleRow> titles, Ledger<TitleEventRow> events) {
        this.journal = journal;
        this.titles = titles;
        this.events = events;
    }

    static TitleBook load(Journal journal, Collection<UUID> organisations) {
        return new TitleBook(
                journal, journal.load(TitleRow.TABLE, organisations), journal.load(TitleEventRow.TABLE, organisations));
    }

    List<Ledger<?>> ledgers() {
        return List.of(titles, events);
    }

    /** Whether a record exists that {@code title} can speak of. */
    boolean knows(TitleRow title) {
        return match(title).isPresent();
    }

    /** Enters an event of {@code title}; its record is found by kind and whatever else both state, or opened. */
    Change enter(TitleRow title, TitleEvent.Kind event, @Nullable LocalDate effectiveOn, @Nullable LocalDate validTo) {
        TitleRow record = match(title).map(old -> merged(old, title)).orElse(title);
        Change ofTitle = titles.put(record);
        Change ofEvent = events.put(event(record, title.source(), event, effectiveOn, validTo));
        return Changes.of(ofTitle, ofEvent);
    }

    private Optional<TitleRow> match(TitleRow title) {
        return titles.of(title.organisationId()).stream()
                .filter(row -> row.kind() == title.kind())
                .filter(row -> title.kind() != TitleKind.OTHER || row.name().equals(title.name()))
                .filter(row -> compatible(row.level(), title.level())
                        && compatible(row.batch(), title.batch())
                        && compatible(row.number(), title.number()))
                .max(Comparator.comparingInt(row -> shared(row, title)));
    }

    private static boolean compatible(@Nullable String one, @Nullable String other) {
        return one == null || other == null || one.equals(other);
    }

    private static int shared(TitleRow one, TitleRow other) {
        return shared(one.level(), other.level())
                + shared(one.batch(), other.batch())
                + shared(one.number(), other.number());
    }

    private static int shared(@Nullable String one, @Nullable String other) {
        return one != null && one.equals(other) ? 1 : 0;
    }

    private static TitleRow merged(TitleRow old, TitleRow stated) {
        return new TitleRow(
                old.id(),
                old.organisationId(),
                old.kind(),
                old.name(),
                Changes.latest(stated.level(), old.level()),
                Changes.latest(stated.batch(), old.batch()),
                Changes.latest(stated.number(), old.number()),
                Changes.latest(stated.issuer(), old.issuer()),
                Changes.latest(old.source(), stated.source()));
    }

    /** The same event stated again keeps its row; a stated day replaces a day that nobody had stated. */
    private TitleEventRow event(
            TitleRow title,
            @Nullable String source,
            TitleEvent.Kind event,
            @Nullable LocalDate effectiveOn,
            @Nullable LocalDate validTo) {
        Optional<TitleEventRow> same = same(title, event, effectiveOn);
        return new TitleEventRow(
                same.map(TitleEventRow::id).orElseGet(journal::newId),
                title.organisationId(),
                title.id(),
                event,
                Changes.latest(effectiveOn, same.map(TitleEventRow::effectiveOn).orElse(null)),
                Changes.latest(validTo, same.map(TitleEventRow::validTo).orElse(null)),
                Changes.latest(source, same.map(TitleEventRow::source).orElse(null)));
    }

    private Optional<TitleEventRow> same(TitleRow title, TitleEvent.Kind event, @Nullable LocalDate effectiveOn) {
        List<TitleEventRow> ofTitle = events.of(title.organisationId()).stream()
                .filter(row -> row.titleId().equals(title.id()))
                .toList();
        Optional<TitleEventRow> exact = ofTitle.stream()
                .filter(row -> row.event() == event && Objects.equals(row.effectiveOn(), effectiveOn))
                .findFirst();
        return exact.or(() -> ofTitle.stream()
                .filter(row -> row.event().inForce() && event.inForce())
                .filter(row -> row.effectiveOn() == null || effectiveOn == null)
                .findFirst());
    }
}
