package org.rongtong.matching.batch;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rongtong.kernel.Message;
import org.rongtong.matching.encoding.BgeSmallZh;
import org.rongtong.matching.encoding.EmbeddingCache;
import org.rongtong.matching.encoding.Embeddings;
import org.rongtong.matching.encoding.Encoder;
import org.rongtong.matching.index.Profile;
import org.rongtong.platform.wording.Wording;

/** Matches a file of needs with a file of offers, in memory and without a server. */
public final class Batch {

    private static final Message TO_STANDARD_OUTPUT = Message.of("batch.summary.stdout");

    private final Order order;
    private final Wording wording;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Progress progress;

    /**
     * What is to be matched and how.
     *
     * @param needs file of needs
     * @param offers file of offers
     * @param top offers listed for each need, at least 1
     * @param format {@code table}, {@code jsonl}, {@code trec} or {@code xlsx}
     * @param out file for the results; null for standard output
     * @param needsField column that holds the text of a need; null for {@code text}, or {@code title} where there is none
     * @param model whether the encoder may be used
     * @param embeddings directory in which vectors are kept
     * @param errors file for rows that cannot be read; null for one beside each input
     * @param day on which certificates and titles must be valid
     * @param quiet without progress and summary
     * @param columns width of the terminal
     */
    public record Order(
            Path needs,
            Path offers,
            int top,
            String format,
            @Nullable Path out,
            @Nullable String needsField,
            boolean model,
            Path embeddings,
            @Nullable Path errors,
            LocalDate day,
            boolean quiet,
            int columns) {}

    /** What came of it; everything but {@code why} has been told. */
    public sealed interface Outcome {
        /** Every row was read and every need answered. */
        record Complete() implements Outcome {}

        /** Some rows were not read and are told in the error file. */
        record SomeTold() implements Outcome {}

        /** The order cannot be carried out as it stands. */
        record Refused(Message why) implements Outcome {}

        /** The machine did not allow it. */
        record Impossible(Message why) implements Outcome {}
    }

    private Batch(Order order, Wording wording, PrintWriter out, PrintWriter err) {
        this.order = order;
        this.wording = wording;
        this.out = out;
        this.err = err;
        this.progress = new Progress(err, wording, order.quiet());
    }

    /**
     * Carries out {@code order}, speaking {@code wording}.
     *
     * @param out for results without a file
     * @param err for progress and summary
     */
    public static Outcome run(Order order, Wording wording, PrintWriter out, PrintWriter err) {
        try {
            return new Batch(order, wording, out, err).run();
        } catch (WrongUse wrong) {
            return new Outcome.Refused(wrong.why());
        } catch (IOException | UncheckedIOException problem) {
            return new Outcome.Impossible(Message.of("batch.failed", String.valueOf(problem.getMessage())));
        }
    }

    private Outcome run() throws WrongUse, IOException {
        ResultFormat format = ResultFormat.of(order.format())
                .orElseThrow(() -> new WrongUse("batch.usage.format", order.format(), ResultFormat.words()));
        if (order.top() < 1) {
            throw new WrongUse("batch.usage.top", order.top());
        }
        if (format == ResultFormat.XLSX && order.out() == null) {
            throw new WrongUse("batch.usage.xlsx");
        }
        try (InputTable needs = NeedRows.open(order.needs(), order.needsField());
                InputTable offers = ProfileRows.open(order.offers());
                Faults faults = Faults.of(order.errors())) {
            return run(needs, offers, faults, format);
        }
    }

    private Outcome run(InputTable needTable, InputTable offerTable, Faults faults, ResultFormat format)
            throws WrongUse, IOException {
        Path place = order.out();
        if (place == null) {
            return run(needTable, offerTable, faults, results(format, out));
        }
        try (Output output = Output.at(place)) {
            Outcome outcome = run(needTable, offerTable, faults, results(format, output));
            if (!(outcome instanceof Outcome.Impossible)) {
                output.keep();
            }
            return outcome;
        }
    }

    private Results results(ResultFormat format, Output output) {
        return format == ResultFormat.XLSX
                ? new Spreadsheet(output.stream(), new ReasonWords(wording))
                : results(format, new java.io.OutputStreamWriter(output.stream(), StandardCharsets.UTF_8));
    }

    private Results results(ResultFormat format, Writer to) {
        Results results = switch (format) {
            case TABLE -> new TerminalTable(to, new ReasonWords(wording), order.columns());
            case JSONL -> new JsonLines(to);
            case TREC -> new RunFile(to);
            case XLSX -> throw new IllegalArgumentException("a workbook is no text");
        };
        return new Flushed(results, to);
    }

    /** Text results, of which nothing stays behind in a buffer; the stream below is closed by its owner. */
    private record Flushed(Results results, Writer writer) implements Results {
        @Override
        public void add(Answer answer) throws IOException {
            results.add(answer);
        }

        @Override
        public void close() throws IOException {
            writer.flush();
        }
    }

    private Outcome run(InputTable needTable, InputTable offerTable, Faults faults, Results results)
            throws IOException {
        List<BatchNeed> needs = read("needs", needTable, NeedRows::read, faults);
        List<Profile> offers = read("offers", offerTable, ProfileRows::read, faults);
        try (BatchRun run = new BatchRun(progress)) {
            run.put(offers);
            Optional<Outcome> stopped = order.model() ? encode(run, needs) : Optional.empty();
            if (stopped.isPresent()) {
                return stopped.get();
            }
            run.index();
            run.match(needs, order.top(), order.day(), results);
            results.close();
            summarise(needs.size(), offers.size(), run.encoded(), faults);
        }
        return faults.told() == 0 ? new Outcome.Complete() : new Outcome.SomeTold();
    }

    private <T> List<T> read(
            String key, InputTable table, java.util.function.Function<InputRow, Optional<T>> reader, Faults faults) {
        Progress.Step step = progress.step(key);
        List<T> all = table.read(reader, faults, step);
        step.end();
        return all;
    }

    /** The end of the run where it was stopped. */
    private Optional<Outcome> encode(BatchRun run, List<BatchNeed> needs) {
        return switch (run.encode(needs, this::embeddings)) {
            case BatchRun.Encoding.Done _ -> Optional.empty();
            case BatchRun.Encoding.Without(Message why) -> {
                tell(why);
                yield Optional.empty();
            }
            case BatchRun.Encoding.Interrupted(int encoded, int left) ->
                Optional.of(new Outcome.Impossible(Message.of("batch.encoder.stopped", encoded, left)));
        };
    }

    private Embeddings embeddings() {
        Encoder encoder = new BgeSmallZh();
        return new Embeddings(encoder, EmbeddingCache.open(order.embeddings(), encoder));
    }

    private void summarise(int needs, int offers, int encoded, Faults faults) {
        if (faults.told() > 0) {
            String paths = faults.paths().stream().map(Path::toString).collect(Collectors.joining("、"));
            tell(Message.of("batch.summary.problems", faults.told(), paths));
        }
        if (!order.quiet()) {
            Message where = order.out() == null
                    ? TO_STANDARD_OUTPUT
                    : Message.verbatim(order.out().toString());
            tell(Message.of("batch.summary", grouped(needs), grouped(offers), grouped(encoded), where));
        }
    }

    private static String grouped(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private void tell(Message message) {
        err.println(wording.say(message));
        err.flush();
    }
}
