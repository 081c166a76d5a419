package org.rongtong;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rongtong.kernel.Message;
import org.rongtong.platform.importing.ProgressLine;
import org.rongtong.sample.SampleProvince;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/**
 * {@code demo [--port N] [--no-model] [--province]}: the platform on data of its own, filled with the sample region
 * (示例地区) and, where asked for, with a whole province of invented organisations.
 */
@Command(name = "demo", sortOptions = false)
final class DemoCommand implements Callable<Integer> {

    private final Terminal terminal;

    @ParentCommand
    private @Nullable Rongtong root;

    @Mixin
    private final ServerOptions options = new ServerOptions();

    @Option(names = "--province", descriptionKey = "province")
    private boolean province;

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
        Startup.Desk desk = new Startup.Desk(platform);
        fillRegion(desk, new SampleRegion(store.data().resolve("sample"), store.place()));
        if (province) {
            SampleProvince usual = new SampleProvince(SampleProvince.USUAL);
            fillProvince(desk, new DemoProvince(usual, store.data().resolve("province"), store.place()));
        }
    }

    private void fillRegion(Startup.Desk desk, SampleRegion region) {
        if (region.isIn(desk)) {
            terminal.say("command.demo.kept");
            return;
        }
        terminal.tell("command.demo.filling");
        region.putInto(desk).forEach(terminal::tell);
    }

    private void fillProvince(Startup.Desk desk, DemoProvince invented) {
        if (invented.isIn(desk)) {
            terminal.say("command.demo.province.kept");
            return;
        }
        terminal.tell("command.demo.province.filling", invented.province().size());
        ProgressLine progress = new ProgressLine(terminal.err(), terminal.wording(), false);
        List<Message> refused = invented.putInto(desk, progress);
        progress.end();
        refused.forEach(terminal::tell);
    }
}
