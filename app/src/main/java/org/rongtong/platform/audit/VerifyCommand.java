package org.rongtong.platform.audit;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rongtong.kernel.Message;
import org.rongtong.platform.wording.ProgressBar;
import org.rongtong.platform.wording.Wording;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code verify [--anchor F] [--quiet]}: recomputes the audit chain, beside the server or without it, and compares it
 * with the anchors in the data directory and in {@code F}, which should be a copy from elsewhere.
 *
 * <p>Exit codes: 0 sound; 1 something is wrong, the first place is named; 2 wrong use; 3 environment.
 */
@Command(name = "verify", sortOptions = false)
public final class VerifyCommand implements Callable<Integer> {

    private static final int SOUND = 0;
    private static final int WRONG = 1;
    private static final int WRONG_USE = 2;

    private final Supplier<AuditVerification> platform;
    private final Supplier<Path> dataDirectory;
    private final Wording wording;
    private final PrintWriter out;
    private final PrintWriter err;

    @Option(names = "--anchor", paramLabel = "F", descriptionKey = "anchor")
    private @Nullable Path anchor;

    @Option(names = "--quiet", descriptionKey = "quiet")
    private boolean quiet;

    @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "lang")
    private @Nullable String lang;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    private boolean help;

    private VerifyCommand(
            Supplier<AuditVerification> platform,
            Supplier<Path> dataDirectory,
            Wording wording,
            PrintWriter out,
            PrintWriter err) {
        this.platform = platform;
        this.dataDirectory = dataDirectory;
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
            Supplier<AuditVerification> platform,
            Supplier<Path> dataDirectory,
            Wording wording,
            PrintWriter out,
            PrintWriter err) {
        CommandLine line = new CommandLine(new VerifyCommand(platform, dataDirectory, wording, out, err));
        line.setResourceBundle(wording.bundle("verify-command"));
        return line;
    }

    @Override
    public Integer call() {
        Set<Anchor> anchors = new LinkedHashSet<>();
        Path given = anchor;
        if (given != null && !Files.isRegularFile(given)) {
            return told(WRONG_USE, Message.of("audit.verify.nofile", given));
        }
        for (Path file : given == null ? List.of(own()) : List.of(own(), given)) {
            try {
                anchors.addAll(new AnchorFile(file).read());
            } catch (IOException | IllegalArgumentException unreadable) {
                return told(given == file ? WRONG_USE : WRONG, Message.of("audit.verify.noanchor", file));
            }
        }
        ProgressBar bar = new ProgressBar(err, wording, "audit.verify.progress", quiet);
        ChainFinding finding = platform.get().against(List.copyOf(anchors), bar::at);
        bar.end();
        return told(finding);
    }

    private Path own() {
        return AnchorFile.in(dataDirectory.get()).path();
    }

    private int told(ChainFinding finding) {
        out.println(wording.say(finding.words()));
        out.flush();
        return finding.sound().isPresent() ? SOUND : WRONG;
    }

    private int told(int code, Message problem) {
        err.println(wording.say(problem));
        err.flush();
        return code;
    }
}
