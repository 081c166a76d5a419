package org.rongtong.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rongtong.platform.doctor.Finding;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On an embedded server, which has a second role, and on a database that the application's role owns alone. */
class AuditCustodyTest {

    private static final String ENTRY = """
            insert into platform.audit_entry (number, segment, at, actor, act, object_type, object_id, result, previous,
                                              digest, seal)
            values (%d, 1, now(), 'anonymous', 'x', 'x', 'x', 'done', 'x', 'x', 'x')
            """;

    @TempDir
    static Path data;

    private static EmbeddedPostgres server;
    private static JdbcClient application;

    @BeforeAll
    static void takeAnInstallationOfBeforeTheCustody() {
        FilledStore.copiedTo(data);
        server = (EmbeddedPostgres) EmbeddedPostgres.startOrJoin(data, TestServers.programs());
        server.migrate(StoreCopy.source(server.address()));
        application = TestServers.jdbc(server.address());
        application.sql(ENTRY.formatted(1)).update();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update platform.audit_entry set act = 'y'",
                "delete from platform.audit_entry",
                "truncate platform.audit_entry",
                "drop table platform.audit_entry",
                "drop schema platform cascade",
                "alter table platform.audit_entry disable trigger all",
                "alter table platform.audit_entry owner to rongtong",
                "alter schema platform owner to rongtong",
                "alter function platform.audit_is_kept() owner to rongtong",
                "create rule none as on insert to platform.audit_entry do instead nothing",
                "create trigger none before insert on platform.audit_entry for each row"
                        + " execute function suppress_redundant_updates_trigger()",
                "set role rongtong_audit",
                "select set_config('rongtong.audit_segment_ends', 'yes', false); delete from platform.audit_entry",
            })
    void theApplicationCannotChangeTheRecord(String attempt) {
        assertThatThrownBy(() -> application.sql(attempt).update())
                .rootCause()
                .hasMessageMatching("(?s).*(permission denied|must be owner|must be able to SET ROLE).*");

        assertThat(application
                        .sql("select act from platform.audit_entry where number = 1")
                        .query(String.class)
                        .single())
                .isEqualTo("x");
    }

    @Test
    void itCanReadAddAndMigrateItsOtherTables() {
        application.sql(ENTRY.formatted(2)).update();
        application.sql("create table platform.later (n integer)").update();
        application.sql("drop table platform.later").update();

        assertThat(application
                        .sql("select count(*) from platform.audit_entry")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void itCanHaveExpiredSegmentsDroppedAndNothingElse() {
        assertThat(application
                        .sql("select platform.audit_drop_segments('3 years')")
                        .query((row, n) -> String.valueOf(row.getObject(1)))
                        .list())
                .containsExactly("null");
    }

    @Test
    void theDoctorTellsBothInstallationsApart() {
        assertThat(audit(server.address())).allMatch(Finding::isSound);
        assertThat(audit(TestDatabase.fresh().address())).noneMatch(Finding::isSound);
    }

    private static List<Finding> audit(StoreAddress at) {
        StoreSettings settings = new StoreSettings(data, at.url(), at.user(), at.password());
        List<Finding> findings = StoreExamination.of(settings).stream()
                .filter(finding -> finding.subject().key().equals("doctor.subject.audit"))
                .toList();
        assertThat(findings).hasSize(1);
        return findings;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update platform.audit_entry set act = 'y'",
                "delete from platform.audit_entry",
                "truncate platform.audit_entry"
            })
    void whereTheApplicationOwnsTheTableTriggersRefuse(String attempt) {
        JdbcClient owner = TestDatabase.fresh().jdbc();
        owner.sql(ENTRY.formatted(1)).update();

        assertThatThrownBy(() -> owner.sql(attempt).update())
                .rootCause()
                .hasMessageContaining("the audit record is neither changed nor shortened");
    }

    @Test
    void aMigrationOfTheRecordBorrowsItAndGivesItBack() {
        var custody = new AuditCustody(server.keeperAddress(PostgresCluster.DATABASE));

        custody.lend();
        application
                .sql("alter table platform.audit_entry add column later text")
                .update();
        application.sql("alter table platform.audit_entry drop column later").update();
        custody.take();

        theApplicationCannotChangeTheRecord("delete from platform.audit_entry");
    }
}
