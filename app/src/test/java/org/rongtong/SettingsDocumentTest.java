package org.rongtong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.rongtong.kernel.Message;
import org.rongtong.platform.settings.Setting;
import org.rongtong.platform.wording.Wording;

/** {@code docs/settings.md} says of every setting what the code says. */
class SettingsDocumentTest {

    private static final Path DOCUMENT = Path.of("../docs/settings.md");

    @Test
    void theTableHoldsEverySettingAsTheCodeHasIt() throws IOException {
        List<String> rows = Files.readAllLines(DOCUMENT).stream()
                .filter(line -> line.startsWith("| `") && !line.startsWith("| `RONGTONG_"))
                .toList();

        assertThat(rows)
                .isEqualTo(KnownSettings.ALL.stream()
                        .map(SettingsDocumentTest::row)
                        .toList());
    }

    @Test
    void variablesThatAreNoSettingsAreNamed() throws IOException {
        assertThat(Files.readString(DOCUMENT)).contains(KnownSettings.VARIABLES);
    }

    @Test
    void whatIsUsualIsWhatTheApplicationDoesWhenNothingIsSet() throws IOException {
        Properties application = new Properties();
        try (InputStream file = RongtongApplication.class.getResourceAsStream("/application.properties")) {
            application.load(file);
        }

        for (Setting setting : KnownSettings.ALL) {
            assertThat(application.getProperty(setting.property(), ""))
                    .as(setting.name())
                    .isEqualTo(setting.usual());
        }
    }

    private static String row(Setting setting) {
        String usual = setting.usual().isEmpty() ? "" : "`" + setting.usual() + "`";
        return "| `" + setting.name() + "` | `" + setting.variable() + "` | " + usual + " | "
                + both(setting.rule().words()) + " | " + both(setting.purpose()) + " |";
    }

    private static String both(Message message) {
        return Wording.CHINESE.say(message) + " · " + Wording.ENGLISH.say(message);
    }
}
