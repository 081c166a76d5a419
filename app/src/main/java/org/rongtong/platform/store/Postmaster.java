package org.rongtong.platform.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The server process that {@code postmaster.pid} of a cluster names.
 *
 * @param started second in which the process started, by the clock of that moment
 */
record Postmaster(long pid, Path cluster, Instant started) {

    // The kernel counts from the boot, the file by the clock; the two part by the steps the clock has made since.
    private static final Duration CLOCK_STEPS = Duration.ofSeconds(10);

    /** What the file says, whether or not such a process lives. */
    static Optional<Postmaster> namedIn(Path cluster) {
        try {
            List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
            return lines.size() < 3
                    ? Optional.empty()
                    : Optional.of(new Postmaster(
                            Long.parseLong(lines.get(0).strip()),
                            cluster,
                            Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()))));
        } catch (IOException | NumberFormatException absentOrTorn) {
            return Optional.empty();
        }
    }

    /**
     * Whether the process lives and is this one: by directory and start time, because process numbers are given again.
     */
    boolean runs() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent() && worksInCluster() && startedThen();
    }

    /** Whether the number belongs to a process that is not this server. */
    boolean numberGivenAgain() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent() && !runs();
    }

    /** Whether any process has {@code cluster} as its directory, as a server and all its children do. */
    static boolean somebodyWorksIn(Path cluster) {
        return ProcessHandle.allProcesses().anyMatch(process -> works(process.pid(), cluster));
    }

    private boolean worksInCluster() {
        return works(pid, cluster);
    }

    private static boolean works(long pid, Path cluster) {
        try {
            return Files.isSameFile(Path.of("/proc", Long.toString(pid), "cwd"), cluster);
        } catch (IOException goneOrForeign) {
            return false;
        }
    }

    private boolean startedThen() {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().startInstant())
                .filter(start -> Duration.between(start, started).abs().compareTo(CLOCK_STEPS) < 0)
                .isPresent();
    }
}
