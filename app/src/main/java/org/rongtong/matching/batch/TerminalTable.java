package org.rongtong.matching.batch;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.rongtong.matching.scoring.Match;

/** A table for each need: rank, score, id, name, and the two most telling reasons. */
final class TerminalTable implements Results {

    private static final int LONGEST_ID = 24;
    private static final int LONGEST_NAME = 32;
    private static final int SHORTEST_REASONS = 40;
    private static final int TOLD = 2;

    private final Appendable out;
    private final ReasonWords words;
    private final int columns;

    /** @param columns of the terminal */
    TerminalTable(Appendable out, ReasonWords words, int columns) {
        this.out = out;
        this.words = words;
        this.columns = columns;
    }

    @Override
    public void add(Answer answer) throws IOException {
        line(Columned.cut(answer.need().id() + "  " + answer.need().line(), columns));
        List<Match> matches = answer.matches();
        if (matches.isEmpty()) {
            line("  " + words.wording().say("batch.table.none"));
        }
        int id = widest(matches, LONGEST_ID, true);
        int name = widest(matches, LONGEST_NAME, false);
        int reasons = Math.max(SHORTEST_REASONS, columns - 4 - 8 - id - name - 6);
        for (int i = 0; i < matches.size(); i++) {
            Match match = matches.get(i);
            line(String.format(Locale.ROOT, "%4d  %6.2f  ", i + 1, match.total().value())
                    + Columned.fit(match.profile().id(), id)
                    + "  "
                    + Columned.fit(match.profile().name(), name)
                    + "  "
                    + Columned.cut(words.telling(match, TOLD), reasons));
        }
        line("");
    }

    private static int widest(List<Match> matches, int most, boolean ids) {
        return matches.stream()
                .map(match -> ids ? match.profile().id() : match.profile().name())
                .mapToInt(Columned::width)
                .map(width -> Math.min(most, width))
                .max()
                .orElse(0);
    }

    private void line(String text) throws IOException {
        out.append(text).append('\n');
    }
}
