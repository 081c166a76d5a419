package org.rongtong.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store under {@code kill -9}, three times; {@code bench store} does it a hundred times. */
class StoreBenchTest {

    @TempDir
    Path dir;

    private record Ran(int code, String out, String err) {}

    private static Ran run(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Bench.commandLine(new PrintWriter(out), new PrintWriter(err)).execute(words);
        return new Ran(code, out.toString(), err.toString());
    }

    @Test
    void noAcknowledgedWriteIsLostByKillingTheJvmTheServerOrBoth() {
        Ran ran = run("store", "--rounds", "3", "--data", dir.resolve("store").toString());

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out().lines().filter(line -> line.matches("\\| (JVM|SERVER|BOTH|all) .*")))
                .hasSize(4)
                .allMatch(line -> line.matches("\\| \\w+ \\| [13] \\| [1-9]\\d* \\| 0 \\| 0 \\| 0 \\| 0 \\| .*"));
    }

    @Test
    void aDirectoryThatHoldsSomethingIsLeftAlone() throws Exception {
        Files.writeString(dir.resolve("theirs"), "kept");

        assertThat(run("store", "--data", dir.toString()).code()).isEqualTo(2);
        assertThat(dir.resolve("theirs")).hasContent("kept");
    }
}
