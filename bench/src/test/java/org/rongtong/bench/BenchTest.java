package org.rongtong.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchTest {

    @TempDir
    Path dir;

    private record Ran(int code, String out, String err) {}

    private static Ran run(Object... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = java.util.Arrays.stream(args).map(Object::toString).toArray(String[]::new);
        int code = Bench.commandLine(new PrintWriter(out), new PrintWriter(err)).execute(words);
        return new Ran(code, out.toString(), err.toString());
    }

    @Test
    void missingDataEndsWith3AndIsNamed() {
        Ran ran = run("match", "--shared", dir, "--only", "gbt-tag");

        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err()).contains(dir.resolve("bench/gbt-tag/qrels.tsv").toString(), "--shared");
    }

    @Test
    void withoutALauncherTheStartIsNotMeasured() {
        Ran ran = run("start", "--launcher", dir.resolve("rongtong"));

        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err()).contains("--launcher");
    }

    @Test
    void wrongUseEndsWith2() {
        assertThat(run().code()).isEqualTo(2);
        assertThat(run("match", "--only", "nonsense").code()).isEqualTo(2);
    }

    @Test
    void aTestSetIsMeasuredBesideTheBaselineThroughTheCommand() throws Exception {
        Path set = Files.createDirectories(dir.resolve("bench/gbt-tag"));
        Files.writeString(
                set.resolve("corpus.jsonl"), "{\"id\":\"A\",\"text\":\"轴承制造\"}\n{\"id\":\"B\",\"text\":\"齿轮制造\"}\n");
        Files.writeString(set.resolve("queries.jsonl"), "{\"id\":\"q\",\"text\":\"轴承\"}\n");
        Files.writeString(set.resolve("qrels.tsv"), "query_id\titer\tdoc_id\tgrade\nq\t0\tA\t3\n");

        Ran ran = run("match", "--shared", dir, "--only", "gbt-tag", "--data", dir.resolve("data"));

        assertThat(ran.code()).isZero();
        assertThat(ran.out().lines().filter(line -> line.startsWith("| gbt-tag")))
                .hasSize(3)
                .allMatch(line -> line.contains("| 1.0000 | 1.0000 | 1.0000 |"));
    }
}
