package org.rongtong.platform.store;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which installation the store belongs to; the same after it was moved or restored, another in another store. */
@Component
public class Installation {

    private final JdbcClient jdbc;

    Installation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public UUID id() {
        return jdbc.sql("select id from platform.installation")
                .query(UUID.class)
                .single();
    }
}
