package org.rongtong.platform.wording;

import java.io.PrintWriter;
import java.util.Locale;

/**
 * One line on a terminal that says how far a long piece of work is, drawn over itself whenever a percent is full.
 *
 * <p>The words of its key take the bar, the percent, what is done and what there is.
 */
public final class ProgressBar {

    private static final int WIDTH = 30;

    private final PrintWriter err;
    private final Wording wording;
    private final String key;
    private final boolean quiet;
    private long drawn = -1;

    public ProgressBar(PrintWriter err, Wording wording, String key, boolean quiet) {
        this.err = err;
        this.wording = wording;
        this.key = key;
        this.quiet = quiet;
    }

    public void at(long done, long of) {
        long percent = of == 0 ? 100 : Math.min(100, done * 100 / of);
        if (quiet || percent == drawn) {
            return;
        }
        drawn = percent;
        int filled = (int) percent * WIDTH / 100;
        String bar = "[" + "=".repeat(filled) + " ".repeat(WIDTH - filled) + "]";
        err.print("\r" + wording.say(key, bar, percent, grouped(done), grouped(of)) + "\u001b[K");
        err.flush();
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Leaves the line where anything was drawn. */
    public void end() {
        if (drawn >= 0) {
            err.println();
            err.flush();
        }
    }
}
