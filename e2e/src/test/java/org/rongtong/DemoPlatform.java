package org.rongtong;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rongtong.platform.importing.ImportRow;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The platform as {@code rongtong demo} starts it: its own PostgreSQL in a temporary directory, a free port. One with the
 * sample region, taken through the imports, serves all journeys; it ends with the JVM.
 */
public final class DemoPlatform implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    private final Path data;
    private final ConfigurableApplicationContext context;
    private final String address;

    private static final class Shared {
        private static final DemoPlatform PLATFORM = withTheSampleRegion();
    }

    private DemoPlatform(Path data, ConfigurableApplicationContext context) {
        this.data = data;
        this.context = context;
        int port = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
        this.address = "http://127.0.0.1:" + port;
    }

    /** The one platform of this JVM that holds the sample region. */
    public static DemoPlatform running() {
        return Shared.PLATFORM;
    }

    /** Another one that holds nothing yet. */
    public static DemoPlatform empty() {
        try {
            Path data = Files.createTempDirectory("rongtong-e2e");
            return new DemoPlatform(
                    data,
                    Startup.server(
                            store(data),
                            List.of(
                                    "--server.port=0",
                                    "--rongtong.demo=true",
                                    "--rongtong.no-model=true",
                                    "--rongtong.operator=示例省中小企业服务中心（示例）")));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static StoreChoice store(Path data) {
        return StoreChoice.of(data, null, null, Map.of());
    }

    private static DemoPlatform withTheSampleRegion() {
        DemoPlatform platform = empty();
        List<?> problems = new SampleRegion(
                        platform.data.resolve("sample"), store(platform.data).place())
                .putInto(new Startup.Desk(platform.context));
        if (!problems.isEmpty()) {
            throw new IllegalStateException("the sample region was not taken: " + problems);
        }
        platform.awaitAnswers();
        return platform;
    }

    /** For instance {@code http://127.0.0.1:40001}. */
    public String address() {
        return address;
    }

    /** Imports one record of {@code kind}: field, value, field, value … */
    public void take(String kind, String... cells) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            values.put(cells[i], List.of(cells[i + 1]));
        }
        new Startup.Desk(context)
                .kinds().stream()
                        .filter(each -> each.name().equals(kind))
                        .findFirst()
                        .orElseThrow()
                        .take(List.of(new ImportRow(2, values, Map.of())));
    }

    @Override
    public void close() {
        context.close();
    }

    /** Indexing runs in the background; journeys begin when all firms can be found. */
    private void awaitAnswers() {
        Instant end = Instant.now().plus(LONGEST_START);
        String answer = post("电子水泵壳体 PPS注塑 汽车 环境试验");
        while (!answer.contains("泉城精塑科技") || answer.contains("id=\"outdated\"")) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("nothing can be found after " + LONGEST_START);
            }
            pause();
            answer = post("电子水泵壳体 PPS注塑 汽车 环境试验");
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private String post(String need) {
        try (HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/matches"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "kind=firm&q=" + URLEncoder.encode(need, StandardCharsets.UTF_8)))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
