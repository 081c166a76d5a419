package org.rongtong.platform.doctor;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.rongtong.kernel.Message;

/**
 * Main memory, or as much of it as the container may use.
 *
 * @param freeMib what programs can still get; caches that the system gives up count as free
 */
public record Memory(long totalMib, long freeMib) {

    /** JVM with the encoder, PostgreSQL, and the system beside them. */
    private static final long NEEDED_MIB = 2000;

    private static final long NEEDED_FREE_MIB = 600;

    public static Memory ofThisMachine() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long free = Math.max(available(), system.getFreeMemorySize());
        return new Memory(system.getTotalMemorySize() >> 20, Math.min(free, system.getTotalMemorySize()) >> 20);
    }

    private static long available() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/meminfo"))) {
            return lines.filter(line -> line.startsWith("MemAvailable:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException elsewhere) {
            return 0;
        }
    }

    public Finding finding() {
        if (totalMib < NEEDED_MIB) {
            return Finding.wanting(
                    "memory",
                    Message.of("doctor.memory.small", totalMib, NEEDED_MIB),
                    Message.of("doctor.memory.small.remedy"));
        }
        return freeMib < NEEDED_FREE_MIB
                ? Finding.wanting(
                        "memory",
                        Message.of("doctor.memory.taken", freeMib, NEEDED_FREE_MIB),
                        Message.of("doctor.memory.taken.remedy"))
                : Finding.sound("memory", Message.of("doctor.memory.sound", totalMib, freeMib));
    }
}
