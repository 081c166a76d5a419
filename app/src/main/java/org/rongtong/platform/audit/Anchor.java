package org.rongtong.platform.audit;

import java.time.Instant;

/**
 * The head of the chain at a moment, to be kept where nobody who runs the platform can change it.
 *
 * @param count entries there were since the beginning, dropped ones included
 * @param head digest of the last of them
 */
public record Anchor(long count, String head, Instant at) {

    /** One line of a file of anchors. */
    String line() {
        return count + " " + head + " " + at;
    }

    /** @throws IllegalArgumentException if {@code line} is none */
    static Anchor parse(String line) {
        String[] parts = line.strip().split("\\s+");
        if (parts.length != 3 || !parts[1].matches("(sha256|sm3):[0-9a-f]{64}")) {
            throw new IllegalArgumentException("no anchor: " + line);
        }
        try {
            return new Anchor(Long.parseLong(parts[0]), parts[1], Instant.parse(parts[2]));
        } catch (java.time.DateTimeException e) {
            throw new IllegalArgumentException("no anchor: " + line, e);
        }
    }
}
