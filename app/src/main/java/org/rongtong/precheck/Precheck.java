package org.rongtong.precheck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rongtong.kernel.Message;
import org.rongtong.platform.files.ErrorFile;
import org.rongtong.platform.files.Fault;
import org.rongtong.platform.files.TableFile;
import org.rongtong.platform.files.TableRow;
import org.rongtong.rulebook.Facts;
import org.rongtong.rulebook.RuleSet;
import org.rongtong.rulebook.Rulebook;

/** Evaluates rule sets for each row of a file. */
final class Precheck {

    private final Rulebook rulebook;
    private final List<String> rules;
    private final LocalDate on;
    private final Results results;
    private final @Nullable Path errors;
    private final Set<String> ids = new HashSet<>();
    private long firms;
    private long written;

    /** What came of it. */
    sealed interface Outcome {

        /** @param errorFile where cells that could not be read are told; empty where all could */
        record Ran(long firms, long results, long faults, Optional<Path> errorFile, List<String> unknownColumns)
                implements Outcome {}

        record Refused(Message why) implements Outcome {}
    }

    /**
     * @param rules ids of the rule sets; empty for all in force on the day
     * @param errors the error file; null for one beside the input
     */
    Precheck(Rulebook rulebook, List<String> rules, LocalDate on, Results results, @Nullable Path errors) {
        this.rulebook = rulebook;
        this.rules = rules;
        this.on = on;
        this.results = results;
        this.errors = errors;
    }

    Outcome run(Path input) throws IOException {
        return switch (TableFile.open(input, FactColumns.headings(rulebook.vocabulary()))) {
            case TableFile.Opening.Refused(Message why) -> new Outcome.Refused(why);
            case TableFile.Opening.Opened(TableFile file) -> {
                try (file) {
                    yield run(file, input);
                }
            }
        };
    }

    private Outcome run(TableFile file, Path input) throws IOException {
        FactColumns columns = FactColumns.of(file.headers(), rulebook.vocabulary(), on);
        if (!columns.hasId()) {
            return new Outcome.Refused(Message.of("precheck.columns.id", input, String.join("、", file.headers())));
        }
        Optional<ErrorFile> opened = errorFile(input);
        if (opened.isEmpty()) {
            return new Outcome.Refused(Message.of("precheck.usage.errors", String.valueOf(errors)));
        }
        try (ErrorFile faults = opened.get()) {
            for (TableRow row : file) {
                row.faults().forEach(faults::write);
                if (!row.cells().isEmpty()) {
                    check(row, columns, faults);
                }
            }
            return new Outcome.Ran(firms, written, faults.lines(), faults.path(), columns.unknown());
        }
    }

    private Optional<ErrorFile> errorFile(Path input) {
        if (errors != null) {
            Path folder = errors.toAbsolutePath().getParent();
            boolean writable = folder != null && Files.isWritable(folder) && !Files.isDirectory(errors);
            return writable ? ErrorFile.at(errors) : Optional.empty();
        }
        Path plain = TableFile.fileOf(input);
        Path folder = plain.toAbsolutePath().getParent();
        boolean writable = folder != null && Files.isWritable(folder);
        return Optional.of(
                ErrorFile.beside(writable ? plain : Path.of("").toAbsolutePath().resolve(plain.getFileName())));
    }

    private void check(TableRow row, FactColumns columns, ErrorFile faults) throws IOException {
        String id = columns.id(row);
        if (id.isEmpty() || !ids.add(id)) {
            String key = id.isEmpty() ? "precheck.row.id" : "precheck.row.duplicate";
            faults.write(new Fault(row.number(), "id", id, Message.of(key + ".rule"), Message.of(key + ".remedy")));
            return;
        }
        firms++;
        check(id, columns.facts(row, faults::write));
    }

    private void check(String id, Facts facts) throws IOException {
        if (rules.isEmpty()) {
            if (rulebook.isInForce(Rulebook.SIZE_STANDARD, on)) {
                size(id, facts);
            }
            for (RuleSet set : rulebook.inForce(on, kind(facts), facts.region())) {
                evaluate(id, set, facts);
            }
            return;
        }
        for (String rule : rules) {
            if (rule.equals(Rulebook.SIZE_STANDARD)) {
                size(id, facts);
            } else {
                evaluate(id, rulebook.ruleSet(rule, on, facts.region()).orElseThrow(), facts);
            }
        }
    }

    private void size(String id, Facts facts) throws IOException {
        results.add(id, on, rulebook.size(facts), facts);
        written++;
    }

    private void evaluate(String id, RuleSet set, Facts facts) throws IOException {
        results.add(id, set.evaluate(facts, on));
        written++;
    }

    private Optional<String> kind(Facts facts) {
        return rulebook.vocabulary()
                .slot("application_kind")
                .flatMap(facts::stated)
                .map(String::valueOf);
    }
}
