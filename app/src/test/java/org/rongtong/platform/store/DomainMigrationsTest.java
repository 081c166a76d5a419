package org.rongtong.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rongtong.kernel.Message;

class DomainMigrationsTest {

    @Test
    void aDomainComesAfterThoseItNames() {
        var order = DomainMigrations.inOrder(
                Map.of("challenge", List.of("matching"), "matching", List.of("directory"), "directory", List.of()));

        assertThat(order.domains()).containsExactly("directory", "matching", "challenge");
    }

    @Test
    void twoDomainsThatWaitForEachOtherAreRefused() {
        var circle = Map.of("matching", List.of("directory"), "directory", List.of("matching"));

        assertThatThrownBy(() -> DomainMigrations.inOrder(circle)).hasMessageContaining("directory=[matching]");
    }

    @Test
    void everyDomainKeepsItsHistoryInItsOwnSchemaAndTheSecondRunChangesNothing() {
        var database = TestDatabase.empty();
        var migrations = DomainMigrations.onClassPath();
        String history = "select script, installed_on from platform.schema_history order by installed_rank";

        migrations.migrate(database.dataSource());
        var first = database.jdbc().sql(history).query().listOfRows();
        migrations.migrate(database.dataSource());

        assertThat(database.jdbc().sql(history).query().listOfRows())
                .isEqualTo(first)
                .isNotEmpty();
    }

    @Test
    void aHistoryThatThisProgramDoesNotKnowIsRefusedWithTheDomain() {
        var database = TestDatabase.fresh();
        database.jdbc()
                .sql("update platform.schema_history set checksum = 1 where version = '1'")
                .update();

        var refusal = catchThrowableOfType(
                StoreUnavailable.class, () -> DomainMigrations.onClassPath().migrate(database.dataSource()));

        assertThat(refusal.problem())
                .isEqualTo(Message.of(
                        "store.migration.problem",
                        "platform",
                        refusal.problem().args().get(1)));
    }
}
