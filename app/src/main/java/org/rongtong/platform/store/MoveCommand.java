package org.rongtong.platform.store;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rongtong.kernel.Message;
import org.rongtong.platform.wording.Wording;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code move-to-postgres URL} and {@code move-to-postgres --back}: from the embedded database to an external
 * PostgreSQL, and back. The role is given with {@code --database-user}, its password in
 * {@code RONGTONG_DATABASE_PASSWORD}.
 *
 * <p>Exit codes: 0 moved, compared and changed over; 2 wrong use; 3 environment, and nothing has changed.
 */
@Command(name = "move-to-postgres", sortOptions = false)
public final class MoveCommand implements Callable<Integer> {

    private static final int DONE = 0;
    private static final int WRONG_USE = 2;
    private static final int ENVIRONMENT = 3;
    private static final Pattern SECRET = Pattern.compile("[?&]password=", Pattern.CASE_INSENSITIVE);

    private final Supplier<StoreSettings> installation;
    private final Wording wording;
    private final PrintWriter out;
    private final PrintWriter err;

    @Parameters(arity = "0..1", paramLabel = "URL", descriptionKey = "url")
    private @Nullable String url;

    @Option(names = "--back", descriptionKey = "back")
    private boolean back;

    @Option(names = "--quiet", descriptionKey = "quiet")
    private boolean quiet;

    @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "lang")
    private @Nullable String lang;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    private boolean help;

    private MoveCommand(Supplier<StoreSettings> installation, Wording wording, PrintWriter out, PrintWriter err) {
        this.installation = installation;
        this.wording = wording;
        this.out = out;
        this.err = err;
    }

    /**
     * The command, speaking {@code wording}.
     *
     * @param installation its data directory and what options and environment say of a database
     */
    public static CommandLine commandLine(
            Supplier<StoreSettings> installation, Wording wording, PrintWriter out, PrintWriter err) {
        CommandLine line = new CommandLine(new MoveCommand(installation, wording, out, err));
        line.setResourceBundle(wording.bundle("move-command"));
        return line;
    }

    @Override
    public Integer call() {
        StoreSettings settings = installation.get();
        if ((url == null) != back) {
            return told(WRONG_USE, Message.of("store.move.usage"));
        }
        if (settings.url() != null) {
            return told(WRONG_USE, Message.of("store.move.given", settings.url()));
        }
        if (url != null && SECRET.matcher(url).find()) {
            return told(WRONG_USE, Message.of("store.move.secret"));
        }
        try {
            return moved(settings);
        } catch (StoreUnavailable unavailable) {
            told(ENVIRONMENT, unavailable.problem());
            return told(ENVIRONMENT, unavailable.remedy());
        }
    }

    private int moved(StoreSettings settings) {
        MoveProgressLine line = new MoveProgressLine(err, wording);
        StoreMove move = StoreMove.of(settings.dataDirectory(), quiet ? (step, table, done, of) -> {} : line);
        List<CopiedTable> tables;
        try {
            tables = url == null ? move.back(settings) : move.to(target(url, settings));
        } finally {
            line.end();
        }
        report(tables, url == null ? "store.move.back" : "store.move.to", url, settings.dataDirectory());
        return DONE;
    }

    private static StoreAddress target(String url, StoreSettings settings) {
        return new StoreAddress(
                url,
                Objects.requireNonNullElse(settings.user(), ""),
                Objects.requireNonNullElse(settings.password(), ""));
    }

    private void report(List<CopiedTable> tables, String key, @Nullable String there, Path dataDirectory) {
        tables.forEach(table -> out.println(table.name() + "\t" + table.rows() + "\t" + table.digest()));
        long rows = tables.stream().mapToLong(CopiedTable::rows).sum();
        out.println(wording.say(key, tables.size(), rows, String.valueOf(there), dataDirectory.toString()));
        out.flush();
    }

    private int told(int code, Message problem) {
        err.println(wording.say(problem));
        err.flush();
        return code;
    }
}
