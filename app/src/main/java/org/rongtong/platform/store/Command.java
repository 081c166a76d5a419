package org.rongtong.platform.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A program of the operating system that is run to its end. */
record Command(Path directory, List<String> words) {

    /** How it ended, with everything it printed. */
    record Ended(int exit, String output) {
        boolean well() {
            return exit == 0;
        }
    }

    Ended run() {
        return run("");
    }

    Ended run(String input) {
        try {
            Process process =
                    prepared(directory, words).redirectErrorStream(true).start();
            try (OutputStream in = process.getOutputStream()) {
                in.write(input.getBytes(StandardCharsets.UTF_8));
            } catch (IOException closedItsInput) {
                // The exit code and the output say why it did not read on.
            }
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), output.strip());
        } catch (IOException missing) {
            return new Ended(127, String.valueOf(missing.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted while running " + words.getFirst(), e));
        }
    }

    /** With an environment of its own: no PGPORT, PGDATA or LD_PRELOAD of the caller, and messages in English. */
    static ProcessBuilder prepared(Path directory, List<String> words) {
        ProcessBuilder builder = new ProcessBuilder(words).directory(directory.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
        builder.environment().put("LC_ALL", "C");
        return builder;
    }
}
