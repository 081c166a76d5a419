package org.rongtong.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.rongtong.platform.store.Store;
import org.rongtong.platform.store.StoreSettings;

/**
 * Once: a JVM writes through the product's store, something is killed at a moment that chance picks, the store is
 * opened again and everything that was acknowledged is looked for.
 */
record KillRound(Path data, int number, Kill kill) {

    /** What gets {@code kill -9}. */
    enum Kill {
        JVM,
        SERVER,
        BOTH,
        /** The server is left without anybody: the next start has to find and stop it. */
        JVM_AND_GUARD
    }

    /**
     * @param acknowledged transactions whose commit the writer had reported
     * @param lost of these, how many are not there
     * @param torn transactions that are there in part
     * @param damage what amcheck found
     * @param orphans processes of the server that outlived the JVM, or the next start, when they should not
     * @param openNanos from the call that opens the store to its answer, recovery included
     * @param backNanos with a killed server alone: until the next acknowledged write of the same JVM; else 0
     */
    record Result(
            Kill kill,
            int acknowledged,
            int lost,
            int torn,
            List<String> damage,
            int orphans,
            long openNanos,
            long backNanos) {
        boolean sound() {
            return lost == 0 && torn == 0 && damage.isEmpty() && orphans == 0;
        }
    }

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int WARM = 20;
    private static final int AT_MOST_MILLIS = 2000;

    Result run() throws IOException, InterruptedException, SQLException {
        Set<Long> acknowledged = ConcurrentHashMap.newKeySet();
        Process jvm = writers();
        BufferedReader says = jvm.inputReader(StandardCharsets.UTF_8);
        String ready = says.readLine();
        if (ready == null || !ready.equals("ready .")) {
            jvm.destroyForcibly();
            throw new IOException("the writers did not begin: " + ready);
        }
        Thread listener = Thread.ofPlatform().start(() -> listen(says, acknowledged));
        await(() -> acknowledged.size() >= WARM);
        Thread.sleep(RandomGenerator.getDefault().nextInt(AT_MOST_MILLIS));
        StoreProcesses processes = StoreProcesses.of(data);
        ProcessHandle server = processes.server();
        long backNanos = kill(jvm, server, acknowledged);
        listener.join();
        int orphans = kill == Kill.JVM_AND_GUARD ? 0 : processes.leftAfterTenSeconds();
        return reopened(acknowledged, server, orphans, backNanos);
    }

    private Process writers() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StoreWriters.class.getName(),
                        data.toString(),
                        Integer.toString(number))
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        data.resolveSibling("writers.log").toFile()))
                .start();
    }

    // A line that the kill cut short lacks its full stop.
    private static void listen(BufferedReader says, Set<Long> acknowledged) {
        says.lines()
                .filter(line -> line.endsWith(" ."))
                .map(line -> Long.valueOf(line.substring(0, line.length() - 2)))
                .forEach(acknowledged::add);
    }

    private long kill(Process jvm, ProcessHandle server, Set<Long> acknowledged)
            throws InterruptedException, IOException {
        long backNanos = 0;
        switch (kill) {
            case JVM -> {}
            case SERVER -> {
                server.destroyForcibly();
                backNanos = untilTheNextWrite(acknowledged);
            }
            case BOTH -> server.destroyForcibly();
            case JVM_AND_GUARD -> {
                List<ProcessHandle> guards = jvm.toHandle().children().toList();
                guards.forEach(ProcessHandle::destroyForcibly);
                guards.forEach(guard -> guard.onExit().join());
            }
        }
        // Process.destroyForcibly would close the pipe with the last acknowledgements in it.
        jvm.toHandle().destroyForcibly();
        jvm.waitFor();
        return backNanos;
    }

    private static long untilTheNextWrite(Set<Long> acknowledged) throws InterruptedException, IOException {
        long start = System.nanoTime();
        // What was on its way when the server was killed is not its answer after the kill.
        Thread.sleep(100);
        int before = acknowledged.size();
        await(() -> acknowledged.size() > before);
        return System.nanoTime() - start;
    }

    private static void await(BooleanSupplier state) throws InterruptedException, IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!state.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IOException("no write was acknowledged for " + PATIENCE);
            }
            Thread.sleep(5);
        }
    }

    private Result reopened(Set<Long> acknowledged, ProcessHandle killed, int orphans, long backNanos)
            throws SQLException, IOException {
        long start = System.nanoTime();
        try (Store store = Store.open(StoreSettings.embedded(data))) {
            long openNanos = System.nanoTime() - start;
            int leftover = StoreProcesses.of(data).all().contains(killed) ? 1 : 0;
            try (StoreCheck check = new StoreCheck(store.address(), data)) {
                Set<Long> lost = new HashSet<>(acknowledged);
                lost.removeAll(check.notesOf(number));
                return new Result(
                        kill,
                        acknowledged.size(),
                        lost.size(),
                        check.torn(),
                        check.damage(),
                        orphans + leftover,
                        openNanos,
                        backNanos);
            }
        }
    }
}
