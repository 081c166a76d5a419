package org.rongtong.platform.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** No page says a key instead of a sentence: both languages hold the same keys, and all that templates ask for. */
class EveryMessageTest {

    private static final Pattern ASKED = Pattern.compile("(say|count)\\(\\s*\"([a-z_]+(?:\\.[a-z0-9_]+)+)\"");

    @Test
    void bothLanguagesHoldTheSameKeys() throws IOException {
        assertThat(keys(true)).isEqualTo(keys(false)).isNotEmpty();
    }

    @Test
    void everyKeyThatTemplatesAskForHasWords() throws IOException {
        try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
            Set<String> asked = templates
                    .filter(file -> file.toString().endsWith(".jte"))
                    .flatMap(EveryMessageTest::keysIn)
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(asked).hasSizeGreaterThan(100);
            assertThat(keys(false)).containsAll(asked);
        }
    }

    private static Stream<String> keysIn(Path template) {
        try {
            return ASKED.matcher(Files.readString(template)).results().flatMap(found -> found.group(1)
                            .equals("count")
                    ? Stream.of(found.group(2), found.group(2) + ".one")
                    : Stream.of(found.group(2)));
        } catch (IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        }
    }

    private static Set<String> keys(boolean english) throws IOException {
        Set<String> keys = new TreeSet<>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
            if (String.valueOf(file.getFilename()).endsWith("_en.properties") == english) {
                Properties properties = new Properties();
                try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                keys.addAll(properties.stringPropertyNames());
            }
        }
        return keys;
    }
}
