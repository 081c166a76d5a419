package org.rongtong.platform.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rongtong.kernel.Message;

class FindingsTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void thisMachineIsDescribed(@TempDir Path data) throws IOException {
        assertThat(Jdk.running().finding().isSound()).isTrue();
        assertThat(Memory.ofThisMachine().totalMib()).isPositive();
        assertThat(Disk.under(data.resolve("not/there/yet")).writable()).isTrue();
        assertThat(ServerClock.of(() -> NOON, data.resolve("absent")).finding())
                .isEqualTo(Finding.sound("clock", Message.of("doctor.clock.sound", NOON)));
    }

    @Test
    void anOldJdkIsToBeReplaced() {
        assertThat(new Jdk(21, "21.0.4", "/opt/jdk").finding())
                .isEqualTo(Finding.wanting(
                        "jdk",
                        Message.of("doctor.jdk.old", "21.0.4", "/opt/jdk"),
                        Message.of("doctor.jdk.old.remedy")));
    }

    @Test
    void littleMemoryIsToldApartFromMemoryThatOthersHave() {
        assertThat(new Memory(1000, 900).finding().state()).isEqualTo(Message.of("doctor.memory.small", 1000, 2000));
        assertThat(new Memory(8000, 100).finding().state()).isEqualTo(Message.of("doctor.memory.taken", 100, 600));
        assertThat(new Memory(8000, 4000).finding().isSound()).isTrue();
    }

    @Test
    void aDiskThatIsFullOrClosedIsTold() {
        Path data = Path.of("data");

        assertThat(new Disk(data, 999, true).finding().state())
                .isEqualTo(Message.of("doctor.disk.full", data, 999, 1000));
        assertThat(new Disk(data, 5000, false).finding().state()).isEqualTo(Message.of("doctor.disk.closed", data));
        assertThat(new Disk(data, 5000, true).finding().isSound()).isTrue();
    }

    @Test
    void aClockBehindItsOwnRecordsOrBehindTheProgramIsToBeSet() {
        assertThat(new ServerClock(NOON, Optional.of(NOON.plusSeconds(30)))
                        .finding()
                        .isSound())
                .isTrue();
        assertThat(new ServerClock(NOON, Optional.of(NOON.plusSeconds(3600))).finding())
                .isEqualTo(Finding.wanting(
                        "clock",
                        Message.of("doctor.clock.behind", NOON, NOON.plusSeconds(3540)),
                        Message.of("doctor.clock.remedy")));
        assertThat(new ServerClock(Instant.EPOCH, Optional.empty()).finding().isSound())
                .isFalse();
    }
}
