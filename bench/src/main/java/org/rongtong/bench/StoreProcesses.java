package org.rongtong.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The processes of an embedded server, known by the directory in which they work and never by their name. */
record StoreProcesses(Path cluster) {

    static StoreProcesses of(Path dataDirectory) {
        return new StoreProcesses(dataDirectory.resolve("postgres/cluster"));
    }

    /** The server that {@code postmaster.pid} names. */
    ProcessHandle server() throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(cluster.resolve("postmaster.pid")).getFirst().strip());
        return ProcessHandle.of(pid).filter(this::worksHere).orElseThrow(() -> new IOException("no server " + pid));
    }

    List<ProcessHandle> all() {
        return ProcessHandle.allProcesses().filter(this::worksHere).toList();
    }

    private boolean worksHere(ProcessHandle process) {
        try {
            return Files.isSameFile(Path.of("/proc", Long.toString(process.pid()), "cwd"), cluster);
        } catch (IOException goneOrForeign) {
            return false;
        }
    }

    /** How many are still there after ten seconds. */
    int leftAfterTenSeconds() throws InterruptedException {
        for (int tenths = 0; tenths < 100 && !all().isEmpty(); tenths++) {
            Thread.sleep(100);
        }
        return all().size();
    }
}
