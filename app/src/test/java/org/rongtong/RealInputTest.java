package org.rongtong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rongtong.directory.Organisations;
import org.rongtong.platform.importing.ImportCommand;
import org.rongtong.platform.store.TestDatabase;
import org.rongtong.platform.wording.Wording;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Files as offices send them, from the command line to the page, and an import that is killed on the way. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RealInputTest {

    private static final String USCC = "91350100M000100Y43";
    private static final String DESCRIPTION =
            "示例精塑从事工程塑料注塑，长期为水泵厂配套。".repeat(137).substring(0, 3000);
    private static final int FIRMS = 6_000;

    @TempDir
    static Path data;

    @TempDir
    Path dir;

    @Autowired
    ConfigurableApplicationContext platform;

    @Autowired
    JdbcClient jdbc;

    private record Ran(int code, List<String> said, List<String> told) {}

    @DynamicPropertySource
    static void store(DynamicPropertyRegistry settings) {
        TestDatabase.fresh().into(settings);
        settings.add("rongtong.data", data::toString);
        settings.add("rongtong.model", () -> "false");
        settings.add("rongtong.indexing", () -> "false");
    }

    @BeforeEach
    void emptyDirectory() {
        jdbc.sql("truncate directory.organisation cascade").update();
    }

    @Test
    void ofAnOfficesSpreadsheetWhatIsRightIsTakenToThePageAndTheRestIsTold() throws Exception {
        Ran ran = ran("organisations", spreadsheet());

        assertThat(ran)
                .isEqualTo(new Ran(
                        1,
                        List.of(
                                "读取4行：新增3，更新0，未变0，未接收1。",
                                "1列没有对应字段，内容保留并可检索：序号。",
                                "2列涉及个人信息，没有保存：姓名、电话。",
                                "有4处问题，见：" + dir.resolve("汇总表.xlsx.errors.csv")),
                        List.of(
                                "7 统一社会信用代码 91350100M000100Y44 统一社会信用代码第18位校验不符：填写了“4”，按前17位应为“3”。 请核对营业执照或登记证书上的统一社会信用代码。",
                                "7 注册资本（万元） 一千 不是人民币金额，或没有写单位。 请写明数额和单位，例如“2,000万元”。",
                                "9 统一社会信用代码 1.2E+17 长号码按数字存放，已丢失部分数字 请把整列设为“文本”格式，再按原件重新填写",
                                "10 企业名称  必填项为空 请补上后重新导入这一行")));
        assertThat(page("示例精塑有限公司"))
                .contains("<h1>示例精塑有限公司</h1>", DESCRIPTION, "1,200.00万元", "成立于2015-05-17", "水泵壳体", "91350100")
                .doesNotContain("13800138000", "示例联系人");
        assertThat(page("示例错码有限公司")).contains("齿轮", "未填写");
    }

    @Test
    void aGbkCsvOfOffersReachesThePageAndARowItCannotTakeIsTold() throws Exception {
        ran("organisations", spreadsheet());
        Path csv = Files.write(
                dir.resolve("产品.csv"),
                "企业名称,产品名称,技术参数,联系电话\r\n示例精塑有限公司,PPS泵盖,长期耐温：200℃,13800138000\r\n无此企业,阀门,,\r\n"
                        .getBytes(Charset.forName("GBK")));

        Ran ran = ran("offers", csv);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.said().getFirst()).isEqualTo("读取2行：新增1，更新0，未变0，未接收1。");
        assertThat(ran.told()).singleElement().asString().startsWith("3 企业名称 无此企业 ");
        assertThat(page("示例精塑有限公司")).contains("PPS泵盖", "长期耐温", "200").doesNotContain("13800138000");
    }

    @Test
    void contactsInAFileOfNeedsAreNotKept() throws Exception {
        Path csv = Files.writeString(dir.resolve("需求.csv"), "需求名称,联系人,预算\n水泵壳体,示例联系人,面议\n");

        Ran ran = ran("needs", csv);

        assertThat(ran.said()).contains("1列没有对应字段，内容保留并可检索：预算。", "1列涉及个人信息，没有保存：联系人。");
        assertThat(jdbc.sql("select others::text from matching.need where title = '水泵壳体'")
                        .query(String.class)
                        .single())
                .isEqualTo("{\"预算\": [\"面议\"]}");
    }

    @Test
    void anImportKilledOnTheWayAndRepeatedEndsAsOneThatWasNot() throws Exception {
        Path csv = Files.writeString(
                dir.resolve("firms.csv"),
                IntStream.range(0, FIRMS)
                        .mapToObj(i -> "示例企业" + i + "," + i + ",轴承" + i + "、齿轮" + i + ",高新技术企业 2024-11-20\n")
                        .collect(Collectors.joining("", "企业名称,企业编号,主营产品,资质\n", "")));
        ran("organisations", csv);
        List<String> uninterrupted = state();
        emptyDirectory();

        killHalfWay(csv);
        long halfWay = count("organisation");
        Ran repeated = ran("organisations", csv);

        assertThat(halfWay).isPositive().isLessThan(FIRMS);
        assertThat(repeated.code()).isZero();
        assertThat(state()).isEqualTo(uninterrupted);
        assertThat(count("change")).isZero();
    }

    private Path spreadsheet() throws IOException {
        Path file = dir.resolve("汇总表.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("汇总");
            row(sheet, 0, "2026年示例市专精特新企业申报汇总表");
            sheet.range(0, 0, 0, 9).merge();
            row(sheet, 2, "序号", "企业名称", "统一社会信用代码", "联系人", "", "注册资本（万元）", "成立日期", "企业简介", "主营产品", "所在地区");
            row(sheet, 3, "", "", "", "姓名", "电话");
            sheet.range(2, 3, 2, 4).merge();
            for (int column : new int[] {0, 1, 2, 5, 6, 7, 8, 9}) {
                sheet.range(2, column, 3, column).merge();
            }
            row(
                    sheet,
                    4,
                    1,
                    "示例精塑有限公司",
                    USCC,
                    "示例联系人",
                    "13800138000",
                    "1,200.00",
                    "2015年5月17日",
                    DESCRIPTION,
                    "水泵壳体、端盖",
                    "福建省福州市");
            row(sheet, 6, 2, "示例错码有限公司", "91350100M000100Y44", "", "", "一千", "", "", "齿轮");
            row(sheet, 8, 3, "示例长号有限公司", new BigDecimal("1.2E+17"));
            row(sheet, 9, 4, "", "", "", "", 300);
        }
        return file;
    }

    private static void row(Worksheet sheet, int row, Object... cells) {
        for (int column = 0; column < cells.length; column++) {
            switch (cells[column]) {
                case Number number -> sheet.value(row, column, number);
                case String text when text.isEmpty() -> {}
                default -> sheet.value(row, column, cells[column].toString());
            }
        }
    }

    private Ran ran(String kind, Path file) throws IOException {
        StringWriter out = new StringWriter();
        PrintWriter err = new PrintWriter(System.err, true);
        int code = ImportCommand.commandLine(
                        () -> new Startup.Desk(platform), Wording.CHINESE, new PrintWriter(out), err)
                .execute("--kind", kind, "--in", file.toString(), "--quiet");
        Path told = file.resolveSibling(file.getFileName() + ".errors.csv");
        return new Ran(code, out.toString().lines().toList(), Files.exists(told) ? told(told) : List.of());
    }

    /** Row, column, value, and rule and remedy in Chinese. */
    private static List<String> told(Path errors) throws IOException {
        try (CSVParser lines = CSVParser.parse(errors, StandardCharsets.UTF_8, CSVFormat.EXCEL)) {
            return lines.stream()
                    .skip(1)
                    .map(line -> Stream.of(0, 1, 2, 3, 5).map(line::get).collect(Collectors.joining(" ")))
                    .toList();
        }
    }

    private String page(String organisation) throws Exception {
        var id = platform.getBean(Organisations.class)
                .named(organisation)
                .getFirst()
                .id()
                .value();
        URI uri = URI.create("http://127.0.0.1:" + platform.getEnvironment().getProperty("local.server.port")
                + "/organisations/" + id);
        try (HttpClient browser = HttpClient.newHttpClient()) {
            return browser.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    private void killHalfWay(Path csv) throws Exception {
        var settings = platform.getEnvironment();
        ProcessBuilder child = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Rongtong.class.getName(),
                "--data",
                dir.resolve("child").toString(),
                "--database-url",
                settings.getRequiredProperty("rongtong.database.url"),
                "--database-user",
                settings.getRequiredProperty("rongtong.database.user"),
                "import",
                "--kind",
                "organisations",
                "--in",
                csv.toString());
        child.environment()
                .put("RONGTONG_DATABASE_PASSWORD", settings.getRequiredProperty("rongtong.database.password"));
        Process importing = child.redirectErrorStream(true)
                .redirectOutput(dir.resolve("said").toFile())
                .start();
        while (importing.isAlive() && count("organisation") == 0) {
            Thread.sleep(5);
        }
        importing.destroyForcibly().waitFor();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from directory." + table)
                .query(Long.class)
                .single();
    }

    /** All that the directory says, without what each installation numbers in its own way. */
    private List<String> state() {
        return Arrays.asList(
                digest("select name, uscc, region_code, others from directory.organisation order by name"),
                digest("select c.code, o.name from directory.organisation_code c"
                        + " join directory.organisation o on o.id = c.organisation_id order by c.code, o.name"),
                digest("select o.name as owner, f.name, f.kind, f.withdrawn_on from directory.offer f"
                        + " join directory.organisation o on o.id = f.organisation_id order by o.name, f.name"),
                digest("select o.name as owner, t.name, e.event, e.effective_on from directory.title t"
                        + " join directory.title_event e on e.title_id = t.id"
                        + " join directory.organisation o on o.id = t.organisation_id order by o.name, t.name"));
    }

    private String digest(String rows) {
        return jdbc.sql("select count(*) || ' ' || md5(string_agg(to_jsonb(r)::text, ' ')) from (" + rows + ") r")
                .query(String.class)
                .single();
    }
}
