package org.rongtong.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rongtong.platform.wording.Wording;

class MoveCommandTest {

    @TempDir
    Path data;

    private record Ran(int code, String out, String err) {}

    private static Ran run(StoreSettings settings, Wording wording, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = MoveCommand.commandLine(() -> settings, wording, new PrintWriter(out), new PrintWriter(err))
                .execute(arguments);
        return new Ran(code, out.toString(), err.toString());
    }

    @Test
    void thereAndBackEachTableIsNamedWithItsRowsAndDigest() throws IOException {
        FilledStore.copiedTo(data);
        Files.createSymbolicLink(
                data.resolve("postgres/postgres-" + PostgresProgram.VERSION),
                TestServers.programs().resolve("postgres-" + PostgresProgram.VERSION));
        StoreAddress target = TestDatabase.empty().address();
        var settings = new StoreSettings(data, null, target.user(), target.password());

        Ran there = run(settings, Wording.CHINESE, target.url());
        Ran back = run(settings, Wording.ENGLISH, "--back", "--quiet");

        assertThat(there.code()).isZero();
        assertThat(there.out())
                .containsPattern("directory\\.organisation\t" + FilledStore.ORGANISATIONS + "\t[0-9a-f]+\n")
                .contains("逐表核对行数和摘要一致。今后使用" + target.url());
        assertThat(there.err()).contains("正在清点directory.certificate", "100%，正在复制", "100%，正在核对");
        assertThat(back.code()).isZero();
        assertThat(tables(back)).isEqualTo(tables(there));
        assertThat(back.out()).contains("From now on the embedded database in " + data);
        assertThat(back.err()).isEmpty();
    }

    @Test
    void wrongUseEndsWith2() {
        var embedded = StoreSettings.embedded(data);
        String url = "jdbc:postgresql://127.0.0.1:1/x";

        assertThat(run(embedded, Wording.CHINESE)).isEqualTo(run(embedded, Wording.CHINESE, url, "--back"));
        assertThat(run(embedded, Wording.CHINESE).code()).isEqualTo(2);
        assertThat(run(embedded, Wording.CHINESE, url + "?password=geheim"))
                .satisfies(ran -> assertThat(ran.code()).isEqualTo(2))
                .satisfies(ran -> assertThat(ran.err()).startsWith("数据库地址：地址中不应有口令"));
        assertThat(run(new StoreSettings(data, url, null, null), Wording.ENGLISH, url))
                .satisfies(ran -> assertThat(ran.code()).isEqualTo(2))
                .satisfies(ran -> assertThat(ran.err()).contains("RONGTONG_DATABASE_URL", url));
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void whatTheMachineLacksEndsWith3AndIsToldWithItsRemedy() {
        var embedded = StoreSettings.embedded(data);

        assertThat(run(embedded, Wording.CHINESE, "jdbc:postgresql://127.0.0.1:1/x"))
                .satisfies(ran -> assertThat(ran.code()).isEqualTo(3))
                .satisfies(ran ->
                        assertThat(ran.err()).startsWith("迁移：数据目录" + data).contains("请用--data"));
        assertThat(run(embedded, Wording.ENGLISH, "--back"))
                .satisfies(ran -> assertThat(ran.code()).isEqualTo(3))
                .satisfies(ran -> assertThat(ran.err()).contains("there is nothing to take back", "Check --data"));
    }

    private static String tables(Ran ran) {
        return String.join(
                "\n", ran.out().lines().filter(line -> line.contains("\t")).toList());
    }
}
