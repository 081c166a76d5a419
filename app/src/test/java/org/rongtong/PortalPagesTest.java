package org.rongtong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rongtong.directory.intake.DirectoryUnderTest;
import org.rongtong.platform.importing.ImportKind;
import org.rongtong.platform.importing.ImportRow;
import org.rongtong.platform.store.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.GetMapping;

/** Pages as a browser gets them: lists with few and many rows, and what is said when something goes wrong. */
@Import(PortalPagesTest.Failing.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PortalPagesTest {

    private static final List<String> LISTS =
            List.of("/organisations", "/results", "/instruments", "/needs", "/statistics", "/");

    @TempDir
    static Path data;

    @Autowired
    List<ImportKind> kinds;

    @Autowired
    AtomicInteger statements;

    @LocalServerPort
    int port;

    private final HttpClient browser = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void store(DynamicPropertyRegistry settings) {
        TestDatabase.fresh().into(settings);
        settings.add("rongtong.data", data::toString);
        settings.add("rongtong.model", () -> "false");
        settings.add("rongtong.indexing", () -> "false");
    }

    @Test
    void everyListAsksTheStoreAsOftenForOneRowAsForThree() throws Exception {
        for (String list : LISTS) {
            assertThat(get(list, "zh").statusCode()).as(list).isEqualTo(200);
        }
        take(0, 1);
        Map<String, Integer> withOne = statementsOfEachList();
        take(1, 3);

        assertThat(statementsOfEachList()).isEqualTo(withOne);
        assertThat(get("/organisations", "zh").body()).contains("名录中有3家机构");
        assertThat(get("/results", "en").body()).contains("3 research results in the directory");
        assertThat(get("/needs?state=standing", "zh").body()).contains("3项需求符合筛选");
    }

    private Map<String, Integer> statementsOfEachList() throws Exception {
        Map<String, Integer> counts = new TreeMap<>();
        for (String list : LISTS) {
            int before = statements.get();
            assertThat(get(list, "zh").statusCode()).isEqualTo(200);
            counts.put(list, statements.get() - before);
        }
        return counts;
    }

    private void take(int from, int to) {
        List<Integer> numbers = IntStream.range(from, to).boxed().toList();
        take(
                "organisations",
                numbers.stream()
                        .map(i -> DirectoryUnderTest.row(
                                "code", "" + i, "name", "示例机构" + i, "region", "济南", "titles", "高新技术企业")));
        take(
                "offers",
                numbers.stream()
                        .map(i -> DirectoryUnderTest.row(
                                "organisation", "" + i, "code", "R" + i, "kind", "科研成果", "name", "示例成果" + i)));
        take(
                "offers",
                numbers.stream()
                        .map(i -> DirectoryUnderTest.row(
                                "organisation",
                                "" + i,
                                "code",
                                "I" + i,
                                "kind",
                                "仪器与检测",
                                "name",
                                "示例仪器" + i,
                                "parameters",
                                "温度: 20 ℃")));
        take(
                "needs",
                numbers.stream()
                        .map(i -> DirectoryUnderTest.row("code", "" + i, "title", "示例需求" + i, "text", "耐温≥150 ℃")));
    }

    private void take(String kind, java.util.stream.Stream<ImportRow> rows) {
        kinds.stream()
                .filter(each -> each.name().equals(kind))
                .findFirst()
                .orElseThrow()
                .take(rows.toList());
    }

    @ParameterizedTest
    @CsvSource({
        "/nothing-here, 404, 没有找到，或您无权查看。, 'Not found, or not open to you.'",
        "/organisations/nobody, 404, 没有找到，或您无权查看。, 'Not found, or not open to you.'",
        "/instruments/nothing, 404, 没有找到，或您无权查看。, 'Not found, or not open to you.'",
        "/matches/x/conditions/y, 404, 没有找到，或您无权查看。, 'Not found, or not open to you.'",
        "/needs/x/firms/list.xlsx, 400, 请求无法处理, The request cannot be handled",
        "/failing, 500, 页面没有生成, The page could not be made",
        "/storeless, 503, 数据暂时读不到, The data cannot be read at the moment",
    })
    void whatGoesWrongIsToldInTheHouseAndInBothLanguages(String path, int status, String chinese, String english)
            throws Exception {
        for (Map.Entry<String, String> said :
                Map.of("zh", chinese, "en", english).entrySet()) {
            HttpResponse<String> answer = get(path, said.getKey());

            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.body())
                    .contains(
                            "<h1>" + said.getValue() + "</h1>",
                            "<main id=\"main\"",
                            "<footer class=\"foot\">",
                            "href=\"/\"")
                    .doesNotContain("Exception", "org.rongtong", "a secret of the inside");
        }
    }

    @Test
    void aFaultGivesANumberToTellTheOperator() throws Exception {
        assertThat(get("/failing", "zh").body()).containsPattern("故障编号：<span class=\"mono\">[0-9A-F]{8}</span>");
    }

    @Test
    void aWayThatAnAddressDoesNotTakeIsToldInBothLanguages() throws Exception {
        for (Map.Entry<String, String> said : Map.of(
                        "zh", "这个地址不支持此操作", "en", "This address does not support that action")
                .entrySet()) {
            HttpResponse<String> answer =
                    send(request("/needs", said.getKey()).POST(HttpRequest.BodyPublishers.noBody()));

            assertThat(answer.statusCode()).isEqualTo(405);
            assertThat(answer.body()).contains("<h1>" + said.getValue());
        }
    }

    @Test
    void halfACopiedAddressIsToldInTheHouseToo() throws Exception {
        try (Socket browserWithoutManners = new Socket("127.0.0.1", port)) {
            browserWithoutManners
                    .getOutputStream()
                    .write("GET /%E6%B HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(browserWithoutManners.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .contains("<h1>这个地址无法识别</h1>", "This address cannot be read", "/rongtong.css")
                    .doesNotContain("Apache Tomcat");
        }
    }

    private HttpResponse<String> get(String path, String language) throws IOException, InterruptedException {
        return send(request(path, language).GET());
    }

    private HttpRequest.Builder request(String path, String language) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Cookie", "lang=" + language);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @TestConfiguration
    static class Surroundings {

        @Bean
        static AtomicInteger statements() {
            return new AtomicInteger();
        }

        @Bean
        static BeanPostProcessor counted(AtomicInteger statements) {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source ? new Counted(source, statements) : bean;
                }
            };
        }
    }

    /** Ways to fail that no page of the product has. */
    @Controller
    static class Failing {

        private final DataSource nowhere = new DelegatingDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                throw new SQLException("a secret of the inside", "08001");
            }

            @Override
            public void afterPropertiesSet() {}
        };

        @GetMapping("/failing")
        String failing() {
            throw new IllegalStateException("a secret of the inside");
        }

        @GetMapping("/storeless")
        String storeless() {
            org.springframework.jdbc.core.simple.JdbcClient.create(nowhere)
                    .sql("select 1")
                    .query(Integer.class)
                    .single();
            return "never";
        }
    }

    private static final class Counted extends DelegatingDataSource implements AutoCloseable {

        private final AtomicInteger statements;

        Counted(DataSource target, AtomicInteger statements) {
            super(target);
            this.statements = statements;
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            return (Connection) java.lang.reflect.Proxy.newProxyInstance(
                    Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
                        if (method.getName().equals("prepareStatement")) {
                            statements.incrementAndGet();
                        }
                        try {
                            return method.invoke(connection, args);
                        } catch (java.lang.reflect.InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }

        @Override
        public void close() throws Exception {
            ((AutoCloseable) java.util.Objects.requireNonNull(getTargetDataSource())).close();
        }
    }
}
