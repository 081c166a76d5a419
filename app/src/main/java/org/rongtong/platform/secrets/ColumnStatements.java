package org.rongtong.platform.secrets;

import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What is asked of an {@link EncryptedColumn}, put together by the server, which knows how to quote.
 *
 * @param count takes the beginning of a current value, and counts those that begin otherwise
 * @param next takes the same, and gives some of their keys and values, held until the end of the transaction
 * @param replace takes the new value, the new digest where there is a column for it, and the key
 */
record ColumnStatements(String count, String next, String replace) {

    static ColumnStatements of(EncryptedColumn column, JdbcTemplate jdbc) {
        return Objects.requireNonNull(jdbc.queryForObject(
                """
                select format('select count(*) from %s where not starts_with(%I, ?)', t, c),
                       format('select %I, %I from %s where not starts_with(%I, ?) limit 500 for update', k, c, t, c),
                       format('update %s set %I = ?%s where %I = ?', t, c,
                              case when d is null then '' else format(', %I = ?', d) end, k)
                  from (values (cast(? as regclass), ?, ?, ?)) as v (t, k, c, d)
                """,
                (row, n) -> new ColumnStatements(row.getString(1), row.getString(2), row.getString(3)),
                column.table(),
                column.key(),
                column.column(),
                column.digestColumn()));
    }
}
