package org.rongtong;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code serve} and {@code demo} can be asked for. */
final class ServerOptions {

    @Option(names = "--port", paramLabel = "N", descriptionKey = "port")
    private @Nullable Integer port;

    @Option(names = "--no-model", descriptionKey = "no-model")
    private boolean noModel;

    @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "lang")
    private @Nullable String lang;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    private boolean help;

    LocalPort port(Workplace workplace) {
        return workplace.port(port);
    }

    /** What is set there and asked for here; what is asked for goes first. */
    List<String> asProperties(Workplace workplace) {
        Map<String, String> properties = workplace.properties();
        properties.remove(KnownSettings.PORT.property());
        properties.put("server.port", Integer.toString(port(workplace).number()));
        if (noModel) {
            properties.put(KnownSettings.MODEL.property(), "false");
        }
        List<String> words = new ArrayList<>();
        properties.forEach((name, value) -> words.add("--" + name + "=" + value));
        return words;
    }
}
