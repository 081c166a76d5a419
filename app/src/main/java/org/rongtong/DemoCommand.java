package org.rongtong;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code demo [--port N] [--no-model]}: the platform on data of its own, filled with the sample region (示例地区). */
@Command(name = "demo", sortOptions = false)
final class DemoCommand implements Callable<Integer> {

    private final Terminal terminal;

    @ParentCommand
    private @Nullable Rongtong root;

    @Mixin
    private final ServerOptions options = new ServerOptions();

    DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        Workplace here = Objects.requireNonNull(root).workplace("demo");
        StoreChoice store = here.store();
        List<String> properties = options.asProperties(here);
        properties.add("--rongtong.demo=true");
        return new Server(terminal, "command.demo.ready", store, options.port(here), properties)
                .run(platform -> fill(platform, store));
    }

    private void fill(ConfigurableApplicationContext platform, StoreChoice store) {
        SampleRegion region = new SampleRegion(store.data().resolve("sample"), store.place());
        Startup.Desk desk = new Startup.Desk(platform);
        if (region.isIn(desk)) {
            terminal.say("command.demo.kept");
            return;
        }
        terminal.tell("command.demo.filling");
        region.putInto(desk).forEach(terminal::tell);
    }
}
