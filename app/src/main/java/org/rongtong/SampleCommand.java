package org.rongtong;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rongtong.sample.SampleProvince;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sample --organisations N --out DIR}: files of invented organisations and their offers, for trying size. */
@Command(name = "sample", sortOptions = false)
final class SampleCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--organisations", paramLabel = "N", defaultValue = "20000", descriptionKey = "organisations")
    private int organisations;

    @Option(names = "--out", paramLabel = "DIR", required = true, descriptionKey = "out")
    private @Nullable Path out;

    @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "lang")
    private @Nullable String lang;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    private boolean help;

    SampleCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (organisations < 1 || organisations > SampleProvince.LARGEST) {
            terminal.tell("command.sample.size", Integer.toString(organisations), SampleProvince.LARGEST);
            return ExitCode.WRONG_USE;
        }
        Path directory = Objects.requireNonNull(out);
        try {
            long offers = new SampleProvince(organisations).writeTo(directory);
            terminal.say("command.sample.written", organisations, offers, directory);
            terminal.say("command.sample.next", directory);
            return ExitCode.DONE;
        } catch (IOException problem) {
            terminal.tell("command.sample.unwritable", directory, String.valueOf(problem.getMessage()));
            return ExitCode.ENVIRONMENT;
        }
    }
}
