package org.rongtong.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rongtong.kernel.Message;

class SettingsTest {

    private static final Setting PORT = new Setting("port", new Rule.WholeNumber(0, 65_535), "8080");
    private static final Setting NAME = new Setting("display.name", new Rule.Text(5), "");
    private static final Setting MODEL = new Setting("model", new Rule.YesOrNo(), "true");
    private static final Setting URL = new Setting("url", new Rule.Beginning("jdbc:postgresql:"), "");

    @TempDir
    Path directory;

    private SettingsReading read(Map<String, String> environment, String... lines) throws IOException {
        Path file = directory.resolve("rongtong.conf");
        Files.write(file, List.of(lines));
        return Settings.read(
                List.of(PORT, NAME, MODEL, URL), List.of("RONGTONG_DATA", "RONGTONG_TEST_"), file, environment);
    }

    private static Settings taken(SettingsReading reading) {
        return ((SettingsReading.Taken) reading).settings();
    }

    @Test
    void theFileSaysMoreThanTheCodeAndTheEnvironmentMoreThanTheFile() throws IOException {
        Settings settings = taken(read(
                Map.of("RONGTONG_PORT", "9001", "PATH", "/bin", "RONGTONG_DATA", "/srv", "RONGTONG_TEST_X", "1"),
                "# 说明",
                "",
                "port = 9000",
                "display.name=江=北 "));

        assertThat(settings.stated()).isEqualTo(Map.of(PORT, "9001", NAME, "江=北"));
        assertThat(settings.value(MODEL)).isEqualTo("true");
    }

    @Test
    void withoutAFileEverythingIsAsUsual() {
        SettingsReading reading = Settings.read(List.of(PORT), List.of(), directory.resolve("absent"), Map.of());

        assertThat(taken(reading).stated()).isEmpty();
    }

    @Test
    void whatIsUnknownWrongOrSaidTwiceIsRefusedWithItsPlace() throws IOException {
        String file = directory.resolve("rongtong.conf").toString();

        SettingsReading reading =
                read(Map.of("RONGTONG_MODLE", "x"), "prot = 1", "port = 65536", "model = false", "model = true", "url");

        assertThat(reading)
                .isEqualTo(new SettingsReading.Refused(List.of(
                        Message.of("settings.line", file + ":5"),
                        Message.of("settings.unknown", file + ":1", "prot", "port"),
                        Message.of(
                                "settings.wrong",
                                file + ":2",
                                "port",
                                "65536",
                                Message.of("settings.rule.number", 0, 65_535)),
                        Message.of("settings.twice", file + ":4", "model"),
                        Message.of("settings.unknown", "RONGTONG_MODLE", "RONGTONG_MODLE", "RONGTONG_MODEL"))));
    }

    @Test
    void everyRuleRefusesWhatItDoesNotAllow() {
        assertThat(PORT.rule().allows("0")).isTrue();
        assertThat(PORT.rule().allows("-1")).isFalse();
        assertThat(PORT.rule().allows("99999999999")).isFalse();
        assertThat(NAME.rule().allows("一二三四五")).isTrue();
        assertThat(NAME.rule().allows("一二三四五六")).isFalse();
        assertThat(MODEL.rule().allows("yes")).isFalse();
        assertThat(URL.rule().allows("jdbc:postgresql://db/rongtong")).isTrue();
        assertThat(URL.rule().allows("jdbc:postgresql:")).isFalse();
    }
}
