package org.rongtong.platform.audit;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.rongtong.platform.secrets.Secrets;
import org.rongtong.platform.store.Installation;
import org.rongtong.platform.store.StoreSettings;
import org.rongtong.platform.store.TestDatabase;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The audit record on a database and a data directory of its own. */
record AuditedStore(TestDatabase database, AnnotationConfigApplicationContext context) implements AutoCloseable {

    static final ActorRef SOMEBODY = ActorRef.person(UUID.fromString("00000000-0000-4000-8000-000000000001"));

    static AuditedStore on(TestDatabase database, Path data, Clock clock, String... settings) {
        var context = new AnnotationConfigApplicationContext();
        Map<String, Object> set =
                settings.length == 0 ? Map.of() : Map.of("rongtong.crypto.suite", (Object) settings[0]);
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", set));
        context.registerBean(DataSource.class, database::dataSource, bean -> bean.setDestroyMethodName(""));
        context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(database.dataSource()));
        context.registerBean(JdbcClient.class, database::jdbc);
        context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(database.dataSource()));
        context.registerBean(StoreSettings.class, () -> StoreSettings.embedded(data));
        context.registerBean(Clock.class, () -> clock);
        context.register(
                Installation.class,
                Secrets.class,
                AuditChain.class,
                AuditLog.class,
                AuditTrail.class,
                AuditVerification.class,
                Anchoring.class,
                AuditRetention.class);
        context.refresh();
        return new AuditedStore(database, context);
    }

    AuditLog log() {
        return context.getBean(AuditLog.class);
    }

    AuditTrail trail() {
        return context.getBean(AuditTrail.class);
    }

    Anchoring anchoring() {
        return context.getBean(Anchoring.class);
    }

    AuditRetention retention() {
        return context.getBean(AuditRetention.class);
    }

    AuditVerification verification() {
        return context.getBean(AuditVerification.class);
    }

    ChainFinding verified(Anchor... anchors) {
        return verification().against(List.of(anchors), (done, of) -> {});
    }

    TransactionTemplate transaction() {
        return new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    }

    static AuditedAct act(Object id) {
        return AuditedAct.of(SOMEBODY, "test.thing.changed", "thing", id)
                .from("203.0.113.9")
                .changing("before " + id, "after " + id);
    }

    void record(int from, int to) {
        for (int n = from; n <= to; n++) {
            log().record(act(n));
        }
    }

    /** Past the triggers, as only the superuser can. */
    void tamper(String... statements) {
        JdbcClient keeper = database.asKeeper();
        keeper.sql("alter table platform.audit_entry disable trigger user").update();
        for (String statement : statements) {
            keeper.sql(statement).update();
        }
        keeper.sql("alter table platform.audit_entry enable trigger user").update();
    }

    @Override
    public void close() {
        context.close();
    }
}
