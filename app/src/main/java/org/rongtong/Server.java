package org.rongtong;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.rongtong.kernel.Message;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/**
 * The platform answering on this machine until it is stopped, and what it says about that.
 *
 * @param greeting key of the line that gives the address
 * @param properties of the platform beside those of {@code store}
 */
record Server(Terminal terminal, String greeting, StoreChoice store, LocalPort port, List<String> properties) {

    Server {
        properties = Stream.concat(properties.stream(), port.at().properties().stream())
                .toList();
    }

    /** Starts, lets {@code furnish} put in what is missing, gives the address and stays until stopped. */
    int run(Consumer<ConfigurableApplicationContext> furnish) throws InterruptedException {
        if (!port.exists()) {
            terminal.tell("command.port.range", Integer.toString(port.number()));
            return ExitCode.WRONG_USE;
        }
        if (!port.free()) {
            return portTaken();
        }
        boolean used = store.used();
        terminal.tell("command.server.starting");
        Optional<ConfigurableApplicationContext> started = start();
        if (started.isEmpty()) {
            return portTaken();
        }
        ConfigurableApplicationContext platform = started.get();
        if (!furnished(platform, furnish)) {
            return ExitCode.DONE;
        }
        greet(platform, used);
        awaitEnd(platform);
        return ExitCode.DONE;
    }

    /** False where the platform was stopped meanwhile; what could not be put in then is put in at the next start. */
    private static boolean furnished(
            ConfigurableApplicationContext platform, Consumer<ConfigurableApplicationContext> furnish) {
        try {
            furnish.accept(platform);
            return true;
        } catch (RuntimeException problem) {
            if (platform.isActive()) {
                throw problem;
            }
            return false;
        }
    }

    private Optional<ConfigurableApplicationContext> start() {
        try {
            return Optional.of(Startup.server(store, properties));
        } catch (PortInUseException takenMeanwhile) {
            return Optional.empty();
        }
    }

    private int portTaken() {
        String free =
                port.nextFree().stream().mapToObj(Integer::toString).findFirst().orElse("0");
        terminal.tell(
                "command.port.taken",
                Integer.toString(port.number()),
                free,
                port.at().address().getHostAddress());
        return ExitCode.ENVIRONMENT;
    }

    private void greet(ConfigurableApplicationContext platform, boolean used) {
        int answersOn = Objects.requireNonNull(((WebServerApplicationContext) platform).getWebServer())
                .getPort();
        terminal.say(greeting, port.at().url(answersOn));
        port.at()
                .certificate()
                .ifPresent(pair -> terminal.say(
                        "command.tls.fingerprint", pair.fingerprint(), pair.lastDay(), pair.certificate()));
        Message data = Message.of(used ? "command.server.data.used" : "command.server.data.fresh", store.place());
        terminal.say("command.server.data", data, store.log());
        terminal.say("command.server.accounts");
    }

    private static void awaitEnd(ConfigurableApplicationContext platform) throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        platform.addApplicationListener((ApplicationListener<ContextClosedEvent>) closed -> end.countDown());
        end.await();
    }
}
