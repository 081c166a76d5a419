package org.rongtong.matching;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rongtong.kernel.Message;
import org.rongtong.matching.batch.Progress;
import org.rongtong.platform.wording.Wording;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code reindex [--vectors] [--quiet]}: builds the indexes anew from the store, without a server.
 *
 * <p>Exit codes: 0 built; 2 wrong use; 3 environment, for example a server that uses the indexes.
 */
@Command(name = "reindex", sortOptions = false)
public final class ReindexCommand implements Callable<Integer> {

    private static final int DONE = 0;
    private static final int WRONG_USE = 2;

    private final Supplier<Reindexing> platform;
    private final Wording wording;
    private final PrintWriter out;
    private final PrintWriter err;

    @Option(names = "--vectors", descriptionKey = "vectors")
    private boolean vectors;

    @Option(names = "--quiet", descriptionKey = "quiet")
    private boolean quiet;

    @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "lang")
    private @Nullable String lang;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    private boolean help;

    private ReindexCommand(Supplier<Reindexing> platform, Wording wording, PrintWriter out, PrintWriter err) {
        this.platform = platform;
        this.wording = wording;
        this.out = out;
        this.err = err;
    }

    /**
     * The command, speaking {@code wording}.
     *
     * @param platform started when the command runs; what it throws is thrown on to the launcher
     */
    public static CommandLine commandLine(
            Supplier<Reindexing> platform, Wording wording, PrintWriter out, PrintWriter err) {
        CommandLine line = new CommandLine(new ReindexCommand(platform, wording, out, err));
        line.setResourceBundle(wording.bundle("reindex-command"));
        line.setOut(out).setErr(err);
        line.setParameterExceptionHandler((wrong, args) -> {
            err.println(wording.say("matching.reindex.usage", String.valueOf(wrong.getMessage())));
            err.flush();
            return WRONG_USE;
        });
        line.setExecutionExceptionHandler((thrown, command, parsed) -> {
            throw thrown;
        });
        return line;
    }

    @Override
    public Integer call() {
        Reindexing.Done done = platform.get().run(vectors, new Progress(err, wording, quiet));
        if (!quiet) {
            out.println(wording.say(
                    Message.of("matching.reindex.summary", done.organisations(), done.encoded(), done.model())));
            out.flush();
        }
        return DONE;
    }
}
