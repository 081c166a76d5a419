package org.rongtong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rongtong.kernel.Message;
import org.rongtong.platform.settings.Settings;
import org.rongtong.platform.settings.SettingsReading;
import org.rongtong.platform.tls.SelfMadeCertificate;
import org.rongtong.platform.tls.ServerCertificate;
import org.rongtong.platform.wording.Wording;

class ListeningTest {

    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");
    private static final InetAddress ANYWHERE = InetAddress.ofLiteral("0.0.0.0");

    @TempDir
    Path data;

    private Listening.Choice choose(String... lines) throws IOException {
        Path file = Files.writeString(data.resolve("rongtong.conf"), String.join("\n", lines));
        var reading = Settings.read(KnownSettings.ALL, KnownSettings.VARIABLES, file, Map.of());
        return Listening.of(((SettingsReading.Taken) reading).settings(), data, NOW);
    }

    private Message refusal(String... lines) throws IOException {
        return ((Listening.Choice.Refused) choose(lines)).why();
    }

    @Test
    void whereNothingIsSetThisMachineAloneIsAnsweredWithoutTls() throws IOException {
        var local = ((Listening.Choice.Taken) choose()).listening();

        assertThat(local.url(8080)).isEqualTo("http://127.0.0.1:8080/");
        assertThat(local.properties())
                .containsExactly("--server.address=127.0.0.1", "--server.forward-headers-strategy=none");
    }

    @ParameterizedTest
    @CsvSource({"0.0.0.0", "192.0.2.10", "::"})
    void plainHttpOffThisMachineIsRefusedAndTheThreeWaysAreNamed(String address) throws IOException {
        Message why = refusal("address = " + address);

        assertThat(why.key()).isEqualTo("command.tls.plain");
        for (Wording wording : new Wording[] {Wording.CHINESE, Wording.ENGLISH}) {
            assertThat(wording.say(why)).contains("tls = own", "tls = self-made", "tls = proxy");
        }
    }

    @Test
    void whatCannotBeTakenIsNamed() throws IOException {
        assertThat(refusal("address = example.org")).isEqualTo(Message.of("command.tls.address", "example.org"));
        assertThat(refusal("tls = own", "tls.key = k")).isEqualTo(Message.of("command.tls.unnamed"));
        assertThat(refusal("tls = proxy")).isEqualTo(Message.of("command.tls.proxies", ""));
        assertThat(refusal("tls = proxy", "proxies = 192.0.2.1, front"))
                .isEqualTo(Message.of("command.tls.proxies", "front"));
        assertThat(refusal("tls = own", "tls.certificate = /absent", "tls.key = /absent"))
                .isEqualTo(Message.of("command.tls.file", Path.of("/absent")));
    }

    @Test
    void aSelfMadeCertificateIsKeptUntilItsLastMonthAndItsKeyIsTheOwners() throws IOException {
        var made = SelfMadeCertificate.in(data);

        ServerCertificate first = made.forAddress(ANYWHERE, NOW);

        assertThat(made.forAddress(ANYWHERE, NOW.plus(Duration.ofDays(300))).fingerprint())
                .isEqualTo(first.fingerprint());
        assertThat(made.forAddress(ANYWHERE, NOW.plus(Duration.ofDays(380))).fingerprint())
                .isNotEqualTo(first.fingerprint());
        assertThat(Files.getPosixFilePermissions(first.key())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void aPairOfOnesOwnIsTakenWhenItBelongsTogetherAndHasNotExpired(@TempDir Path other) throws IOException {
        ServerCertificate pair = SelfMadeCertificate.in(other).forAddress(ANYWHERE, NOW);
        ServerCertificate stranger =
                SelfMadeCertificate.in(other.resolve("stranger")).forAddress(ANYWHERE, NOW);
        ServerCertificate old =
                SelfMadeCertificate.in(other.resolve("old")).forAddress(ANYWHERE, NOW.minus(Duration.ofDays(500)));

        assertThat(choose(own(pair.certificate(), pair.key())))
                .isInstanceOfSatisfying(
                        Listening.Choice.Taken.class,
                        taken -> assertThat(taken.listening().certificate()).contains(pair));
        assertThat(refusal(own(pair.certificate(), stranger.key())).key()).isEqualTo("command.tls.pair");
        assertThat(refusal(own(pair.key(), pair.key())).key()).isEqualTo("command.tls.pair");
        assertThat(refusal(own(old.certificate(), old.key())).key()).isEqualTo("command.tls.expired");
    }

    private static String[] own(Path certificate, Path key) {
        return new String[] {"address = 0.0.0.0", "tls = own", "tls.certificate = " + certificate, "tls.key = " + key};
    }
}
