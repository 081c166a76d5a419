package org.rongtong.directory.intake;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rongtong.platform.importing.RowOutcome.Change;

/** The certificates of the organisations in a batch. One of the same name and number is the same certificate. */
final class CertificateBook {

    /** The marks of standards and schemes: ISO 9001, IATF 16949, CCC, UL, ASTM D638. */
    private static final Pattern STANDARD =
            Pattern.compile("^[A-Z]{2,}(?:[ /\\-]?[A-Z]*\\d.*|$|认证.*|证书.*)|.*认证(?:证书)?$");

    private final Journal journal;
    private final Ledger<CertificateRow> certificates;

    private CertificateBook(Journal journal, Ledger<CertificateRow> certificates) {
        this.journal = journal;
        this.certificates = certificates;
    }

    static CertificateBook load(Journal journal, Collection<UUID> organisations) {
        return new CertificateBook(journal, journal.load(CertificateRow.TABLE, organisations));
    }

    /** Whether {@code name} is that of a certificate rather than of a title. */
    static boolean names(String name) {
        return STANDARD.matcher(name).matches();
    }

    Ledger<CertificateRow> ledger() {
        return certificates;
    }

    /** Enters a certificate of {@code offer}, or of the whole organisation where there is none. */
    Change enter(UUID organisation, @Nullable UUID offer, DatedEntry entry) {
        Optional<CertificateRow> same = certificates.of(organisation).stream()
                .filter(row ->
                        Objects.equals(row.offerId(), offer) && row.name().equals(entry.name()))
                .filter(row -> !laterThan(row, entry.from()))
                .findFirst();
        return certificates.put(same.map(row -> merged(row, entry))
                .orElseGet(() -> new CertificateRow(
                        journal.newId(),
                        organisation,
                        offer,
                        entry.name(),
                        null,
                        null,
                        entry.from(),
                        entry.to(),
                        null)));
    }

    private static boolean laterThan(CertificateRow row, @Nullable LocalDate from) {
        return from != null && row.validTo() != null && from.isAfter(row.validTo());
    }

    private static CertificateRow merged(CertificateRow row, DatedEntry entry) {
        return new CertificateRow(
                row.id(),
                row.organisationId(),
                row.offerId(),
                row.name(),
                row.number(),
                row.issuer(),
                Changes.latest(entry.from(), row.validFrom()),
                Changes.latest(entry.to(), row.validTo()),
                row.source());
    }

    /** The dated entries of {@code field}; what cannot be read is told and left out. */
    static List<DatedEntry> entries(Cells cells, String field) {
        return cells.list(field).stream()
                .map(entry -> DatedEntry.read(entry).or(() -> {
                    cells.tell(field, "date.form");
                    return Optional.empty();
                }))
                .flatMap(Optional::stream)
                .toList();
    }
}
