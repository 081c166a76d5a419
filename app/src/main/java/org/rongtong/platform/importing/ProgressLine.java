package org.rongtong.platform.importing;

import java.io.PrintWriter;
import java.util.Locale;
import org.rongtong.platform.wording.Wording;

/** The bar of an import, drawn over itself on a terminal; when quiet it says only what one must know. */
public final class ProgressLine implements ImportProgress {

    private static final int WIDTH = 30;

    private final PrintWriter err;
    private final Wording wording;
    private final boolean quiet;

    /** @param err where the bar is drawn; nothing is while {@code quiet} */
    public ProgressLine(PrintWriter err, Wording wording, boolean quiet) {
        this.err = err;
        this.wording = wording;
        this.quiet = quiet;
    }

    @Override
    public void heard(SoFar sofar) {
        if (quiet) {
            return;
        }
        int filled = sofar.percent() * WIDTH / 100;
        String bar = "[" + "=".repeat(filled) + " ".repeat(WIDTH - filled) + "]";
        err.print("\r"
                + wording.say(
                        "importing.progress",
                        bar,
                        sofar.percent(),
                        String.format(Locale.ROOT, "%,d", sofar.read()),
                        String.format(Locale.ROOT, "%,d", sofar.rowsPerSecond())));
        err.flush();
    }

    @Override
    public void waiting() {
        err.println(wording.say("importing.waiting"));
        err.flush();
    }

    /** Ends the line; what is said next begins a new one. */
    public void end() {
        err.println();
        err.flush();
    }
}
