package org.rongtong.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Certificates as they are stored; those of a withdrawn offer are withdrawn with it. */
@Component
class StoredCertificates {

    private final JdbcClient jdbc;

    StoredCertificates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<OrganisationId, List<Certificate>> of(Collection<OrganisationId> organisations) {
        return jdbc
                .sql("""
                        select c.organisation_id, c.offer_id, c.name, c.number, c.issuer, c.valid_from, c.valid_to,
                               c.source
                          from directory.certificate c
                          left join directory.offer o on o.id = c.offer_id
                         where c.organisation_id = any(cast(:organisations as uuid[]))
                           and o.withdrawn_on is null
                         order by c.organisation_id, c.id
                        """)
                .param("organisations", Stored.texts(organisations))
                .query((row, n) -> certificate(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Certificate::organisation));
    }

    private static Certificate certificate(ResultSet row) throws SQLException {
        return new Certificate(
                Stored.organisation(row, "organisation_id"),
                Optional.ofNullable(row.getObject("offer_id", UUID.class)).map(OfferId::new),
                row.getString("name"),
                Stored.text(row, "number"),
                Stored.period(row),
                Stored.text(row, "issuer"),
                Stored.text(row, "source"));
    }
}
