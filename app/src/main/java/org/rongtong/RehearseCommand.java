package org.rongtong;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/**
 * {@code rehearse}: starts the platform on a data directory of its own, opens its pages and stops. The launcher runs it
 * once per installation and has the JVM keep what it learned, so that every later start is quicker.
 */
@Command(name = "rehearse", sortOptions = false, hidden = true)
final class RehearseCommand implements Callable<Integer> {

    private static final List<String> PAGES =
            List.of("/", "/needs", "/organisations", "/about/ranking", "/", "/?lang=en");

    @ParentCommand
    private @Nullable Rongtong root;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    private boolean help;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path data = Objects.requireNonNull(root).directory("");
        StoreChoice store = StoreChoice.of(data, null, null, Map.of());
        try (ConfigurableApplicationContext platform = Startup.server(
                        store,
                        List.of(
                                "--server.address=127.0.0.1",
                                "--server.port=0",
                                "--rongtong.demo=true",
                                "--rongtong.model=false"));
                HttpClient reader = HttpClient.newHttpClient()) {
            for (String page : PAGES) {
                HttpRequest request =
                        HttpRequest.newBuilder(address(platform, page)).build();
                reader.send(request, HttpResponse.BodyHandlers.discarding());
            }
            return ExitCode.DONE;
        }
    }

    private static URI address(ConfigurableApplicationContext platform, String page) {
        int port = Objects.requireNonNull(((WebServerApplicationContext) platform).getWebServer())
                .getPort();
        return URI.create("http://127.0.0.1:" + port + page);
    }
}
