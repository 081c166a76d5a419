package org.rongtong.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rongtong.kernel.Percent;
import org.rongtong.kernel.quantity.QuantityRange;
import org.rongtong.kernel.quantity.Reading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Offers as they are stored. */
@Component
class StoredOffers {

    private final JdbcClient jdbc;

    StoredOffers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The standing offers of {@code organisations}, in the order in which they came. */
    Map<OrganisationId, List<Offer>> of(Collection<OrganisationId> organisations, Viewer viewer) {
        return jdbc
                .sql("""
                        select id, organisation_id, kind, code, name, text, parameters, evidence, updated_on, others,
                               case when share_visibility = any(:sees) then share_of_revenue end as share_of_revenue
                          from directory.offer
                         where organisation_id = any(cast(:organisations as uuid[]))
                           and withdrawn_on is null
                         order by organisation_id, id
                        """)
                .param("organisations", Stored.texts(organisations))
                .param("sees", viewer.sees())
                .query((row, n) -> offer(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Offer::organisation));
    }

    private static Offer offer(ResultSet row) throws SQLException {
        return new Offer(
                new OfferId(row.getObject("id", UUID.class)),
                Stored.organisation(row, "organisation_id"),
                OfferKind.valueOf(row.getString("kind")),
                Stored.text(row, "code"),
                row.getString("name"),
                Stored.text(row, "text"),
                Stored.list(row, "parameters", StoredParameter.class).stream()
                        .map(StoredParameter::parameter)
                        .toList(),
                Stored.list(row, "evidence", Evidence.class),
                Stored.date(row, "updated_on"),
                Optional.ofNullable(row.getBigDecimal("share_of_revenue")).map(Percent::new),
                Stored.others(row));
    }

    private record StoredParameter(
            String name, String written, @Nullable String quantity) {

        Parameter parameter() {
            return new Parameter(name, written, Optional.ofNullable(quantity).flatMap(StoredParameter::range));
        }

        private static Optional<QuantityRange> range(String text) {
            return QuantityRange.read(text) instanceof Reading.Read(var range) ? Optional.of(range) : Optional.empty();
        }
    }
}
