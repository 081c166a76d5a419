package org.rongtong.directory.intake;

import static org.rongtong.directory.intake.Changes.latest;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rongtong.directory.ExternalCode;
import org.rongtong.directory.OrganisationKind;
import org.rongtong.kernel.Confidence;
import org.rongtong.platform.importing.ImportRow;

/** What a row states of an organisation. */
record StatedOrganisation(
        Cells cells,
        @Nullable String uscc,
        @Nullable ExternalCode code,
        @Nullable String name,
        List<String> formerNames,
        @Nullable String shortName,
        @Nullable OrganisationKind kind,
        PlaceReading place,
        IndustryReading industry,
        @Nullable LocalDate establishedOn,
        @Nullable Long registeredCapitalFen,
        @Nullable String description,
        @Nullable String website,
        Columns others) {

    /** Invented organisations carry this word in their name. */
    private static final String SAMPLE = "示例";

    static StatedOrganisation of(ImportRow row, LocalDate today) {
        Cells cells = new Cells(row);
        return new StatedOrganisation(
                cells,
                cells.uscc("uscc"),
                code(cells),
                cells.text("name"),
                cells.list("former_names").stream()
                        .filter(name -> name.length() <= Cells.LONGEST_NAME)
                        .toList(),
                cells.text("short_name"),
                cells.word("kind", Vocabulary.ORGANISATION_KINDS),
                PlaceReading.of(cells),
                IndustryReading.of(cells),
                cells.pastDate("established_on", today),
                capital(cells),
                cells.text("description"),
                cells.text("website"),
                cells.others());
    }

    /** The organisation as this row has it, which nobody knew before. */
    OrganisationRow added(UUID id, String name) {
        return new OrganisationRow(
                id,
                uscc,
                name,
                null,
                shortName,
                kind,
                place.code(),
                place.written(),
                place.confidence(),
                place.address(),
                industry.code(),
                industry.written(),
                establishedOn,
                registeredCapitalFen,
                description,
                website,
                others.open(),
                others.withheld(),
                name.contains(SAMPLE));
    }

    /** {@code known} with what this row states; under a new name from {@code today} on. */
    OrganisationRow merged(OrganisationRow known, String name, LocalDate today) {
        boolean keepsPlace = place.code() == null
                || (place.confidence() == Confidence.DERIVED && known.regionConfidence() == Confidence.STATED);
        return new OrganisationRow(
                known.id(),
                latest(uscc, known.uscc()),
                name,
                name.equals(known.name()) ? known.nameSince() : today,
                latest(shortName, known.shortName()),
                latest(kind, known.kind()),
                keepsPlace ? known.regionCode() : place.code(),
                latest(place.written(), known.regionText()),
                keepsPlace ? known.regionConfidence() : place.confidence(),
                latest(place.address(), known.address()),
                latest(industry.code(), known.industryCode()),
                latest(industry.written(), known.industryText()),
                latest(establishedOn, known.establishedOn()),
                latest(registeredCapitalFen, known.registeredCapitalFen()),
                latest(description, known.description()),
                latest(website, known.website()),
                Columns.merged(known.others(), others.open()),
                Columns.merged(known.withheld(), others.withheld()),
                name.contains(SAMPLE));
    }

    private static @Nullable ExternalCode code(Cells cells) {
        String code = cells.code("code");
        String scheme = cells.code("code_source");
        return code == null ? null : new ExternalCode(scheme == null ? ExternalCode.OF_A_FILE : scheme, code);
    }

    private static @Nullable Long capital(Cells cells) {
        Long inWan = cells.fen("registered_capital_wan", "万元");
        Long inYuan = cells.fen("registered_capital_yuan", "元");
        return latest(cells.fen("registered_capital", ""), latest(inWan, inYuan));
    }
}
