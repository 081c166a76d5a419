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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The platform as {@code rongtong demo} starts it: its own PostgreSQL in a temporary directory, the sample region taken
 * through the imports, a free port. One for all journeys; it ends with the JVM.
 *
 * @param address for instance {@code http://127.0.0.1:40001}
 */
public record DemoPlatform(String address) {

    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    private static final class Shared {
        private static final DemoPlatform PLATFORM = start();
    }

    /** The one platform of this JVM. */
    public static DemoPlatform running() {
        return Shared.PLATFORM;
    }

    private static DemoPlatform start() {
        try {
            Path data = Files.createTempDirectory("rongtong-e2e");
            StoreChoice store = StoreChoice.of(data, null, null, Map.of());
            ConfigurableApplicationContext context = Startup.server(
                    store,
                    List.of(
                            "--server.port=0",
                            "--rongtong.demo=true",
                            "--rongtong.no-model=true",
                            "--rongtong.operator=示例省中小企业服务中心（示例）"));
            List<?> problems =
                    new SampleRegion(data.resolve("sample"), store.place()).putInto(new Startup.Desk(context));
            if (!problems.isEmpty()) {
                throw new IllegalStateException("the sample region was not taken: " + problems);
            }
            int port = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                    .getPort();
            DemoPlatform platform = new DemoPlatform("http://127.0.0.1:" + port);
            platform.awaitAnswers();
            return platform;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Indexing runs in the background; journeys begin when all firms can be found. */
    private void awaitAnswers() {
        Instant end = Instant.now().plus(LONGEST_START);
        while (!post("电子水泵壳体 PPS注塑 汽车 环境试验").contains("泉城精塑科技")) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("nothing can be found after " + LONGEST_START);
            }
            pause();
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
