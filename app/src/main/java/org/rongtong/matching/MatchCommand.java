package org.rongtong.matching;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rongtong.kernel.Message;
import org.rongtong.matching.batch.Batch;
import org.rongtong.platform.wording.Wording;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code match --needs F --offers F [--top 20] [--format table|jsonl|trec|xlsx] [--out F] [--needs-field text]
 * [--no-model] [--errors F] [--on DATE] [--quiet]}: matches two files without a server.
 *
 * <p>Exit codes: 0 every row was read; 1 some were not and are told in the error file; 2 wrong use; 3 environment.
 */
@Command(name = "match", sortOptions = false)
public final class MatchCommand implements Callable<Integer> {

    private static final int DONE = 0;
    private static final int SOME_TOLD = 1;
    private static final int WRONG_USE = 2;
    private static final int ENVIRONMENT = 3;

    private static final int USUAL_COLUMNS = 120;

    private final Supplier<Path> data;
    private final Map<String, String> environment;
    private final Wording wording;
    private final PrintWriter out;
    private final PrintWriter err;

    @Option(names = "--needs", paramLabel = "F", descriptionKey = "needs")
    private @Nullable Path needs;

    @Option(names = "--offers", paramLabel = "F", descriptionKey = "offers")
    private @Nullable Path offers;

    @Option(names = "--top", paramLabel = "N", descriptionKey = "top")
    private int top = 20;

    @Option(names = "--format", paramLabel = "table|jsonl|trec|xlsx", descriptionKey = "format")
    private String format = "table";

    @Option(names = "--out", paramLabel = "F", descriptionKey = "out")
    private @Nullable Path file;

    @Option(names = "--needs-field", paramLabel = "C", descriptionKey = "needs-field")
    private @Nullable String needsField;

    @Option(names = "--no-model", descriptionKey = "no-model")
    private boolean noModel;

    @Option(names = "--errors", paramLabel = "F", descriptionKey = "errors")
    private @Nullable Path errors;

    @Option(names = "--on", paramLabel = "DATE", descriptionKey = "on")
    private @Nullable String day;

    @Option(names = "--quiet", descriptionKey = "quiet")
    private boolean quiet;

    @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "lang")
    private @Nullable String lang;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    private boolean help;

    private MatchCommand(
            Supplier<Path> data, Map<String, String> environment, Wording wording, PrintWriter out, PrintWriter err) {
        this.data = data;
        this.environment = environment;
        this.wording = wording;
        this.out = out;
        this.err = err;
    }

    /**
     * The command, speaking {@code wording}.
     *
     * @param data directory of everything that this machine keeps; vectors are kept in {@code embeddings} below it. Asked
     *     for when the command runs
     */
    public static CommandLine commandLine(Supplier<Path> data, Wording wording, PrintWriter out, PrintWriter err) {
        CommandLine line = new CommandLine(new MatchCommand(data, System.getenv(), wording, out, err));
        line.setResourceBundle(wording.bundle("match-command"));
        line.setOut(out).setErr(err);
        line.setParameterExceptionHandler((wrong, args) -> {
            err.println(wording.say("batch.usage.wrong", String.valueOf(wrong.getMessage())));
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
        Path givenNeeds = needs;
        Path givenOffers = offers;
        if (givenNeeds == null) {
            return told(WRONG_USE, Message.of("batch.usage.needs"));
        }
        if (givenOffers == null) {
            return told(WRONG_USE, Message.of("batch.usage.offers"));
        }
        try {
            LocalDate on = day == null ? LocalDate.now(java.time.ZoneId.systemDefault()) : LocalDate.parse(day);
            return run(order(givenNeeds, givenOffers, on));
        } catch (DateTimeException noDate) {
            return told(WRONG_USE, Message.of("batch.usage.on", String.valueOf(day)));
        }
    }

    private Batch.Order order(Path givenNeeds, Path givenOffers, LocalDate on) {
        return new Batch.Order(
                givenNeeds,
                givenOffers,
                top,
                format,
                file,
                needsField,
                !noModel,
                data.get().resolve("embeddings"),
                errors,
                on,
                quiet,
                columns());
    }

    private int run(Batch.Order order) {
        return switch (Batch.run(order, wording, out, err)) {
            case Batch.Outcome.Complete _ -> DONE;
            case Batch.Outcome.SomeTold _ -> SOME_TOLD;
            case Batch.Outcome.Refused(Message why) -> told(WRONG_USE, why);
            case Batch.Outcome.Impossible(Message why) -> told(ENVIRONMENT, why);
        };
    }

    private int columns() {
        String said = environment.getOrDefault("COLUMNS", "");
        return said.matches("[1-9]\\d{1,3}") ? Integer.parseInt(said) : USUAL_COLUMNS;
    }

    private int told(int code, Message why) {
        err.println(wording.say(why));
        err.flush();
        return code;
    }
}
