package org.rongtong.matching.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rongtong.kernel.Reason;
import org.rongtong.matching.scoring.Match;
import org.rongtong.platform.files.SheetWriter;
import org.rongtong.platform.files.SheetWriter.Column;

/**
 * A workbook: a row for each match with its points by topic, then on further sheets a row for each reason. A sheet that
 * is full is continued on the next.
 */
final class Spreadsheet implements Results {

    /** What a sheet of an xlsx holds, without its header. */
    private static final int MOST_ROWS = 1_048_575;

    private static final int TOLD = 3;
    private static final List<String> TOPICS = List.of(
            "business",
            "product",
            "process",
            "research_result",
            "instrument",
            "service",
            "parameter",
            "place",
            "certificate",
            "title");

    private final ReasonWords words;
    private final SheetWriter sheets;
    private final List<Answer> answers = new ArrayList<>();
    private int rows;

    Spreadsheet(OutputStream out, ReasonWords words) {
        this.words = words;
        this.sheets = new SheetWriter(out, said("results"), resultColumns());
    }

    private String said(String key) {
        return words.wording().say("batch.sheet." + key);
    }

    private List<Column> resultColumns() {
        return Stream.of(
                        Stream.of(
                                column("need", 14),
                                column("title", 40),
                                column("rank", 6),
                                column("offer", 16),
                                column("name", 32),
                                column("total", 10)),
                        TOPICS.stream().map(topic -> new Column(words.topic(topic), 12)),
                        Stream.of(column("reasons", 80), column("missing", 60)))
                .flatMap(columns -> columns)
                .toList();
    }

    private Column column(String key, int characters) {
        return new Column(said(key), characters);
    }

    @Override
    public void add(Answer answer) throws IOException {
        answers.add(answer);
        int rank = 0;
        for (Match match : answer.matches()) {
            roomFor("results", resultColumns());
            List<Object> cells = new ArrayList<>(List.of(
                    answer.need().id(),
                    answer.need().line(),
                    ++rank,
                    match.profile().id(),
                    match.profile().name(),
                    match.total().exact()));
            TOPICS.forEach(topic -> cells.add(points(match, topic)));
            cells.add(words.telling(match, TOLD));
            cells.add(words.missing(match));
            sheets.row(cells);
        }
    }

    private static Object points(Match match, String topic) {
        return Reason.total(match.reasons().stream()
                        .filter(reason -> reason.topic().equals(topic))
                        .toList())
                .exact();
    }

    private void roomFor(String key, List<Column> columns) throws IOException {
        if (rows > 0 && rows % MOST_ROWS == 0) {
            sheets.sheet(said(key) + " " + (rows / MOST_ROWS + 1), columns);
        }
        rows++;
    }

    @Override
    public void close() throws IOException {
        List<Column> columns = reasonColumns();
        sheets.sheet(said("all"), columns);
        rows = 0;
        for (Answer answer : answers) {
            for (Match match : answer.matches()) {
                for (Reason reason : ReasonWords.byPoints(match)) {
                    roomFor("all", columns);
                    sheets.row(cells(answer, match, reason));
                }
            }
        }
        sheets.close();
    }

    private List<Column> reasonColumns() {
        return List.of(
                column("need", 14),
                column("offer", 16),
                column("name", 32),
                column("topic", 12),
                column("asked", 40),
                column("found", 60),
                column("verdict", 10),
                column("hard", 8),
                column("points", 12),
                column("gap", 40),
                column("source", 32));
    }

    private List<Object> cells(Answer answer, Match match, Reason reason) {
        return List.of(
                answer.need().id(),
                match.profile().id(),
                match.profile().name(),
                words.topic(reason.topic()),
                words.wording().say(reason.asked()),
                words.wording().say(reason.found()),
                words.wording().say(reason.verdict().key()),
                reason.hard() ? said("hard.yes") : "",
                reason.points().exact(),
                words.gap(reason),
                words.source(reason));
    }
}
