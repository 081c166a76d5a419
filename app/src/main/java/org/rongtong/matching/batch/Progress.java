package org.rongtong.matching.batch;

import java.io.PrintWriter;
import java.util.Locale;
import org.rongtong.platform.wording.Wording;

/** The bar of long work, one line for each step, drawn over itself on a terminal. */
public final class Progress {

    private static final int WIDTH = 30;
    private static final long BETWEEN_NANOS = 150_000_000;

    private final PrintWriter err;
    private final Wording wording;
    private final boolean quiet;

    public Progress(PrintWriter err, Wording wording, boolean quiet) {
        this.err = err;
        this.wording = wording;
        this.quiet = quiet;
    }

    /** Begins the step {@code key}, a word of the bundle. */
    public Step step(String key) {
        return new Step(wording.say("batch.step." + key));
    }

    /** One step: from {@link #at} to {@link #end}. */
    public final class Step {

        private final String name;
        private final long started = System.nanoTime();
        private long drawn;
        private long done;
        private long all;

        private Step(String name) {
            this.name = name;
        }

        public void at(long nowDone, long nowAll) {
            done = nowDone;
            all = nowAll;
            long now = System.nanoTime();
            if (now - drawn >= BETWEEN_NANOS) {
                drawn = now;
                draw(now);
            }
        }

        public void end() {
            if (!quiet) {
                all = done;
                draw(System.nanoTime());
                err.println();
                err.flush();
            }
        }

        private void draw(long now) {
            if (quiet) {
                return;
            }
            long percent = all == 0 ? 100 : done * 100 / all;
            int filled = (int) (percent * WIDTH / 100);
            double seconds = Math.max(0.001, (now - started) / 1e9);
            double rate = done / seconds;
            long left = rate == 0 ? 0 : Math.round((all - done) / rate);
            err.print("\r"
                    + wording.say(
                            "batch.progress",
                            "[" + "=".repeat(filled) + " ".repeat(WIDTH - filled) + "]",
                            percent,
                            name,
                            grouped(done),
                            grouped(all),
                            grouped(Math.round(rate)),
                            done < all
                                    ? wording.say("batch.progress.left", left / 60, "%02d".formatted(left % 60))
                                    : wording.say("batch.progress.took", String.format(Locale.ROOT, "%.1f", seconds)))
                    + "   ");
            err.flush();
        }

        private static String grouped(long number) {
            return String.format(Locale.ROOT, "%,d", number);
        }
    }
}
