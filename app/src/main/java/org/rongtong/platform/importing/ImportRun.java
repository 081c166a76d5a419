package org.rongtong.platform.importing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rongtong.kernel.Message;
import org.rongtong.platform.files.Fault;
import org.rongtong.platform.files.TableRow;
import org.rongtong.platform.importing.ImportSummary.Withdrawal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** One run through one file. */
final class ImportRun {

    static final int BATCH = 500;

    private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);

    private final Imports.Order order;
    private final RowMapping mapping;
    private final TransactionTemplate transaction;
    private final ImportProgress progress;
    private final Optional<ListedKind.Roll> roll;
    private final List<ImportRow> batch = new ArrayList<>(BATCH);
    private final List<Fault> faults = new ArrayList<>();
    private final long startedNanos = System.nanoTime();
    private long read;
    private long added;
    private long updated;
    private long unchanged;
    private long refused;
    private long skipped;
    private long reported;

    ImportRun(Imports.Order order, RowMapping mapping, TransactionTemplate transaction, ImportProgress progress) {
        this.order = order;
        this.mapping = mapping;
        this.transaction = transaction;
        this.progress = progress;
        this.roll = order.whole() && order.kind() instanceof ListedKind listed
                ? Optional.of(listed.beginRoll())
                : Optional.empty();
    }

    ImportSummary run() {
        faults.addAll(mapping.faults());
        for (TableRow row : order.file()) {
            take(row);
            if (batch.size() == BATCH || read - reported >= 10 * BATCH) {
                flush();
            }
        }
        flush();
        Optional<Withdrawal> withdrawal = roll.map(this::withdrawn);
        return new ImportSummary(
                read,
                added,
                updated,
                unchanged,
                refused,
                skipped,
                order.errors().lines(),
                mapping.others(),
                withdrawal,
                order.errors().path());
    }

    private Withdrawal withdrawn(ListedKind.Roll roll) {
        return refused > 0
                ? new Withdrawal.Omitted()
                : new Withdrawal.Done(transaction.execute(status -> roll.withdrawRest()));
    }

    private void take(TableRow row) {
        read++;
        Optional<ImportRow> mapped = row.cells().isEmpty() ? Optional.empty() : mapping.row(row);
        if (row.cells().isEmpty() || mapped.isPresent()) {
            faults.addAll(row.faults());
        }
        if (row.cells().isEmpty()) {
            refused++;
        } else if (mapped.isEmpty()) {
            skipped++;
        } else if (lacksRequired(row, mapped.get())) {
            refused++;
        } else {
            batch.add(mapped.get());
        }
    }

    // A required cell that was left out for a fault has been told already.
    private boolean lacksRequired(TableRow row, ImportRow mapped) {
        Set<String> told = new HashSet<>();
        row.faults().forEach(fault -> told.add(fault.column()));
        boolean lacks = false;
        for (ImportField field : order.kind().fields()) {
            if (field.required() && !mapped.values().containsKey(field.name())) {
                lacks = true;
                String header = mapping.header(field.name());
                if (!told.contains(header)) {
                    faults.add(new Fault(
                            row.number(),
                            header,
                            "",
                            Message.of("importing.required.rule"),
                            Message.of("importing.required.remedy")));
                }
            }
        }
        return lacks;
    }

    private void flush() {
        if (!batch.isEmpty()) {
            takeBatch(List.copyOf(batch));
            batch.clear();
        }
        writeFaults();
        reported = read;
        Duration elapsed = Duration.ofNanos(System.nanoTime() - startedNanos);
        progress.heard(
                new ImportProgress.SoFar(read, Math.max(read, order.file().about()), elapsed));
    }

    // The reader tells its faults before the batch tells its own: people read the file by rows.
    private void writeFaults() {
        faults.sort(Comparator.comparingLong(Fault::row));
        faults.forEach(order.errors()::write);
        faults.clear();
        order.errors().flush();
    }

    private void takeBatch(List<ImportRow> rows) {
        try {
            count(rows, inTransaction(rows));
        } catch (NonTransientDataAccessResourceException | CannotCreateTransactionException gone) {
            throw gone;
        } catch (RuntimeException one) {
            retry(rows, one);
        }
    }

    private void retry(List<ImportRow> rows, RuntimeException failure) {
        if (rows.size() > 1) {
            rows.forEach(row -> takeBatch(List.of(row)));
            return;
        }
        if (!(failure instanceof DataAccessException)) {
            LOG.warn("row {} was not taken", rows.getFirst().number(), failure);
        }
        CellProblem problem = new CellProblem(
                "", "", Message.of("importing.failed.rule", firstLine(failure)), Message.of("importing.failed.remedy"));
        count(rows, List.of(new RowOutcome.Refused(List.of(problem))));
    }

    private List<RowOutcome> inTransaction(List<ImportRow> rows) {
        return transaction.execute(status ->
                roll.map(list -> list.take(rows)).orElseGet(() -> order.kind().take(rows)));
    }

    private void count(List<ImportRow> rows, List<RowOutcome> outcomes) {
        if (outcomes.size() != rows.size()) {
            throw new IllegalStateException(
                    order.kind().name() + " answered " + outcomes.size() + " of " + rows.size());
        }
        for (int i = 0; i < rows.size(); i++) {
            count(rows.get(i).number(), outcomes.get(i));
        }
    }

    private void count(long row, RowOutcome outcome) {
        switch (outcome) {
            case RowOutcome.Taken(RowOutcome.Change change, List<CellProblem> problems) -> {
                switch (change) {
                    case ADDED -> added++;
                    case UPDATED -> updated++;
                    case UNCHANGED -> unchanged++;
                }
                tell(row, problems);
            }
            case RowOutcome.Refused(List<CellProblem> problems) -> {
                refused++;
                tell(row, problems);
            }
        }
    }

    private void tell(long row, List<CellProblem> problems) {
        for (CellProblem p : problems) {
            String header = p.field().isEmpty() ? "" : mapping.header(p.field());
            faults.add(new Fault(row, header, p.value(), p.rule(), p.remedy()));
        }
    }

    private static String firstLine(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = String.valueOf(cause.getMessage()).replaceFirst("^ERROR: ", "");
        return message.lines().findFirst().orElse(cause.getClass().getSimpleName());
    }
}
