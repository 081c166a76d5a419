package org.rongtong.platform.secrets;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rongtong.platform.wording.ProgressBar;
import org.rongtong.platform.wording.Wording;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code rotate-keys [--quiet]}: a new key for all that is encrypted from now on and, batch by batch, for all that is
 * encrypted already. May run beside the server and may be interrupted.
 *
 * <p>Exit codes: 0 done; 2 wrong use; 3 environment.
 */
@Command(name = "rotate-keys", sortOptions = false)
public final class RotateCommand implements Callable<Integer> {

    private static final int DONE = 0;

    private final Supplier<KeyRotation> platform;
    private final Wording wording;
    private final PrintWriter out;
    private final PrintWriter err;

    @Option(names = "--quiet", descriptionKey = "quiet")
    private boolean quiet;

    @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "lang")
    private @Nullable String lang;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    private boolean help;

    private RotateCommand(Supplier<KeyRotation> platform, Wording wording, PrintWriter out, PrintWriter err) {
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
            Supplier<KeyRotation> platform, Wording wording, PrintWriter out, PrintWriter err) {
        CommandLine line = new CommandLine(new RotateCommand(platform, wording, out, err));
        line.setResourceBundle(wording.bundle("rotate-command"));
        return line;
    }

    @Override
    public Integer call() {
        ProgressBar bar = new ProgressBar(err, wording, "secrets.rotate.progress", quiet);
        KeyRotation.Done done = platform.get().run(bar::at);
        bar.end();
        String key = done.resumed() ? "secrets.rotate.resumed" : "secrets.rotate.done";
        out.println(wording.say(key, done.key(), done.columns(), done.values()));
        out.flush();
        return DONE;
    }
}
