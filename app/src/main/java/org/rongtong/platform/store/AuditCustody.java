package org.rongtong.platform.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Keeps the audit record out of the hands of the application's role on the embedded server: another role, as which
 * nobody can sign in, owns the table, its functions and the schema around it. The application may read and add.
 *
 * @param keeper the superuser, in the application's database
 */
record AuditCustody(StoreAddress keeper) {

    static final String CUSTODIAN = "rongtong_audit";

    private static final List<String> FUNCTIONS =
            List.of("audit_is_kept()", "audit_head()", "audit_drop_segments(interval)");

    /** Gives the record back to the application's role, so that it can migrate it. */
    void lend() {
        order(keeper -> {
            if (kept(keeper)) {
                give(keeper, PostgresCluster.APPLICATION);
            }
        });
    }

    /** Takes the record into custody; nothing happens where it is. */
    void take() {
        order(keeper -> {
            if (kept(keeper) || !exists(keeper)) {
                return;
            }
            keeper.execute("""
                do $$ begin
                    if to_regrole('rongtong_audit') is null then
                        create role rongtong_audit nologin;
                    end if;
                end $$
                """);
            give(keeper, CUSTODIAN);
            keeper.execute("grant usage, create on schema platform to " + PostgresCluster.APPLICATION);
            keeper.execute("grant select, insert on platform.audit_entry to " + PostgresCluster.APPLICATION);
            keeper.execute("grant execute on function platform.audit_drop_segments(interval) to "
                    + PostgresCluster.APPLICATION);
        });
    }

    private static boolean exists(Statement keeper) throws SQLException {
        return is("select to_regclass('platform.audit_entry') is not null", keeper);
    }

    private static boolean kept(Statement keeper) throws SQLException {
        return is("""
                select count(*) = 2
                  from (select relowner as owner from pg_class where oid = to_regclass('platform.audit_entry')
                        union all
                        select nspowner from pg_namespace where nspname = 'platform') o
                 where pg_get_userbyid(owner) = 'rongtong_audit'
                """, keeper);
    }

    private static boolean is(String question, Statement keeper) throws SQLException {
        try (var row = keeper.executeQuery(question)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static void give(Statement keeper, String role) throws SQLException {
        keeper.execute("alter schema platform owner to " + role);
        keeper.execute("alter table platform.audit_entry owner to " + role);
        for (String function : FUNCTIONS) {
            keeper.execute("alter function platform." + function + " owner to " + role);
        }
    }

    @FunctionalInterface
    private interface Order {
        void to(Statement keeper) throws SQLException;
    }

    private void order(Order order) {
        try (Connection connection = keeper.connect()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                order.to(statement);
            }
            connection.commit();
        } catch (SQLException e) {
            throw StoreUnavailable.because(e, "migration", "platform", String.valueOf(e.getMessage()));
        }
    }
}
