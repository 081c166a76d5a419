package org.rongtong.platform.importing;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rongtong.kernel.Message;
import org.rongtong.platform.files.ErrorFile;
import org.rongtong.platform.files.TableFile;
import org.rongtong.platform.store.StoreUnavailable;
import org.rongtong.platform.wording.Wording;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code import --kind K --in F [--recipe R] [--dry-run] [--complete] [--errors F] [--quiet]}.
 *
 * <p>Exit codes: 0 everything was taken; 1 some rows or cells were not and are told in the error file; 2 wrong use; 3
 * environment. The platform is asked for only after everything that can be checked without it.
 */
@Command(name = "import", sortOptions = false)
public final class ImportCommand implements Callable<Integer> {

    private static final int DONE = 0;
    private static final int SOME_TOLD = 1;
    private static final int WRONG_USE = 2;
    private static final int ENVIRONMENT = 3;
    private static final int NAMED_COLUMNS = 40;

    private final Supplier<ImportWorkplace> platform;
    private final Wording wording;
    private final PrintWriter out;
    private final PrintWriter err;

    @Option(names = "--kind", paramLabel = "K", descriptionKey = "kind")
    private @Nullable String kind;

    @Option(names = "--in", paramLabel = "F", descriptionKey = "in")
    private @Nullable Path in;

    @Option(names = "--recipe", paramLabel = "R", descriptionKey = "recipe")
    private @Nullable String recipe;

    @Option(names = "--dry-run", descriptionKey = "dry-run")
    private boolean dryRun;

    @Option(names = "--complete", descriptionKey = "complete")
    private boolean whole;

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

    private volatile boolean stopping;

    private ImportCommand(Supplier<ImportWorkplace> platform, Wording wording, PrintWriter out, PrintWriter err) {
        this.platform = platform;
        this.wording = wording;
        this.out = out;
        this.err = err;
    }

    /**
     * The command, speaking {@code wording}.
     *
     * @param platform started when it is first needed; what it throws is thrown on to the launcher
     */
    public static CommandLine commandLine(
            Supplier<ImportWorkplace> platform, Wording wording, PrintWriter out, PrintWriter err) {
        CommandLine line = new CommandLine(new ImportCommand(platform, wording, out, err));
        line.setResourceBundle(wording.bundle("importing-command"));
        line.setOut(out).setErr(err);
        line.setParameterExceptionHandler((wrong, args) -> {
            err.println(wording.say("importing.usage.wrong", String.valueOf(wrong.getMessage())));
            err.flush();
            return WRONG_USE;
        });
        line.setExecutionExceptionHandler((thrown, command, parsed) -> {
            throw thrown;
        });
        return line;
    }

    /** What was wrong with the use, or nothing. */
    private static final class WrongUse extends Exception {
        private final Message why;

        WrongUse(Message why) {
            super(why.key());
            this.why = why;
        }
    }

    @Override
    public Integer call() throws IOException {
        try {
            return run();
        } catch (WrongUse wrong) {
            return told(WRONG_USE, wrong.why);
        } catch (StoreUnavailable unavailable) {
            told(ENVIRONMENT, unavailable.problem());
            return told(ENVIRONMENT, unavailable.remedy());
        } catch (DataAccessException | TransactionException gone) {
            return told(
                    ENVIRONMENT,
                    StoreUnavailable.diskIsFull(gone)
                            ? Message.of("importing.store.full")
                            : Message.of("importing.store.lost", String.valueOf(gone.getMessage())));
        } catch (RuntimeException other) {
            if (stopping) {
                return ENVIRONMENT;
            }
            throw other;
        }
    }

    private int run() throws WrongUse, IOException {
        Path input = given(in, "importing.usage.input");
        Optional<Recipe> steps = recipe == null ? Optional.empty() : Optional.of(read(recipe));
        String named = given(kind != null ? kind : steps.map(Recipe::kind).orElse(null), "importing.usage.kind");
        // Opened for a look only: a file that cannot be read should not cost the start of the platform.
        opened(input, steps.map(Recipe::headings).orElseGet(org.rongtong.platform.files.Headings::none))
                .close();
        ErrorFile errorFile = errorFile(input);
        ImportWorkplace workplace = platform.get();
        ImportKind found = kind(named, workplace.kinds());
        Optional<Message> misfit = steps.flatMap(s -> Imports.misfit(s, found));
        if (misfit.isPresent()) {
            throw new WrongUse(misfit.get());
        }
        if (whole && !(found instanceof ListedKind)) {
            throw new WrongUse(Message.of("importing.usage.complete", found.name(), listed(workplace.kinds())));
        }
        try (errorFile;
                TableFile file = opened(input, Imports.headings(found, steps))) {
            return run(workplace.imports(), new Imports.Order(found, file, steps, dryRun, whole, errorFile));
        }
    }

    private int run(Imports imports, Imports.Order order) throws WrongUse {
        ProgressLine line = new ProgressLine(err, wording, quiet);
        Thread stopped = new Thread(this::sayStopped, "import-stopped");
        Runtime.getRuntime().addShutdownHook(stopped);
        ImportOutcome outcome;
        try {
            outcome = imports.run(order, line);
        } finally {
            forget(stopped);
        }
        return switch (outcome) {
            case ImportOutcome.ColumnsMissing missing -> throw new WrongUse(missing.why());
            case ImportOutcome.Done(ImportSummary summary) -> {
                if (!quiet) {
                    line.end();
                }
                yield summarised(summary);
            }
        };
    }

    private void forget(Thread hook) {
        if (!stopping) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }

    // What else fails while the process is being stopped follows from that and is not worth a word.
    private void sayStopped() {
        stopping = true;
        LoggingSystem.get(ImportCommand.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
        err.println();
        err.println(wording.say(dryRun ? "importing.stopped.dryrun" : "importing.stopped"));
        err.flush();
    }

    private int summarised(ImportSummary s) {
        say("importing.summary.counts", s.read(), s.added(), s.updated(), s.unchanged(), s.refused());
        if (s.skipped() > 0) {
            say("importing.summary.skipped", s.skipped());
        }
        for (OtherColumn.Fate fate : OtherColumn.Fate.values()) {
            sayColumns(fate, s.otherColumns());
        }
        s.withdrawal().ifPresent(this::sayWithdrawn);
        if (dryRun) {
            say("importing.summary.dryrun");
        }
        s.errorFile()
                .ifPresentOrElse(
                        file -> say("importing.summary.problems", s.problems(), file),
                        () -> say("importing.summary.complete"));
        return s.complete() ? DONE : SOME_TOLD;
    }

    private void sayColumns(OtherColumn.Fate fate, List<OtherColumn> columns) {
        List<String> headers = columns.stream()
                .filter(column -> column.fate() == fate)
                .map(OtherColumn::header)
                .toList();
        if (headers.isEmpty()) {
            return;
        }
        String named = String.join("、", headers.subList(0, Math.min(headers.size(), NAMED_COLUMNS)));
        String key = "importing.columns." + fate.name().toLowerCase(Locale.ROOT);
        say(key, headers.size(), headers.size() > NAMED_COLUMNS ? named + "…" : named);
    }

    private void sayWithdrawn(ImportSummary.Withdrawal withdrawal) {
        switch (withdrawal) {
            case ImportSummary.Withdrawal.Done(long records) -> say("importing.summary.withdrawn", records);
            case ImportSummary.Withdrawal.Omitted omitted -> say("importing.summary.notwithdrawn");
        }
    }

    private void say(String key, Object... args) {
        out.println(wording.say(key, args));
        out.flush();
    }

    private int told(int code, Message why) {
        if (stopping) {
            return code;
        }
        err.println(wording.say(why));
        err.flush();
        return code;
    }

    private static <T> T given(@Nullable T option, String missing) throws WrongUse {
        if (option == null) {
            throw new WrongUse(Message.of(missing));
        }
        return option;
    }

    private static Recipe read(String name) throws WrongUse {
        return switch (Recipe.read(name)) {
            case Recipe.Reading.Read(Recipe recipe) -> recipe;
            case Recipe.Reading.Refused(Message why) -> throw new WrongUse(why);
        };
    }

    private static TableFile opened(Path path, org.rongtong.platform.files.Headings known) throws WrongUse {
        return switch (TableFile.open(path, known)) {
            case TableFile.Opening.Opened(TableFile file) -> file;
            case TableFile.Opening.Refused(Message why) -> throw new WrongUse(why);
        };
    }

    private ErrorFile errorFile(Path input) throws WrongUse {
        Path file = TableFile.fileOf(input);
        Path given = errors == null ? file : errors;
        Path folder = given.toAbsolutePath().getParent();
        if (folder == null || !Files.isWritable(folder) || Files.isDirectory(given)) {
            throw new WrongUse(Message.of("importing.usage.errorsfolder", errors == null ? folder + "" : errors));
        }
        if (errors == null) {
            return ErrorFile.beside(file);
        }
        return ErrorFile.at(given).orElseThrow(() -> new WrongUse(Message.of("importing.usage.errors", given)));
    }

    private static String listed(List<ImportKind> kinds) {
        return kinds.stream()
                .filter(ListedKind.class::isInstance)
                .map(ImportKind::name)
                .collect(Collectors.joining("、"));
    }

    private static ImportKind kind(String name, List<ImportKind> kinds) throws WrongUse {
        String names = String.join(
                "、",
                kinds.stream()
                        .map(ImportKind::name)
                        .sorted(Comparator.naturalOrder())
                        .toList());
        return kinds.stream()
                .filter(k -> k.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new WrongUse(Message.of("importing.usage.unknownkind", name, names)));
    }
}
