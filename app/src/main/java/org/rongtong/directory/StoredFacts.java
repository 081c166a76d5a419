package org.rongtong.directory;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.rongtong.kernel.Confidence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Yearly facts as they are stored; the question itself asks only for what the reader may see. */
@Component
class StoredFacts {

    private final JdbcClient jdbc;

    StoredFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Fact> of(OrganisationId organisation, Viewer viewer) {
        return jdbc.sql("""
                        select organisation_id, name, year, number, text, flag, unit, source, confidence, evidence,
                               stated_on, visibility
                          from directory.fact
                         where organisation_id = :organisation
                           and visibility = any(:sees)
                         order by name, year desc nulls first
                        """)
                .param("organisation", organisation.value())
                .param("sees", viewer.sees())
                .query((row, n) -> fact(row))
                .list();
    }

    private static Fact fact(ResultSet row) throws SQLException {
        return new Fact(
                Stored.organisation(row, "organisation_id"),
                row.getString("name"),
                Optional.ofNullable(row.getObject("year", Integer.class)),
                value(row),
                Stored.text(row, "source"),
                Confidence.valueOf(row.getString("confidence")),
                Stored.text(row, "evidence"),
                Stored.date(row, "stated_on"),
                Visibility.valueOf(row.getString("visibility")));
    }

    private static FactValue value(ResultSet row) throws SQLException {
        BigDecimal number = row.getBigDecimal("number");
        if (number != null) {
            return new FactValue.Number(number, Objects.requireNonNullElse(row.getString("unit"), ""));
        }
        String text = row.getString("text");
        return text == null ? new FactValue.Flag(row.getBoolean("flag")) : new FactValue.Text(text);
    }
}
