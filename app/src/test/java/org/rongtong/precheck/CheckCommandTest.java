package org.rongtong.precheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rongtong.platform.files.SheetWriter;
import org.rongtong.platform.wording.Wording;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckCommandTest {

    private static final String FIRM = """
            {"id": "A", "rd_expense": {"Y1": 142.8, "Y2": 96.4}, "operating_revenue": [4286.5, 3519],
             "industry_code": "C2929", "employees": 150, "main_business_revenue[Y1]": 3917.86, "application_kind": "new"}
            """.replace("\n", "") + "\n";

    @TempDir
    Path dir;

    private record Ran(int code, String out, String err) {}

    private static Ran run(Object... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Stream<String> day = List.of(args).contains("--on") ? Stream.of() : Stream.of("--on", "2026-11-23");
        String[] words =
                Stream.concat(day, Arrays.stream(args)).map(Object::toString).toArray(String[]::new);
        int code = CheckCommand.commandLine(Wording.CHINESE, new PrintWriter(out), new PrintWriter(err))
                .execute(words);
        return new Ran(code, out.toString(), err.toString());
    }

    private static List<JsonNode> lines(Ran ran) {
        return ran.out().lines().map(line -> JsonMapper.shared().readTree(line)).toList();
    }

    private static Map<String, String> verdicts(JsonNode line) {
        Map<String, String> verdicts = new LinkedHashMap<>();
        line.get("conditions")
                .forEach(one -> verdicts.put(
                        one.get("id").asString(), one.get("verdict").asString()));
        return verdicts;
    }

    @Test
    void withoutRulesEverySetOfTheDayAnswersInALineOfItsOwn() throws IOException {
        Path file = Files.writeString(dir.resolve("firms.jsonl"), FIRM);

        Ran ran = run("--facts", file, "--format", "jsonl");

        assertThat(lines(ran).stream()
                        .map(line -> line.get("rule").asString() + " "
                                + line.get("verdict").asString()))
                .containsExactly(
                        "size_standard_300 small",
                        "innovative_sme_63 unknown",
                        "technology_sme_115 unknown",
                        "specialized_sme_2026 unmet",
                        "little_giant_2026 unmet",
                        "manufacturing_champion_138 unknown");
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEqualTo("企业1家，结果6行。结果为预评，不是认定结论。\n");
    }

    @Test
    void aLineSaysOfEachConditionWhatWasAskedFoundAndMissing() throws IOException {
        Path file = Files.writeString(dir.resolve("firms.jsonl"), FIRM);

        JsonNode line = lines(run("--facts", file, "--format", "jsonl", "--rules", "specialized_sme_2026"))
                .getFirst();

        assertThat(line.propertyNames()).containsExactly("id", "rule", "on", "verdict", "score", "conditions");
        assertThat(verdicts(line))
                .containsEntry("g3", "met")
                .containsEntry("g6", "manual_review")
                .containsEntry("c1a", "unknown")
                .containsEntry("c2a", "met")
                .containsEntry("c2b", "met")
                .containsEntry("c3a", "unmet")
                .containsEntry("c6", "unknown")
                .containsEntry("c6r", "not_applicable");
        JsonNode c3a = line.get("conditions")
                .valueStream()
                .filter(one -> one.get("id").asString().equals("c3a"))
                .findFirst()
                .orElseThrow();
        assertThat(c3a.get("value").toString()).isEqualTo("[142.8,96.4]");
        assertThat(c3a.get("gap").decimalValue()).isEqualByComparingTo("3.6");
        assertThat(c3a.get("asked").get("zh").asString()).isEqualTo("近2年每年的研发费用总额不低于100万元");
        assertThat(c3a.get("source").toString())
                .isEqualTo(
                        "{\"document\":\"工信部企业〔2026〕2号\",\"article\":\"附件1第3项\",\"confidence\":\"confirmed\",\"seen\":4}");
    }

    @Test
    void chineseLabelsYearsUnitsAndWordsAreUnderstoodInEveryFormat() throws IOException {
        List<String> header = List.of(
                "企业编号",
                "研发费用总额（元）[2025]",
                "研发费用总额[Y2]",
                "营业收入总额",
                "营业收入总额[2024]",
                "资产负债率[end_Y1]",
                "申请类型",
                "有效期内荣誉",
                "省（部）级科技奖励最好排名",
                "创新型中小企业有效期内",
                "国民经济行业代码",
                "从业人员/职工总数");
        List<String> firm = List.of(
                "A",
                "1,428,000",
                "96.4",
                "4,286.5万元",
                "0.3519亿元",
                "80%",
                "新申请",
                "高新技术企业、知识产权优势企业",
                "无",
                "是",
                "泵及真空设备制造",
                "150人");
        Path csv = dir.resolve("gbk.csv");
        Files.write(
                csv,
                (String.join("\t", header) + "\n" + String.join("\t", firm) + "\n").getBytes(Charset.forName("GBK")));
        Path xlsx = dir.resolve("firms.xlsx");
        try (OutputStream out = Files.newOutputStream(xlsx);
                SheetWriter sheet = new SheetWriter(
                        out,
                        "企业",
                        header.stream()
                                .map(name -> new SheetWriter.Column(name, 12))
                                .toList())) {
            sheet.row(new ArrayList<Object>(firm));
        }

        for (Path file : List.of(csv, xlsx)) {
            Ran ran = run("--facts", file, "--format", "jsonl", "--rules", "specialized_sme_2026,size_standard_300");

            assertThat(ran.err()).isEqualTo("企业1家，结果2行。结果为预评，不是认定结论。\n");
            assertThat(verdicts(lines(ran).getFirst()))
                    .containsEntry("g3", "met")
                    .containsEntry("c1a2", "met")
                    .containsEntry("c2a1", "met")
                    .containsEntry("c2c", "met")
                    .containsEntry("c3a", "unmet")
                    .containsEntry("c4b", "unmet");
            assertThat(lines(ran).getLast().get("verdict").asString()).isEqualTo("small");
        }
    }

    @Test
    void aCellThatCannotBeReadIsToldAndTheRestGoesOn() throws IOException {
        Path file = Files.writeString(dir.resolve("firms.csv"), """
                id,rd_expense[Y1],rd_expense[Y2],rd_intensity[Y1],own_brand,niche_market_years,colour
                A,many,120,60,maybe,3,red
                A,1,1,1,yes,1,red
                ,1,1,1,yes,1,red
                B,100,100,3%,是,2.5,red
                """);

        Ran ran = run("--facts", file, "--format", "jsonl", "--rules", "specialized_sme_2026");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(lines(ran).stream().map(line -> line.get("id").asString())).containsExactly("A", "B");
        assertThat(verdicts(lines(ran).getFirst()))
                .containsEntry("c3a", "unknown")
                .containsEntry("c1b", "met");
        assertThat(Files.readString(dir.resolve("firms.csv.errors.csv"))
                        .lines()
                        .map(line -> line.split(",", 4)[1] + " " + line.split(",", 4)[2]))
                .containsExactly(
                        "列/column 值/value",
                        "rd_expense[Y1] many",
                        "rd_intensity[Y1] 60",
                        "own_brand maybe",
                        "id A",
                        "id ");
        assertThat(ran.err()).contains("没有认出，未使用：colour").contains("有5处没有读取");
    }

    @Test
    void theTerminalShowsWhatIsMissingAndTheWay() throws IOException {
        Path file = Files.writeString(dir.resolve("firms.jsonl"), FIRM);

        assertThat(run("--facts", file, "--rules", "specialized_sme_2026", "--quiet")
                        .out())
                .startsWith("A　specialized_sme_2026 专精特新中小企业认定标准（2026-11-23）：不符合\n")
                .contains("  不符合　c3a 近2年每年的研发费用总额不低于100万元：上年度142.8万元，前一年度96.4万元。差3.6万元\n")
                .contains("  补齐办法，最早2027-01-01：\n");
    }

    @Test
    void wrongUseIsAnsweredWithWhatToDo() throws IOException {
        Path file = Files.writeString(dir.resolve("names.csv"), "colour,size\nred,1\n");

        assertThat(run()).isEqualTo(new Ran(2, "", "缺少--facts。请给出企业事实文件（xlsx、csv或jsonl）。\n"));
        assertThat(run("--facts", dir.resolve("absent.csv")).code()).isEqualTo(2);
        assertThat(run("--facts", file, "--format", "xml").err()).contains("可用的格式：table、jsonl");
        assertThat(run("--facts", file, "--rules", "x").err())
                .contains("没有“x”这套规则")
                .contains("little_giant_2026");
        assertThat(run("--facts", file, "--on", "soon").err()).contains("不是日期");
        assertThat(run("--facts", file).err()).contains("没有企业编号的列");
    }

    @Test
    void aRuleSetThatIsNotInForceIsAnsweredWithAWarning() throws IOException {
        Path file = Files.writeString(dir.resolve("firms.jsonl"), FIRM);

        Ran ran = run("--facts", file, "--rules", "specialized_sme_63", "--format", "jsonl", "--quiet");

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).contains("在2026-11-23不是施行的版本");
        assertThat(verdicts(lines(ran).getFirst())).containsEntry("c2a", "met");
    }
}
