package org.rongtong;

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
        return new Server(terminal, "command.serve.ready", here.store(), options.port(here), options.asProperties(here))
                .run(platform -> {});
    }
}
