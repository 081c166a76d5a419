package org.rongtong.matching.batch;

import java.io.IOException;
import java.util.List;
import org.rongtong.matching.scoring.Match;

/** Lines of {@code needId Q0 offerId rank score rongtong}, as trec_eval reads them. Blanks in ids become {@code _}. */
record RunFile(Appendable out) implements Results {

    @Override
    public void add(Answer answer) throws IOException {
        List<Match> matches = answer.matches();
        for (int i = 0; i < matches.size(); i++) {
            out.append(word(answer.need().id()))
                    .append(" Q0 ")
                    .append(word(matches.get(i).profile().id()))
                    .append(' ')
                    .append(Integer.toString(i + 1))
                    .append(' ')
                    .append(matches.get(i).total().exact().toPlainString())
                    .append(" rongtong\n");
        }
    }

    private static String word(String id) {
        return id.replaceAll("\\s+", "_");
    }
}
