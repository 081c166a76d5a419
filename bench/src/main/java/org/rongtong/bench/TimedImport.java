package org.rongtong.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rongtong.Rongtong;

/**
 * One run of the command {@code import} in a process of its own.
 *
 * @param seconds from its start to its end, with that of the embedded store
 * @param rowsPerSecond from the first row on, as the command counts it
 * @param heapMegabytes the most that was in use when a collection began; 0 where there was none
 * @param keptMegabytes the most that a collection left
 * @param processMegabytes the most that the process had resident, without the database; 0 where the system does not say
 */
record TimedImport(double seconds, long rowsPerSecond, long heapMegabytes, long keptMegabytes, long processMegabytes) {

    private static final Pattern COLLECTION = Pattern.compile("(\\d+)M->(\\d+)M");
    private static final Pattern SPEED = Pattern.compile("([\\d,]+) rows/s");
    private static final Pattern RESIDENT = Pattern.compile("VmHWM:\\s*(\\d+) kB");

    /** @throws IOException if the command did not take every row */
    static TimedImport run(Path file, Path folder, String heap) throws IOException, InterruptedException {
        Path collections = folder.resolve("gc.log");
        Path said = folder.resolve("said.txt");
        long start = System.nanoTime();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap,
                        "-Xlog:gc:file=" + collections,
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:+UseCompactObjectHeaders",
                        "-Dstderr.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Rongtong.class.getName(),
                        "--data",
                        folder.resolve("data").toString(),
                        "--lang",
                        "en",
                        "import",
                        "--kind",
                        "organisations",
                        "--in",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        long resident = 0;
        while (!process.waitFor(java.time.Duration.ofMillis(200))) {
            resident = Math.max(resident, resident(process.pid()));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        String words = Files.readString(said);
        if (process.exitValue() != 0) {
            throw new IOException("the import ended with " + process.exitValue() + ": " + words);
        }
        String log = Files.readString(collections);
        return new TimedImport(
                seconds,
                most(
                        SPEED.matcher(words)
                                .results()
                                .skip(SPEED.matcher(words).results().count() - 1),
                        1),
                most(COLLECTION.matcher(log).results(), 1),
                most(COLLECTION.matcher(log).results(), 2),
                resident / 1024);
    }

    private static long resident(long pid) {
        try {
            return most(
                    RESIDENT.matcher(Files.readString(Path.of("/proc/" + pid + "/status")))
                            .results(),
                    1);
        } catch (IOException gone) {
            return 0;
        }
    }

    private static long most(Stream<MatchResult> found, int group) {
        return found.mapToLong(match -> Long.parseLong(match.group(group).replace(",", "")))
                .max()
                .orElse(0);
    }
}
