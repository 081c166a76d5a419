package org.rongtong;

import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code serve [--port N] [--no-model]}: the platform for real use, on its own data. */
@Command(name = "serve", sortOptions = false)
final class ServeCommand implements Callable<Integer> {

    private final Terminal terminal;

    @ParentCommand
    private @Nullable Rongtong root;

    @Mixin
    private final ServerOptions options = new ServerOptions();

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        Workplace here = Objects.requireNonNull(root).workplace("");
        return switch (here.listening(Instant.now())) {
            case Listening.Choice.Refused refused -> {
                terminal.tell(refused.why());
                yield ExitCode.WRONG_USE;
            }
            case Listening.Choice.Taken taken -> serve(here, taken.listening());
        };
    }

    private int serve(Workplace here, Listening listening) throws InterruptedException {
        LocalPort port = options.port(here).under(listening);
        return new Server(terminal, "command.serve.ready", here.store(), port, options.asProperties(here))
                .run(platform -> {});
    }
}
