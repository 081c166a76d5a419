package org.rongtong.platform.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TracesWithoutWordsTest {

    private static final String CANARY = "金丝雀4217";

    private static String trace(Throwable thrown) throws IOException {
        StringBuilder out = new StringBuilder();
        new TracesWithoutWords().printStackTrace(thrown, out);
        return out.toString();
    }

    @Test
    void whatAnExceptionQuotesIsLeftOut() throws IOException {
        Throwable cause = new SQLException("invalid input: " + CANARY, "22P02");

        String trace = trace(new IllegalStateException("no number: " + CANARY, new IOException(CANARY, cause)));

        assertThat(trace)
                .doesNotContain(CANARY)
                .contains("java.lang.IllegalStateException", "java.io.IOException", "SQLState 22P02", "at " + name());
    }

    @Test
    void whatTheMachineSaysOfItselfIsKept() throws IOException {
        assertThat(trace(new NoSuchFileException("/srv/data"))).contains("NoSuchFileException: /srv/data");
        assertThat(trace(new IOException("No space left on device"))).contains("No space left on device");
    }

    private static String name() {
        return TracesWithoutWordsTest.class.getName();
    }
}
