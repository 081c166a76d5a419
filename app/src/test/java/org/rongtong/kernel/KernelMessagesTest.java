package org.rongtong.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KernelMessagesTest {

    @Test
    void bothLanguagesHoldTheSameKeys() throws IOException {
        assertThat(bundle("kernel.properties").keySet())
                .isEqualTo(bundle("kernel_en.properties").keySet());
    }

    @Test
    void everyVerdictAndConfidenceHasItsWord() throws IOException {
        var keys = Stream.concat(
                Arrays.stream(Verdict.values()).map(Verdict::key),
                Arrays.stream(Confidence.values()).map(Confidence::key));

        assertThat(bundle("kernel.properties").stringPropertyNames()).containsAll(keys.toList());
    }

    private static Properties bundle(String file) throws IOException {
        var properties = new Properties();
        try (var reader = new InputStreamReader(
                KernelMessagesTest.class.getResourceAsStream("/messages/" + file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
