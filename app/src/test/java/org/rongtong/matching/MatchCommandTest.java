package org.rongtong.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rongtong.platform.files.SheetWriter;
import org.rongtong.platform.files.TableFile;
import org.rongtong.platform.files.TableRow;
import org.rongtong.platform.wording.Wording;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MatchCommandTest {

    private static final String NEEDS = """
            {"id": "N1", "title": "伺服电机轴承", "text": "采购深沟球轴承，内径不小于20 mm，优先山东，须通过IATF 16949。"}
            {"id": "N2", "text": "水泵壳体注塑"}
            """;

    @TempDir
    Path dir;

    private Path needs = Path.of("");
    private Path offers = Path.of("");

    private record Ran(int code, String out, String err) {}

    @BeforeEach
    void files() throws IOException {
        needs = Files.writeString(dir.resolve("needs.jsonl"), NEEDS);
        offers = Files.write(dir.resolve("offers.csv"), """
                编号,企业名称,主营产品,所属行业,所在地区,资质/称号,证书,参数,备注
                A,示例轴承厂,深沟球轴承,轴承制造,山东省济南市,专精特新“小巨人”企业,IATF 16949|2027-08-14,内径: 25 mm,自有热处理线
                B,示例塑业,水泵壳体、连接器,塑料零件制造,浙江省宁波市,,,,
                C,示例纺织,棉纱,棉纺纱加工,,,,,
                """.getBytes(Charset.forName("GBK")));
    }

    private Ran run(Object... args) {
        StringWriter err = new StringWriter();
        return run(err, err, args);
    }

    private Ran run(Writer err, StringWriter heard, Object... args) {
        StringWriter out = new StringWriter();
        String[] words = Stream.concat(
                        Stream.of("--needs", needs, "--offers", offers, "--on", "2026-11-23"), Arrays.stream(args))
                .map(Object::toString)
                .toArray(String[]::new);
        int code = MatchCommand.commandLine(
                        () -> dir.resolve("data"), Wording.CHINESE, new PrintWriter(out), new PrintWriter(err))
                .execute(words);
        return new Ran(code, out.toString(), heard.toString());
    }

    private static JsonNode json(String line) {
        return JsonMapper.shared().readTree(line);
    }

    @Test
    void theTerminalShowsForEachNeedWhoFitsAndWhy() {
        Ran ran = run("--no-model", "--top", 1, "--quiet");

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out().lines().toList()).hasSize(6).satisfies(lines -> {
            assertThat(lines.getFirst()).isEqualTo("N1  伺服电机轴承");
            assertThat(lines.get(1)).matches(" {3}1 +[\\d.]+ {2}A {2}示例轴承厂 {2}.*");
            assertThat(lines.get(1)).contains("产品：深沟球轴承").contains("；");
            assertThat(lines.get(4)).contains("示例塑业");
        });
    }

    @Test
    void aRunFileHasRankAndScoreOfEveryMatch() {
        Ran ran = run("--no-model", "--format", "trec", "--quiet");

        assertThat(ran.code()).isZero();
        assertThat(ran.out().lines()).allMatch(line -> line.matches("N\\d Q0 [ABC] \\d \\d+\\.\\d{6} rongtong"));
        assertThat(ran.out().lines().map(line -> line.replaceAll(" \\d+\\.\\d{6} rongtong", "")))
                .startsWith("N1 Q0 A 1")
                .contains("N2 Q0 B 1");
    }

    @Test
    void aLineOfJsonHoldsEveryReasonAndTheyAddUp() {
        JsonNode first = json(run("--no-model", "--format", "jsonl", "--quiet")
                .out()
                .lines()
                .findFirst()
                .orElseThrow());

        JsonNode match = first.get("matches").get(0);
        assertThat(first.get("need").asString()).isEqualTo("N1");
        assertThat(first.get("basis").get("model").asString()).isEqualTo("none");
        assertThat(match.get("id").asString()).isEqualTo("A");
        assertThat(match.get("reasons")
                        .valueStream()
                        .mapToDouble(reason -> reason.get("points").asDouble())
                        .sum())
                .isCloseTo(match.get("total").asDouble(), org.assertj.core.api.Assertions.within(1e-6));
        assertThat(match.get("reasons")
                        .valueStream()
                        .filter(reason -> reason.get("maximum").asDouble() > 0
                                || reason.get("hard").asBoolean())
                        .map(reason -> reason.get("topic").asString() + " "
                                + reason.get("verdict").asString()))
                .containsExactly("parameter met", "place met", "certificate met");
        assertThat(match.get("reasons").get(0).get("found").propertyNames()).containsExactly("zh", "en");
    }

    @Test
    void aWorkbookHasTheMatchesAndAllReasons() throws IOException {
        Path out = dir.resolve("result.xlsx");

        assertThat(run("--no-model", "--format", "xlsx", "--out", out, "--quiet")
                        .code())
                .isZero();

        List<TableRow> results = rows(Path.of(out + "#结果"));
        assertThat(results.getFirst().text("需求编号")).contains("N1");
        assertThat(results.getFirst().text("名称")).contains("示例轴承厂");
        assertThat(results.getFirst().text("主要理由")).get().asString().contains("深沟球轴承");
        assertThat(rows(Path.of(out + "#全部理由")))
                .hasSizeGreaterThan(results.size())
                .anySatisfy(row -> assertThat(row.text("结论")).contains("符合"));
    }

    @Test
    void aWorkbookIsReadAsWell() throws IOException {
        offers = dir.resolve("offers.xlsx");
        try (var stream = Files.newOutputStream(offers);
                var sheet = new SheetWriter(
                        stream,
                        "供给",
                        List.of(
                                new SheetWriter.Column("企业编号", 10),
                                new SheetWriter.Column("单位名称", 20),
                                new SheetWriter.Column("主要产品", 20)))) {
            sheet.row(List.of("X", "示例精工", "深沟球轴承"));
            sheet.row(List.of("Y", "示例纺织", "棉纱"));
        }

        assertThat(run("--no-model", "--format", "trec", "--quiet").out()).startsWith("N1 Q0 X 1 ");
    }

    @Test
    void rowsThatCannotBeReadAreToldAndTheRestIsMatched() throws IOException {
        needs = Files.writeString(
                dir.resolve("needs.jsonl"),
                NEEDS + "{\"id\": \"N1\", \"text\": \"又一条\"}\n{\"text\": \"没有编号\"}\n{\"id\": \"N4\"}\n{\"id\": \n");

        Ran ran = run("--no-model", "--format", "trec");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out().lines().map(line -> line.split(" ")[0]).distinct()).containsExactly("N1", "N2");
        assertThat(ran.err()).contains("有4处没有读取，见：" + needs + ".errors.csv");
        assertThat(rows(Path.of(needs + ".errors.csv")).stream()
                        .map(row -> row.text("规则").orElse("")))
                .containsExactly("编号与前面的行重复，只读取了第一行", "编号为空", "需求没有名称也没有描述", "这一行不是一个完整的JSON对象，或有重复的键");
    }

    @Test
    void bothFilesMayTellTheirRowsInOnePlace() throws IOException {
        needs = Files.writeString(dir.resolve("needs.jsonl"), NEEDS + "{\"text\": \"没有编号\"}\n");
        offers = Files.writeString(dir.resolve("offers.csv"), "编号,名称,证书\nA,轴承厂,IATF 16949|明年\nB,,\n");

        Ran ran = run("--no-model", "--format", "trec", "--errors", dir.resolve("told.csv"));

        assertThat(ran.code()).isEqualTo(1);
        assertThat(rows(dir.resolve("told.csv")).stream()
                        .map(row -> row.text("列/column").orElse("").replace('：', ':')))
                .containsExactly("needs.jsonl:id", "offers.csv:证书", "offers.csv:text");
    }

    @Test
    void wrongUseEndsWith2AndSaysWhatIsThere() throws IOException {
        assertThat(run("--needs-field", "说法"))
                .isEqualTo(new Ran(2, "", "--needs-field指定的列“说法”不在文件“" + needs + "”中。现有的列：id、title、text。\n"));
        assertThat(run("--format", "pdf").err()).contains("table、jsonl、trec、xlsx");
        assertThat(run("--format", "xlsx").code()).isEqualTo(2);
        assertThat(run("--out", dir.resolve("none/run.trec")).code()).isEqualTo(2);
        assertThat(run("--on", "明天").code()).isEqualTo(2);
        assertThat(run("--top", "0").code()).isEqualTo(2);
        offers = Files.writeString(dir.resolve("bare.csv"), "甲,乙\n1,2\n");
        assertThat(run("--no-model").err()).contains("缺少必需的列：id。现有的列：甲、乙。");
    }

    @Test
    void whoIsExcludedDoesNotAppearAndFurtherConditionsCount() throws IOException {
        needs = Files.writeString(
                dir.resolve("needs.jsonl"),
                "{\"id\": \"N\", \"text\": \"轴承\", \"exclude\": [\"A\"]}\n"
                        + "{\"id\": \"M\", \"text\": \"轴承\", \"conditions\": \"必须位于浙江省\"}\n");
        offers = Files.writeString(dir.resolve("offers.csv"), "编号,名称,地区\nA,轴承厂,山东\nB,轴承公司,浙江\n");

        assertThat(run("--no-model", "--format", "trec", "--quiet")
                        .out()
                        .lines()
                        .map(line -> line.substring(0, 8)))
                .containsExactly("N Q0 B 1", "M Q0 B 1");
    }

    @Test
    void unknownColumnsAreSearched() throws IOException {
        needs = Files.writeString(dir.resolve("needs.csv"), "需求编号,需求名称\nN,热处理\n");

        assertThat(run("--no-model", "--format", "trec", "--quiet").out()).startsWith("N Q0 A 1 ");
    }

    @Test
    void theResultFileAppearsWholeOrNotAtAll() throws IOException {
        Path out = Files.writeString(dir.resolve("run.trec"), "what was there");
        offers = Files.writeString(dir.resolve("bare.csv"), "甲,乙\n1,2\n");

        assertThat(run("--no-model", "--format", "trec", "--out", out).code()).isEqualTo(2);

        assertThat(out).hasContent("what was there");
        try (Stream<Path> left = Files.list(dir)) {
            assertThat(left.map(path -> path.getFileName().toString())).noneMatch(name -> name.endsWith(".part"));
        }
    }

    @Test
    void aSecondRunEncodesNothingAndFindsTheSame() {
        Ran first = run("--format", "jsonl");
        Ran second = run("--format", "jsonl");

        assertThat(first.code()).isZero();
        assertThat(json(first.out().lines().findFirst().orElseThrow())
                        .get("basis")
                        .get("model")
                        .asString())
                .isEqualTo("bge-small-zh-v1.5-q8");
        assertThat(first.err()).contains("供给3项，新编码文字9条");
        assertThat(second.err()).contains("供给3项，新编码文字0条");
        assertThat(second.out()).isEqualTo(first.out());
    }

    @Test
    void anInterruptedRunKeepsWhatItEncodedAndTheNextTakesUpThere() throws IOException {
        offers = Files.writeString(
                dir.resolve("many.csv"),
                "编号,名称\n"
                        + String.join(
                                "\n",
                                IntStream.range(0, 400)
                                        .mapToObj(i -> i + ",示例工厂" + i)
                                        .toList()));
        StringWriter heard = new StringWriter();

        Ran stopped = run(
                interruptingAfter(Pattern.compile(" [1-9][0-9]*/402"), heard),
                heard,
                "--format",
                "trec",
                "--out",
                dir.resolve("run"));
        Ran resumed = run("--format", "trec");

        assertThat(stopped.code()).isEqualTo(3);
        Matcher kept = Pattern.compile("编码好的(\\d+)条文字已保存，还有(\\d+)条").matcher(stopped.err());
        assertThat(kept.find()).isTrue();
        assertThat(Integer.parseInt(kept.group(1))).isPositive();
        assertThat(dir.resolve("run")).doesNotExist();
        assertThat(resumed.code()).isZero();
        assertThat(resumed.err()).contains("新编码文字" + kept.group(2) + "条");
    }

    /** A terminal whose reader presses Ctrl+C when {@code seen} appears. */
    private static Writer interruptingAfter(Pattern seen, StringWriter heard) {
        return new FilterWriter(heard) {
            @Override
            public void write(String text, int from, int length) throws IOException {
                super.write(text, from, length);
                if (seen.matcher(text).find()) {
                    Thread.currentThread().interrupt();
                }
            }
        };
    }

    @Test
    void whereVectorsCannotBeKeptItSaysSoAndGoesOnWithoutTheModel() throws IOException {
        Files.writeString(dir.resolve("data"), "a file where a folder should be");

        Ran ran = run("--format", "trec", "--quiet");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).startsWith("N1 Q0 A 1 ");
        assertThat(ran.err().lines().toList()).hasSize(1).first().asString().startsWith("语义模型不可用");
    }

    @Test
    void manyNeedsComeOutInTheirOrderEachTime() throws IOException {
        needs = Files.writeString(
                dir.resolve("needs.csv"),
                "编号,名称\n"
                        + String.join(
                                "\n",
                                IntStream.range(0, 200)
                                        .mapToObj(i -> "N" + i + ",轴承" + i)
                                        .toList()));

        Ran first = run("--no-model", "--format", "trec", "--quiet");

        assertThat(first.out().lines().map(line -> line.split(" ")[0]).distinct())
                .containsExactlyElementsOf(
                        IntStream.range(0, 200).mapToObj(i -> "N" + i).toList());
        assertThat(run("--no-model", "--format", "trec", "--quiet")).isEqualTo(first);
    }

    @Test
    void helpIsInTheTerminalsLanguage() {
        assertThat(run("--help").out()).startsWith("用法：match").contains("--needs-field", "退出码");
    }

    private static List<TableRow> rows(Path path) throws IOException {
        List<TableRow> rows = new ArrayList<>();
        switch (TableFile.open(path)) {
            case TableFile.Opening.Opened(TableFile file) -> {
                try (file) {
                    file.forEach(rows::add);
                }
            }
            case TableFile.Opening.Refused refused -> throw new IOException(refused.toString());
        }
        return rows;
    }
}
