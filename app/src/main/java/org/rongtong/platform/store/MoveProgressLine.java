package org.rongtong.platform.store;

import java.io.PrintWriter;
import org.rongtong.platform.wording.Wording;

/** The bar of a move, drawn over itself on a terminal whenever a percent is full or a table begins. */
final class MoveProgressLine implements MoveProgress {

    private static final int WIDTH = 30;

    private final PrintWriter err;
    private final Wording wording;
    private String drawn = "";

    MoveProgressLine(PrintWriter err, Wording wording) {
        this.err = err;
        this.wording = wording;
    }

    @Override
    public void heard(Step step, String table, long done, long of) {
        int percent = of == 0 ? 100 : (int) (done * 100 / of);
        String news = step + table + percent;
        if (!news.equals(drawn)) {
            drawn = news;
            int filled = percent * WIDTH / 100;
            String bar = "[" + "=".repeat(filled) + " ".repeat(WIDTH - filled) + "]";
            // What the line before was longer is wiped out to its end.
            err.print("\r" + wording.say(step.key(), bar, percent, table) + "\u001b[K");
            err.flush();
        }
    }

    void end() {
        if (!drawn.isEmpty()) {
            err.println();
            err.flush();
        }
    }
}
