package org.rongtong.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** What the figures were measured on, in a line. */
final class Machine {

    private Machine() {}

    static String line() {
        return "%d cores, %s, %s GiB, JDK %s, %s %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        fromProc("/proc/cpuinfo", "model name", System.getProperty("os.arch", "")),
                        memory(),
                        Runtime.version(),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"));
    }

    private static String memory() {
        String kilobytes = fromProc("/proc/meminfo", "MemTotal", "0 kB").replaceAll("\\D", "");
        return String.format(Locale.ROOT, "%.0f", Long.parseLong(kilobytes) / 1048576.0);
    }

    private static String fromProc(String file, String name, String otherwise) {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(otherwise);
        } catch (IOException elsewhere) {
            return otherwise;
        }
    }

    /** Processes that wanted a core in the last minute; ours are among them. */
    static String load() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return load < 0 ? "unknown" : String.format(Locale.ROOT, "%.1f", load);
    }

    /** The commit in the current folder, with {@code +} where files differ from it. */
    static String commit() {
        String commit = git("rev-parse", "--short=12", "HEAD");
        return commit.isEmpty()
                ? "unknown"
                : commit + (git("status", "--porcelain", "-uno").isEmpty() ? "" : "+");
    }

    private static String git(String... words) {
        try {
            String[] command = Stream.concat(Stream.of("git"), Stream.of(words)).toArray(String[]::new);
            Process process = new ProcessBuilder(command).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException noGit) {
            return "";
        }
    }
}
