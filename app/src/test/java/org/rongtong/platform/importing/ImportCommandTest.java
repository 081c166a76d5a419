package org.rongtong.platform.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rongtong.platform.store.Store;
import org.rongtong.platform.store.StoreSettings;
import org.rongtong.platform.store.TestDatabase;
import org.rongtong.platform.wording.Wording;
import org.springframework.jdbc.support.JdbcTransactionManager;

class ImportCommandTest {

    @TempDir
    Path dir;

    private record Workplace(List<ImportKind> kinds, Imports imports) implements ImportWorkplace {}

    private record Ran(int code, String out, String err) {}

    private static Workplace workplace() {
        TestDatabase database = TestDatabase.fresh();
        return new Workplace(
                List.of(new PieceImport(database.jdbc())),
                new Imports(new JdbcTransactionManager(database.dataSource()), database.dataSource()));
    }

    private static final Supplier<ImportWorkplace> NOT_NEEDED = () -> {
        throw new AssertionError("the platform was started for nothing");
    };

    private static Ran run(Supplier<ImportWorkplace> platform, Wording wording, Object... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = java.util.Arrays.stream(args).map(Object::toString).toArray(String[]::new);
        int code = ImportCommand.commandLine(platform, wording, new PrintWriter(out), new PrintWriter(err))
                .execute(words);
        return new Ran(code, out.toString(), err.toString());
    }

    @Test
    void everythingTakenEndsWith0() throws IOException {
        Path file = Files.writeString(dir.resolve("in.csv"), "编号,名称\nA1,轴\n");

        assertThat(run(ImportCommandTest::workplace, Wording.CHINESE, "--kind", "pieces", "--in", file, "--quiet"))
                .isEqualTo(new Ran(0, "读取1行：新增1，更新0，未变0，未接收0。\n全部接收。\n", ""));
    }

    @Test
    void rowsToldEndWith1AndSayWhere() throws IOException {
        Path file = Files.writeString(dir.resolve("in.csv"), "编号,名称\nA1,轴\nA2,\n");

        Ran ran = run(ImportCommandTest::workplace, Wording.ENGLISH, "--kind", "pieces", "--in", file, "--dry-run");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .isEqualTo("Read 2 rows: 1 added, 0 updated, 0 unchanged, 1 refused.\n"
                        + "This was a dry run: nothing was written.\n"
                        + "1 problems, told in: " + file + ".errors.csv\n");
        assertThat(ran.err()).startsWith("\r[").contains("2 rows").endsWith("rows/s\n");
    }

    @Test
    void anUnknownKindListsTheKinds() throws IOException {
        Path file = Files.writeString(dir.resolve("in.csv"), "编号,名称\nA1,轴\n");

        assertThat(run(ImportCommandTest::workplace, Wording.CHINESE, "--kind", "x", "--in", file))
                .isEqualTo(new Ran(2, "", "没有“x”这种导入类型。可用的类型：pieces。\n"));
    }

    @Test
    void aKindWithoutWholeListsRefusesToTakeOne() throws IOException {
        Path file = Files.writeString(dir.resolve("in.csv"), "编号,名称\nA1,轴\n");

        Ran ran = run(ImportCommandTest::workplace, Wording.CHINESE, "--kind", "pieces", "--in", file, "--complete");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).startsWith("--complete不适用于“pieces”");
    }

    @Test
    void eachColumnThatBecameNoFieldIsNamedWithWhy() throws IOException {
        Path file = Files.writeString(dir.resolve("in.csv"), "编号,名称,备注,联系电话\nA1,轴,x,1\n");
        Path recipe = Files.writeString(
                dir.resolve("r.yaml"), "kind: pieces\nfields:\n  code: 编号\n  name: 名称\nothers: [备注]\n");

        assertThat(run(ImportCommandTest::workplace, Wording.CHINESE, "--kind", "pieces", "--in", file, "--quiet")
                        .out())
                .contains("2列没有对应字段，没有保存：备注、联系电话。");
        assertThat(run(ImportCommandTest::workplace, Wording.ENGLISH, "--recipe", recipe, "--in", file, "--quiet")
                        .out())
                .contains("1 columns mean no field and were not kept: 备注.")
                .contains("1 columns are not named by the recipe and were not read: 联系电话.");
    }

    @Test
    void whatIsWrongWithoutThePlatformIsToldWithoutStartingIt() throws IOException {
        Path file = Files.writeString(dir.resolve("in.csv"), "编号,名称\nA1,轴\n");
        Path theirs = Files.writeString(dir.resolve("notes.csv"), "my notes");

        assertThat(run(NOT_NEEDED, Wording.CHINESE, "--kind", "x"))
                .isEqualTo(new Ran(2, "", "缺少--in。请给出要导入的xlsx、csv或jsonl文件。\n"));
        assertThat(run(NOT_NEEDED, Wording.CHINESE, "--in", file).code()).isEqualTo(2);
        assertThat(run(NOT_NEEDED, Wording.CHINESE, "--kind", "x", "--in", dir.resolve("none.csv"))
                        .err())
                .contains("没有找到文件");
        assertThat(run(NOT_NEEDED, Wording.CHINESE, "--in", file, "--recipe", "none")
                        .err())
                .contains("内置配方：listed-companies、listed-products");
        assertThat(run(NOT_NEEDED, Wording.CHINESE, "--kind", "x", "--in", file, "--errors", theirs)
                        .err())
                .contains("已是别的文件");
        assertThat(run(NOT_NEEDED, Wording.ENGLISH, "--bogus").err()).startsWith("Wrong use: Unknown option");
    }

    @Test
    void aStoreThatCannotBeReachedEndsWith3AndSaysWhatToDo() throws IOException {
        Path file = Files.writeString(dir.resolve("in.csv"), "编号,名称\nA1,轴\n");
        Supplier<ImportWorkplace> unreachable = () -> {
            throw new IllegalStateException(
                    "opened " + Store.open(new StoreSettings(dir, "jdbc:mysql://localhost", null, null)));
        };

        Ran ran = run(unreachable, Wording.CHINESE, "--kind", "pieces", "--in", file);

        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err().lines()).hasSize(2).first().asString().contains("jdbc:mysql://localhost");
    }

    @Test
    void helpIsInTheTerminalsLanguage() {
        assertThat(run(NOT_NEEDED, Wording.CHINESE, "--help").out())
                .startsWith("用法：import")
                .contains("--dry-run", "试运行", "退出码");
        assertThat(run(NOT_NEEDED, Wording.ENGLISH, "--help").out())
                .startsWith("Usage: import")
                .contains("--dry-run", "write nothing", "Exit codes");
    }

    @Test
    void theTerminalSpeaksChineseUnlessAnotherLanguageIsNamed() {
        assertThat(Wording.ofTerminal(null, Map.of())).isEqualTo(Wording.CHINESE);
        assertThat(Wording.ofTerminal(null, Map.of("LANG", "C.UTF-8"))).isEqualTo(Wording.CHINESE);
        assertThat(Wording.ofTerminal(null, Map.of("LANG", "zh_CN.UTF-8"))).isEqualTo(Wording.CHINESE);
        assertThat(Wording.ofTerminal(null, Map.of("LANG", "de_DE.UTF-8"))).isEqualTo(Wording.ENGLISH);
        assertThat(Wording.ofTerminal("zh", Map.of("LANG", "en_US.UTF-8"))).isEqualTo(Wording.CHINESE);
        assertThat(Wording.ofTerminal("en", Map.of("LC_ALL", "zh_CN.UTF-8"))).isEqualTo(Wording.ENGLISH);
    }
}
