package org.rongtong.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TestDatabaseTest {

    @Test
    void aFreshDatabaseHoldsEveryDomainsTables() {
        var jdbc = TestDatabase.fresh().jdbc();

        var schemas = jdbc.sql("select schema_name from information_schema.schemata")
                .query(String.class)
                .list();

        assertThat(schemas).containsAll(DomainMigrations.onClassPath().domains());
    }

    @Test
    void whatOneTestWritesAnotherDoesNotSee() {
        var one = TestDatabase.fresh().jdbc();
        var other = TestDatabase.fresh().jdbc();

        one.sql("delete from platform.installation").update();

        assertThat(other.sql("select count(*) from platform.installation")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }
}
