package org.rongtong;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code serve} and {@code demo} can be asked for. */
final class ServerOptions {

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080", descriptionKey = "port")
    private int port;

    @Option(names = "--no-model", descriptionKey = "no-model")
    private boolean noModel;

    @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "lang")
    private @Nullable String lang;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    private boolean help;

    LocalPort port() {
        return new LocalPort(port);
    }

    List<String> asProperties() {
        List<String> properties = new ArrayList<>(List.of("--server.port=" + port));
        if (noModel) {
            properties.add("--rongtong.model=false");
        }
        return properties;
    }
}
