package org.rongtong.directory.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rongtong.directory.ExternalCode;
import org.rongtong.platform.importing.RowOutcome.Change;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The organisations that the rows of a batch may mean, found by credit code, code and name, in three questions. */
final class OrganisationBook {

    private final JdbcClient jdbc;
    private final Ledger<OrganisationRow> organisations;
    private final Map<String, UUID> byUscc = new HashMap<>();
    private final Map<String, Set<UUID>> byName = new HashMap<>();
    private final Map<ExternalCode, UUID> byCode = new HashMap<>();
    private final Map<UUID, Set<String>> formerNames = new HashMap<>();
    private final List<Code> newCodes = new ArrayList<>();
    private final List<Former> newFormerNames = new ArrayList<>();

    private record Code(String scheme, String code, UUID organisationId) {}

    private record Former(
            UUID organisationId,
            String name,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    /** Which organisation a row means. */
    sealed interface Identity {
        record Known(OrganisationRow organisation) implements Identity {}

        record New() implements Identity {}

        /** @param key what stands against it, in the bundle */
        record Contradiction(String field, String key, Object... args) implements Identity {}
    }

    private OrganisationBook(JdbcClient jdbc, Ledger<OrganisationRow> organisations, Collection<UUID> ids) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        ids.forEach(id -> organisations.of(id).forEach(this::index));
    }

    static OrganisationBook load(JdbcClient jdbc, Journal journal, List<StatedOrganisation> rows) {
        List<UUID> ids = candidates(jdbc, rows);
        OrganisationBook book = new OrganisationBook(jdbc, journal.load(OrganisationRow.TABLE, ids), ids);
        book.readCodes(ids);
        book.readFormerNames(ids);
        return book;
    }

    Ledger<OrganisationRow> ledger() {
        return organisations;
    }

    Set<UUID> ids() {
        Set<UUID> ids = new LinkedHashSet<>(byUscc.values());
        byName.values().forEach(ids::addAll);
        return ids;
    }

    Identity identify(StatedOrganisation row) {
        String uscc = row.uscc();
        ExternalCode code = row.code();
        UUID ofUscc = uscc == null ? null : byUscc.get(uscc);
        UUID ofCode = code == null ? null : byCode.get(code);
        if (uscc != null && code != null && ofUscc != null && ofCode != null && !ofUscc.equals(ofCode)) {
            return new Identity.Contradiction("uscc", "identity.conflict", uscc, code.code());
        }
        if (ofUscc != null) {
            return new Identity.Known(get(ofUscc));
        }
        return ofCode != null ? knownByCode(row, get(ofCode)) : knownByName(row);
    }

    private static Identity knownByCode(StatedOrganisation row, OrganisationRow known) {
        String uscc = known.uscc();
        return row.uscc() == null || uscc == null
                ? new Identity.Known(known)
                : new Identity.Contradiction("code", "identity.other_uscc", uscc);
    }

    private Identity knownByName(StatedOrganisation row) {
        List<OrganisationRow> namesakes =
                byName.getOrDefault(Objects.requireNonNullElse(row.name(), ""), Set.of()).stream()
                        .map(this::get)
                        .filter(known -> mayBe(known, row))
                        .toList();
        return switch (namesakes.size()) {
            case 0 -> new Identity.New();
            case 1 -> new Identity.Known(namesakes.getFirst());
            default -> new Identity.Contradiction("name", "identity.homonym", namesakes.size());
        };
    }

    /** A namesake with another credit code, or another code of the same source, is somebody else. */
    private boolean mayBe(OrganisationRow known, StatedOrganisation row) {
        boolean otherUscc = row.uscc() != null && known.uscc() != null;
        ExternalCode code = row.code();
        boolean otherCode = code != null
                && byCode.entrySet().stream()
                        .anyMatch(entry -> entry.getValue().equals(known.id())
                                && entry.getKey().scheme().equals(code.scheme()));
        return !otherUscc && !otherCode;
    }

    Change put(OrganisationRow row) {
        index(row);
        return organisations.put(row);
    }

    Change addCode(UUID organisation, @Nullable ExternalCode code) {
        if (code == null || byCode.containsKey(code)) {
            return Change.UNCHANGED;
        }
        byCode.put(code, organisation);
        newCodes.add(new Code(code.scheme(), code.code(), organisation));
        return Change.ADDED;
    }

    Change addFormerName(UUID organisation, String name, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (!formerNames
                .computeIfAbsent(organisation, id -> new LinkedHashSet<>())
                .add(name)) {
            return Change.UNCHANGED;
        }
        newFormerNames.add(new Former(organisation, name, from, to));
        return Change.ADDED;
    }

    /** Writes codes and former names; the organisations themselves must be there by now. */
    Set<UUID> writeNames() {
        if (!newCodes.isEmpty()) {
            jdbc.sql("""
                            insert into directory.organisation_code (scheme, code, organisation_id)
                            select scheme, code, organisation_id
                              from jsonb_populate_recordset(null::directory.organisation_code, cast(:rows as jsonb))
                            """).param("rows", Journal.json(newCodes)).update();
        }
        if (!newFormerNames.isEmpty()) {
            jdbc.sql("""
                            insert into directory.former_name (organisation_id, name, valid_from, valid_to)
                            select organisation_id, name, valid_from, valid_to
                              from jsonb_populate_recordset(null::directory.former_name, cast(:rows as jsonb))
                            """).param("rows", Journal.json(newFormerNames)).update();
        }
        return touchedByNames();
    }

    private Set<UUID> touchedByNames() {
        Set<UUID> touched = new LinkedHashSet<>();
        newCodes.forEach(code -> touched.add(code.organisationId()));
        newFormerNames.forEach(former -> touched.add(former.organisationId()));
        return touched;
    }

    private OrganisationRow get(UUID id) {
        return organisations.of(id).iterator().next();
    }

    private void index(OrganisationRow row) {
        if (row.uscc() != null) {
            byUscc.put(row.uscc(), row.id());
        }
        byName.computeIfAbsent(row.name(), name -> new LinkedHashSet<>()).add(row.id());
    }

    private static List<UUID> candidates(JdbcClient jdbc, List<StatedOrganisation> rows) {
        return jdbc.sql("""
                        select id from directory.organisation where uscc = any(:usccs)
                        union
                        select id from directory.organisation where name = any(:names)
                        union
                        select c.organisation_id
                          from unnest(:schemes, :codes) as r(scheme, code)
                          join directory.organisation_code c on c.scheme = r.scheme and c.code = r.code
                        """)
                .param(
                        "usccs",
                        rows.stream()
                                .map(StatedOrganisation::uscc)
                                .filter(Objects::nonNull)
                                .toArray(String[]::new))
                .param(
                        "names",
                        rows.stream()
                                .map(StatedOrganisation::name)
                                .filter(Objects::nonNull)
                                .toArray(String[]::new))
                .param("schemes", codes(rows).map(ExternalCode::scheme).toArray(String[]::new))
                .param("codes", codes(rows).map(ExternalCode::code).toArray(String[]::new))
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    private static Stream<ExternalCode> codes(List<StatedOrganisation> rows) {
        return rows.stream().map(StatedOrganisation::code).filter(Objects::nonNull);
    }

    private void readCodes(Collection<UUID> ids) {
        jdbc.sql("""
                        select scheme, code, organisation_id
                          from directory.organisation_code
                         where organisation_id = any(cast(:organisations as uuid[]))
                        """).param("organisations", Journal.texts(ids)).query(row -> {
            byCode.put(
                    new ExternalCode(row.getString("scheme"), row.getString("code")),
                    row.getObject("organisation_id", UUID.class));
        });
    }

    private void readFormerNames(Collection<UUID> ids) {
        jdbc.sql("""
                        select organisation_id, name
                          from directory.former_name
                         where organisation_id = any(cast(:organisations as uuid[]))
                        """).param("organisations", Journal.texts(ids)).query(row -> {
            formerNames
                    .computeIfAbsent(row.getObject("organisation_id", UUID.class), id -> new LinkedHashSet<>())
                    .add(row.getString("name"));
        });
    }
}
