package org.rongtong.platform.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.rongtong.kernel.Message;

/**
 * The clock that deadlines are counted by.
 *
 * @param written when the server last wrote to its log, by the clock of that moment
 */
public record ServerClock(Instant now, Optional<Instant> written) {

    /** No clock stood before this when the program was made. */
    private static final Instant MADE = Instant.parse("2026-01-01T00:00:00Z");

    private static final Duration TOLERATED = Duration.ofMinutes(1);

    /** @param log of the server; need not exist */
    public static ServerClock of(InstantSource clock, Path log) throws IOException {
        Optional<Instant> written =
                Files.exists(log) ? Optional.of(Files.getLastModifiedTime(log).toInstant()) : Optional.empty();
        return new ServerClock(clock.instant().truncatedTo(ChronoUnit.SECONDS), written);
    }

    public Finding finding() {
        Instant earliest = written.map(then -> then.minus(TOLERATED))
                .filter(MADE::isBefore)
                .orElse(MADE);
        return now.isBefore(earliest)
                ? Finding.wanting(
                        "clock", Message.of("doctor.clock.behind", now, earliest), Message.of("doctor.clock.remedy"))
                : Finding.sound("clock", Message.of("doctor.clock.sound", now));
    }
}
