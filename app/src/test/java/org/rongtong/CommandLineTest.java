package org.rongtong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rongtong.platform.wording.Wording;

class CommandLineTest {

    private record Ran(int code, String out, String err) {}

    private static Ran run(Wording wording, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Rongtong.commandLine(new Terminal(wording, new PrintWriter(out), new PrintWriter(err)))
                .execute(args);
        return new Ran(code, out.toString(), err.toString());
    }

    @ParameterizedTest
    @EnumSource
    void everyCommandExplainsItself(Wording wording) {
        String usage = wording == Wording.CHINESE ? "用法：rongtong " : "Usage: rongtong ";
        for (String command : List.of(
                "demo",
                "sample",
                "serve",
                "import",
                "match",
                "check",
                "reindex",
                "move-to-postgres",
                "backup",
                "restore",
                "verify",
                "rotate-keys",
                "doctor")) {
            Ran ran = run(wording, command, "--help");

            assertThat(ran.code()).isZero();
            assertThat(ran.out()).startsWith(usage + command).contains("--lang").doesNotContain("${", "null");
        }
    }

    @Test
    void theHelpListsEveryCommandWithItsPurpose() {
        assertThat(run(Wording.ENGLISH, "--help").out())
                .containsPattern("demo +Starts the demonstration")
                .containsPattern("serve +Starts the platform")
                .containsPattern("import +Imports from")
                .containsPattern("match +\\w")
                .containsPattern("doctor +Looks at")
                .containsPattern("pack +an archive")
                .containsPattern("test +runs every check")
                .doesNotContain("rehearse")
                .contains("Exit codes: 0 done");
    }

    @Test
    void sampleWritesFilesToImportAndSaysHowToGoOn(@TempDir Path folder) {
        Ran ran = run(Wording.ENGLISH, "sample", "--organisations", "25", "--out", folder.toString());

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("25 organisations and")
                .contains("import --kind organisations --in " + folder.resolve("organisations.jsonl"));
        assertThat(folder.resolve("organisations.jsonl")).exists();
        assertThat(folder.resolve("offers.jsonl")).exists();
    }

    @Test
    void sampleRefusesASizeThatItHasNoNamesFor(@TempDir Path folder) {
        Ran ran = run(Wording.ENGLISH, "sample", "--organisations", "0", "--out", folder.toString());

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("between 1 and 400000", "--organisations");
    }

    @Test
    void sampleTellsADirectoryThatCannotBeWritten(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "");

        Ran ran = run(Wording.CHINESE, "sample", "--organisations", "1", "--out", file.toString());

        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err()).startsWith("目录：" + file).contains("请换一个可写的目录");
    }

    @Test
    void wrongUseEndsWith2AndShowsTheHelpOfThatCommand() {
        assertThat(run(Wording.CHINESE, "frobnicate"))
                .satisfies(ran -> assertThat(ran.code()).isEqualTo(2))
                .satisfies(ran ->
                        assertThat(ran.err()).startsWith("没有“frobnicate”这个命令").contains("用法：rongtong ["));
        assertThat(run(Wording.CHINESE))
                .satisfies(ran -> assertThat(ran.code()).isEqualTo(2))
                .satisfies(ran -> assertThat(ran.err()).startsWith("请给出要执行的命令"));
        assertThat(run(Wording.ENGLISH, "serve", "--bogus"))
                .satisfies(ran -> assertThat(ran.code()).isEqualTo(2))
                .satisfies(ran -> assertThat(ran.err())
                        .startsWith("Unknown argument \"--bogus\"")
                        .contains("Usage: rongtong serve"));
        assertThat(run(Wording.ENGLISH, "demo", "--port", "99999").code()).isEqualTo(2);
    }

    @Test
    void aTakenPortEndsWith3AndNamesAFreeOne() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            LocalPort port = new LocalPort(taken.getLocalPort());
            Ran ran = run(Wording.ENGLISH, "demo", "--port", Integer.toString(port.number()));

            assertThat(ran.code()).isEqualTo(3);
            assertThat(ran.err())
                    .startsWith("Port 127.0.0.1:" + port.number() + " is taken")
                    .containsPattern("--port \\d+");
        }
    }

    @Test
    void aStoreThatCannotBeOpenedEndsWith3AndSaysWhatToDo(@TempDir Path data) {
        Ran ran = run(
                Wording.CHINESE, "serve", "--port", "0", "--data", data.toString(), "--database-url", "jdbc:mysql://x");

        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err()).contains("数据库地址：jdbc:mysql://x").contains("--database-url");
    }

    @ParameterizedTest
    @EnumSource
    void aDataDirectoryOfAnotherMajorVersionEndsWith3AndStaysAsItIs(Wording wording, @TempDir Path data)
            throws IOException {
        Path cluster = Files.createDirectories(data.resolve("postgres/cluster"));
        Files.writeString(cluster.resolve("PG_VERSION"), "17\n");

        Ran ran = run(wording, "serve", "--port", "0", "--data", data.toString());

        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err())
                .contains(cluster.toString(), "PostgreSQL 17", "PostgreSQL 18", "rongtong backup")
                .contains(wording == Wording.CHINESE ? "不能直接打开" : "cannot open it");
        assertThat(cluster).isDirectoryContaining(file -> file.endsWith("PG_VERSION"));
    }

    @Test
    void settingsThatCannotBeTakenEndWith2AndAreTold(@org.junit.jupiter.api.io.TempDir Path data) throws IOException {
        Path file = java.nio.file.Files.writeString(data.resolve("my.conf"), "port = many\n");

        Ran ran = run(Wording.CHINESE, "serve", "--data", data.toString(), "--settings", file.toString());

        assertThat(ran).isEqualTo(new Ran(2, "", file + ":1：“port”的值为“many”，应为0到65535之间的整数。请改正后重试。\n"));
    }

    @Test
    void theLanguageIsFoundBeforeTheCommandIsUnderstood() {
        assertThat(Terminal.language(List.of("import", "--lang", "en"))).isEqualTo("en");
        assertThat(Terminal.language(List.of("--lang=zh", "demo"))).isEqualTo("zh");
        assertThat(Terminal.language(List.of("demo", "--lang"))).isNull();
    }

    @Test
    void whatTheOptionsLeaveOpenIsTakenFromTheEnvironment() {
        Map<String, String> environment = Map.of("RONGTONG_DATA", "/srv/a", "RONGTONG_DATABASE_URL", "jdbc:x");

        assertThat(StoreChoice.of(null, null, null, environment))
                .isEqualTo(new StoreChoice(Path.of("/srv/a"), "jdbc:x", null));
        assertThat(StoreChoice.of(Path.of("/srv/b"), "jdbc:y", "u", environment))
                .isEqualTo(new StoreChoice(Path.of("/srv/b"), "jdbc:y", "u"));
    }
}
