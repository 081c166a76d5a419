package org.rongtong.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rongtong.matching.MatchCommand;
import org.rongtong.matching.evaluation.Judgements;
import org.rongtong.matching.evaluation.Measures;
import org.rongtong.platform.wording.Wording;

/** How good the rankings of {@code match} are on the dev queries, through the command as people run it. */
final class Relevance {

    private static final Pattern ENCODED = Pattern.compile("encoding  ([\\d,]+)/\\S+  (\\d+)/s  took ([\\d.]+) s");

    private final Path data;
    private final PrintWriter out;
    private final PrintWriter err;

    /** @param data where vectors are kept from run to run */
    Relevance(Path data, PrintWriter out, PrintWriter err) {
        this.data = data;
        this.out = out;
        this.err = err;
    }

    void measure(List<TestSet> sets) throws IOException {
        MarkdownTable table = new MarkdownTable(
                out, "set (dev)", "needs", "ranked by", "nDCG@10", "Recall@100", "MRR@10", "seconds", "encoded");
        for (TestSet set : sets) {
            for (String field : set.name().equals("ckg-supplier") ? List.of("text", "need") : List.of("text")) {
                peer(table, set, field);
                ours(table, set, field, true);
                ours(table, set, field, false);
            }
        }
    }

    private static void peer(MarkdownTable table, TestSet set, String field) throws IOException {
        long start = System.nanoTime();
        var rankings = new BigramBaseline(set.documents()).rankings(TestSet.texts(set.queries(), field));
        row(table, set, field, "BM25, pairs of characters", rankings, start, "");
    }

    private void ours(MarkdownTable table, TestSet set, String field, boolean model) throws IOException {
        long start = System.nanoTime();
        Path run = Files.createTempFile("rongtong", ".trec");
        try {
            StringWriter told = new StringWriter();
            List<String> words = new ArrayList<>(List.of(
                    "--needs",
                    set.queries().toString(),
                    "--offers",
                    set.corpus().toString(),
                    "--needs-field",
                    field,
                    "--top",
                    "100",
                    "--format",
                    "trec",
                    "--out",
                    run.toString()));
            if (!model) {
                words.add("--no-model");
            }
            err.println("match " + String.join(" ", words));
            err.flush();
            int code = MatchCommand.commandLine(() -> data, Wording.ENGLISH, out, new PrintWriter(told, true))
                    .execute(words.toArray(String[]::new));
            if (code != 0) {
                throw new IOException("match ended with " + code + ": " + told);
            }
            row(table, set, field, model ? "rongtong" : "rongtong --no-model", read(run), start, encoded(told));
        } finally {
            Files.deleteIfExists(run);
        }
    }

    /** How many texts were new, and how fast they were encoded. */
    private static String encoded(StringWriter told) {
        Matcher encoded = ENCODED.matcher(told.toString());
        String last = "";
        while (encoded.find()) {
            last = encoded.group(1).equals("0") ? "0" : encoded.group(1) + " at " + encoded.group(2) + "/s";
        }
        return last;
    }

    static Map<String, List<String>> read(Path run) throws IOException {
        Map<String, List<String>> rankings = new LinkedHashMap<>();
        for (String line : Files.readAllLines(run, StandardCharsets.UTF_8)) {
            String[] words = line.split(" ", -1);
            rankings.computeIfAbsent(words[0], _ -> new ArrayList<>()).add(words[2]);
        }
        return rankings;
    }

    private static void row(
            MarkdownTable table,
            TestSet set,
            String field,
            String by,
            Map<String, List<String>> rankings,
            long start,
            String encoded)
            throws IOException {
        Judgements judgements = set.judgements();
        Measures measures = Measures.of(rankings, judgements);
        table.row(
                set.name(),
                field,
                by,
                "%.4f".formatted(measures.ndcgAt10()),
                "%.4f".formatted(measures.recallAt100()),
                "%.4f".formatted(measures.mrrAt10()),
                String.format(Locale.ROOT, "%.1f", (System.nanoTime() - start) / 1e9),
                encoded);
    }
}
