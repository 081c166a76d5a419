package org.rongtong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rongtong.platform.wording.Wording;

/** The server as its operator sees it: a process with a log, health, metrics and an end. */
class ServerProcessTest {

    private static final String CANARY = "金丝雀CANARY4217";
    private static final String SENT = URLEncoder.encode(CANARY, StandardCharsets.UTF_8);

    @TempDir
    static Path directory;

    private static ServerProcess server;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = ServerProcess.on(directory.resolve("data"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String post(String path, String type, String body) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: " + type
                + "\r\nContent-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
    }

    private static String form(String text) {
        return post("/matches", "application/x-www-form-urlencoded", "kind=firm&q=" + text);
    }

    @Test
    void whatPeopleWriteStandsInNoLogAndInNoFigure() throws IOException {
        List<String> requests = List.of(
                form(SENT),
                form(SENT.repeat(2000)),
                form("%E9%87" + CANARY + "%ZZ"),
                post("/matches", "application/json", "{\"q\":\"" + CANARY + "\"}"),
                "GET /matches?q=" + CANARY + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /?lang=" + SENT + " HTTP/1.1\r\nHost: " + CANARY + "\r\nConnection: close\r\n\r\n",
                CANARY + " / HTTP/1.1\r\nHost: localhost\r\n\r\n");
        for (String request : requests) {
            assertThat(server.send(request)).startsWith("HTTP/1.1 ");
        }
        for (String path : List.of("/needs/" + SENT, "/organisations/" + SENT, "/" + SENT, "/needs?page=" + SENT)) {
            assertThat(server.get(path)).startsWith("HTTP/1.1 ");
        }

        assertThat(server.get("/manage/metrics"))
                .contains("http_server_requests")
                .doesNotContain("CANARY4217");
        assertThat(written())
                .hasSizeGreaterThan(1)
                .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContain("CANARY4217"));
    }

    private static List<Path> written() throws IOException {
        try (Stream<Path> logs = Files.list(directory.resolve("data/log"))) {
            return Stream.concat(logs, Stream.of(directory.resolve("data/postgres.log"), server.said()))
                    .toList();
        }
    }

    @Test
    void theLogIsAnObjectALine() throws IOException {
        assertThat(Files.readAllLines(directory.resolve("data/log/rongtong.log")))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("{\"@timestamp\":\"") && line.endsWith("}"));
    }

    @Test
    void healthAndFiguresAnswerThisMachineAndNothingElseOfTheInsideAnswers() throws IOException, InterruptedException {
        while (!server.get("/manage/health").startsWith("HTTP/1.1 200")) {
            Thread.sleep(100);
        }

        assertThat(server.get("/manage/health")).contains("\"status\":\"UP\"").doesNotContain("components");
        assertThat(server.get("/manage/health/readiness")).contains("\"status\":\"UP\"");
        assertThat(server.get("/manage/metrics"))
                .contains("rongtong_index_profiles{kind=\"firm\"}", "rongtong_encoder_waiting 0.0", "jvm_memory_used");
        assertThat(Stream.of("/manage", "/manage/env", "/manage/prometheus", "/actuator", "/actuator/health"))
                .allSatisfy(path -> assertThat(server.get(path)).startsWith("HTTP/1.1 404"));
        assertThat(server.get("/manage/health", "X-Forwarded-For: 192.0.2.1")).startsWith("HTTP/1.1 404");
    }

    @Test
    void theDoctorLooksAtAServerThatRuns() throws IOException {
        Path settings = directory.resolve("doctor.conf");
        Files.writeString(settings, "port = " + server.port() + "\nmodel = false\n");
        StringWriter out = new StringWriter();

        Rongtong.commandLine(new Terminal(Wording.ENGLISH, new PrintWriter(out), new PrintWriter(System.err)))
                .execute("doctor", "--data", directory.resolve("data").toString(), "--settings", settings.toString());

        assertThat(out.toString())
                .contains(
                        "[sound] port: Rongtong is running on 127.0.0.1:" + server.port(),
                        "[sound] settings: 2 set",
                        "[sound] vector model: not in use",
                        "[sound] index: ")
                .containsPattern("\\[sound] database: jdbc:postgresql://127.0.0.1:\\d+/rongtong, PostgreSQL 18");
    }

    @Test
    void aRequestThatHasBegunIsAnsweredBeforeTheServerStopsAndTheStoreStopsLast()
            throws IOException, InterruptedException {
        Path data = directory.resolve("stopping");
        try (ServerProcess stopping = ServerProcess.on(data);
                Socket begun = stopping.connect()) {
            String request = form(SENT);
            int half = request.length() - 10;
            ServerProcess.write(begun, request.substring(0, half).replace("Host:", "Expect: 100-continue\r\nHost:"));
            assertThat(begun.getInputStream().readNBytes("HTTP/1.1 100".length()))
                    .isEqualTo("HTTP/1.1 100".getBytes(StandardCharsets.US_ASCII));

            stopping.process().destroy();
            awaitClosedDoor(stopping);
            ServerProcess.write(begun, request.substring(half));

            assertThat(ServerProcess.read(begun)).containsPattern("HTTP/1.1 (303|422)");
            assertThat(stopping.process().waitFor()).isEqualTo(143);
            assertThat(data.resolve("postgres/cluster")).isDirectoryNotContaining("glob:**/postmaster.pid");
            assertThat(Files.readString(data.resolve("log/rongtong.log"))).doesNotContain("\"level\":\"ERROR\"");
        }
    }

    private static void awaitClosedDoor(ServerProcess stopping) throws IOException, InterruptedException {
        while (true) {
            try (Socket knocking = stopping.connect()) {
                Thread.sleep(50);
            } catch (ConnectException closed) {
                return;
            }
        }
    }
}
