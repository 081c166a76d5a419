package org.rongtong.platform.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of a store, with the statements that move it. They are put together by the server, which knows how to quote.
 *
 * @param name schema and name
 * @param shape columns with their types
 * @param hold keeps writers away until the end of the transaction; from a table that another role owns, only changes of
 *     its shape
 * @param empty removes all rows; none, where another role owns the table
 * @param read copies the rows out
 * @param write copies them in
 * @param digest counts the rows and sums up a digest of each, so that their order does not matter
 */
record StoreTable(String name, String shape, String hold, String empty, String read, String write, String digest) {

    /** Every table but those of PostgreSQL and its extensions, by name. */
    static List<StoreTable> in(Connection store) throws SQLException {
        List<StoreTable> tables = new ArrayList<>();
        try (var statement = store.createStatement();
                ResultSet row = statement.executeQuery("""
                    select name,
                           shape,
                           format('lock table only %s in %s mode', name,
                                  case when ours then 'share' else 'access share' end) as hold,
                           case when ours then format('truncate table only %s', name) else 'select' end as empty,
                           format('copy %s (%s) to stdout', name, own)    as read,
                           format('copy %s (%s) from stdin', name, own)   as write,
                           format('select count(*), to_hex((coalesce(sum((''x'' || left(md5(row(%s)::text), 16))'
                                  || '::bit(64)::bigint::numeric), 0) %% 9223372036854775807)::bigint) from %s',
                                  every, name)                            as digest
                      from (select format('%I.%I', n.nspname, c.relname) as name,
                                   string_agg(quote_ident(a.attname), ', ' order by a.attname) as every,
                                   string_agg(quote_ident(a.attname), ', ' order by a.attname)
                                       filter (where a.attgenerated = '') as own,
                                   string_agg(quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod),
                                              ', ' order by a.attname) as shape,
                                   pg_has_role(c.relowner, 'usage') as ours
                              from pg_class c
                              join pg_namespace n on n.oid = c.relnamespace
                              join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                             where c.relkind = 'r'
                               and n.nspname !~ '^pg_'
                               and n.nspname <> 'information_schema'
                               and not exists (select 1
                                                 from pg_depend d
                                                where d.classid = 'pg_class'::regclass
                                                  and d.objid = c.oid
                                                  and d.deptype = 'e')
                             group by n.nspname, c.relname, c.relowner) t
                     order by name
                    """)) {
            while (row.next()) {
                tables.add(new StoreTable(
                        row.getString("name"),
                        row.getString("shape"),
                        row.getString("hold"),
                        row.getString("empty"),
                        row.getString("read"),
                        row.getString("write"),
                        row.getString("digest")));
            }
        }
        return tables;
    }

    /** For comparing two stores, and for people. */
    String described() {
        return name + " (" + shape + ")";
    }

    CopiedTable content(Connection store) throws SQLException {
        try (var statement = store.createStatement();
                ResultSet row = statement.executeQuery(digest)) {
            row.next();
            return new CopiedTable(name, row.getLong(1), row.getString(2));
        }
    }
}
