package org.rongtong.precheck;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rongtong.kernel.Message;
import org.rongtong.platform.wording.Wording;
import org.rongtong.rulebook.Rulebook;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code check --facts F [--rules ID,…] [--on DATE] [--format table|jsonl] [--errors F] [--quiet]}: evaluates rule sets
 * for the firms in a file.
 *
 * <p>Exit codes: 0 every cell was read; 1 some were not and are told in the error file; 2 wrong use; 3 environment.
 */
@Command(name = "check", sortOptions = false)
public final class CheckCommand implements Callable<Integer> {

    private static final int DONE = 0;
    private static final int SOME_TOLD = 1;
    private static final int WRONG_USE = 2;
    private static final int ENVIRONMENT = 3;

    private final Wording wording;
    private final PrintWriter out;
    private final PrintWriter err;

    @Option(names = "--facts", paramLabel = "F", descriptionKey = "facts")
    private @Nullable Path facts;

    @Option(names = "--rules", paramLabel = "ID", split = ",", descriptionKey = "rules")
    private List<String> rules = List.of();

    @Option(names = "--on", paramLabel = "DATE", descriptionKey = "on")
    private @Nullable String day;

    @Option(names = "--format", paramLabel = "table|jsonl", descriptionKey = "format")
    private String format = "table";

    @Option(names = "--errors", paramLabel = "F", descriptionKey = "errors")
    private @Nullable Path errors;

    @Option(names = "--quiet", descriptionKey = "quiet")
    private boolean quiet;

    @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "lang")
    private @Nullable String lang;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    private boolean help;

    private CheckCommand(Wording wording, PrintWriter out, PrintWriter err) {
        this.wording = wording;
        this.out = out;
        this.err = err;
    }

    /** The command, speaking {@code wording}. */
    public static CommandLine commandLine(Wording wording, PrintWriter out, PrintWriter err) {
        CommandLine line = new CommandLine(new CheckCommand(wording, out, err));
        line.setResourceBundle(wording.bundle("check-command"));
        line.setOut(out).setErr(err);
        line.setParameterExceptionHandler((wrong, args) -> {
            err.println(wording.say("precheck.usage.wrong", String.valueOf(wrong.getMessage())));
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
        Path given = facts;
        if (given == null) {
            return told(WRONG_USE, Message.of("precheck.usage.facts"));
        }
        if (!format.equals("table") && !format.equals("jsonl")) {
            return told(WRONG_USE, Message.of("precheck.usage.format", format));
        }
        try {
            LocalDate on = day == null ? LocalDate.now(ZoneId.systemDefault()) : LocalDate.parse(day);
            return run(given, on);
        } catch (DateTimeException noDate) {
            return told(WRONG_USE, Message.of("precheck.usage.on", String.valueOf(day)));
        }
    }

    private int run(Path given, LocalDate on) {
        Rulebook rulebook = Rulebook.shipped();
        for (String id : rules) {
            if (!id.equals(Rulebook.SIZE_STANDARD) && !rulebook.ids().contains(id)) {
                String known = String.join("、", rulebook.ids()) + "、" + Rulebook.SIZE_STANDARD;
                return told(WRONG_USE, Message.of("precheck.usage.rules", id, known));
            }
            if (!rulebook.isInForce(id, on)) {
                told(DONE, Message.of("precheck.rules.force", id, on));
            }
        }
        Results results = format.equals("jsonl") ? new JsonLines(out) : new TextTable(out, wording);
        try {
            return switch (new Precheck(rulebook, rules, on, results, errors).run(given)) {
                case Precheck.Outcome.Ran ran -> summarised(ran);
                case Precheck.Outcome.Refused(Message why) -> told(WRONG_USE, why);
            };
        } catch (IOException | UncheckedIOException problem) {
            return told(ENVIRONMENT, Message.of("precheck.failed", String.valueOf(problem.getMessage())));
        }
    }

    private int summarised(Precheck.Outcome.Ran ran) {
        out.flush();
        if (!ran.unknownColumns().isEmpty()) {
            told(DONE, Message.of("precheck.columns.unknown", String.join("、", ran.unknownColumns())));
        }
        ran.errorFile().ifPresent(file -> told(SOME_TOLD, Message.of("precheck.summary.problems", ran.faults(), file)));
        if (!quiet) {
            told(DONE, Message.of("precheck.summary", ran.firms(), ran.results()));
        }
        if (out.checkError()) {
            return told(ENVIRONMENT, Message.of("precheck.failed", "stdout"));
        }
        return ran.faults() == 0 ? DONE : SOME_TOLD;
    }

    private int told(int code, Message why) {
        err.println(wording.say(why));
        err.flush();
        return code;
    }
}
