package org.rongtong.platform.audit;

import org.rongtong.platform.secrets.KeysRotated;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Records what happens to the keys, which cannot know of the record that is sealed with them. */
@Component
class RotationRecord {

    private final AuditLog log;

    RotationRecord(AuditLog log) {
        this.log = log;
    }

    @EventListener
    void on(KeysRotated rotated) {
        log.record(AuditedAct.of(ActorRef.machine("console"), "secrets.keys.rotated", "secret-key", rotated.key())
                .noting(Long.toString(rotated.values())));
    }
}
