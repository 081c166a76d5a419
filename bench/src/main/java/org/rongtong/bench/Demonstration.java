package org.rongtong.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * A demonstration that the launcher started, seen from outside.
 *
 * @param toFirstPage from the call of the launcher to the first page that came whole
 */
record Demonstration(Process process, Path data, int port, Duration toFirstPage) implements AutoCloseable {

    private static final int OK = 200;
    private static final String NEED = "需要耐温150℃以上的注塑壳体，每年20万只，通过IATF 16949";

    /** @param options of the JVM, a set of their own so that nothing prepared before is used */
    static Demonstration start(Path launcher, Path data, int port, String options)
            throws IOException, InterruptedException {
        long begin = System.nanoTime();
        ProcessBuilder command = new ProcessBuilder(
                        launcher.toAbsolutePath().toString(), "demo", "--port", Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("said").toFile());
        command.environment().put("RONGTONG_DATA", data.toString());
        command.environment().put("RONGTONG_JAVA_OPTS", options);
        Process process = command.start();
        while (!answers(port)) {
            if (!process.isAlive()) {
                throw new IOException("ended while starting: " + Files.readString(data.resolve("said")));
            }
            Thread.sleep(20);
        }
        return new Demonstration(process, data, port, Duration.ofNanos(System.nanoTime() - begin));
    }

    private static boolean answers(int port) throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(get(port, "/"), HttpResponse.BodyHandlers.ofString())
                            .statusCode()
                    == OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static HttpRequest get(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
    }

    /** Until everything can be found and every text is encoded. */
    void awaitRest() throws IOException, InterruptedException {
        int quietSeconds = 0;
        while (quietSeconds < 10) {
            Thread.sleep(1000);
            quietSeconds =
                    metric("rongtong_index_profiles{kind=\"firm\"}") > 0 && metric("rongtong_encoder_waiting") == 0
                            ? quietSeconds + 1
                            : 0;
        }
    }

    private double metric(String name) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(get(port, "/manage/metrics"), HttpResponse.BodyHandlers.ofLines())
                    .body()
                    .filter(line -> line.startsWith(name + " "))
                    .mapToDouble(line -> Double.parseDouble(line.substring(name.length())))
                    .findFirst()
                    .orElse(0);
        }
    }

    /** Pastes needs as visitors do; the first loads the encoder. */
    void search(int times) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            for (int i = 0; i < times; i++) {
                String form = "kind=firm&q=" + URLEncoder.encode(NEED + i, StandardCharsets.UTF_8);
                HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/matches"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
                int status = client.send(request, HttpResponse.BodyHandlers.ofString())
                        .statusCode();
                if (status != OK) {
                    throw new IOException("a search was answered with " + status);
                }
            }
        }
    }

    /** What the JVM holds in main memory. */
    long jvmMib() throws IOException {
        return kib(Path.of("/proc", Long.toString(process.pid()), "status"), "VmRSS:") >> 10;
    }

    /** What the processes of PostgreSQL hold together; what they share is counted once. */
    long postgresMib() throws IOException {
        List<String> file = Files.readAllLines(data.resolve("demo/postgres/cluster/postmaster.pid"));
        ProcessHandle server =
                ProcessHandle.of(Long.parseLong(file.getFirst().strip())).orElseThrow();
        long kib = 0;
        for (ProcessHandle each :
                Stream.concat(Stream.of(server), server.descendants()).toList()) {
            kib += kib(Path.of("/proc", Long.toString(each.pid()), "smaps_rollup"), "Pss:");
        }
        return kib >> 10;
    }

    private static long kib(Path file, String name) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        }
    }

    /** Stops it as Ctrl-C does and waits for its end. */
    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
