package org.rongtong.platform.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportBundlesTest {

    private static final Pattern KEY = Pattern.compile("\"((?:files|importing)\\.[a-z.]+[a-z])\"");

    @ParameterizedTest
    @ValueSource(strings = {"importing", "importing-command"})
    void bothLanguagesHoldTheSameKeys(String bundle) {
        assertThat(Wording.ENGLISH.bundle(bundle).keySet())
                .isEqualTo(Wording.CHINESE.bundle(bundle).keySet());
    }

    @Test
    void everyKeyInTheCodeIsInTheBundle() throws IOException {
        Set<String> bundle = Wording.CHINESE.bundle("importing").keySet();

        Set<String> unsaid = new TreeSet<>(keysInCode());
        unsaid.removeIf(key -> bundle.contains(key) || bundle.contains(key + ".rule"));

        assertThat(unsaid).isEmpty();
    }

    private static Set<String> keysInCode() throws IOException {
        Path code = Path.of("src/main/java/org/rongtong/platform");
        try (Stream<Path> sources =
                Stream.concat(Files.walk(code.resolve("files")), Files.walk(code.resolve("importing")))) {
            return sources.filter(path -> path.toString().endsWith(".java"))
                    .flatMap(ImportBundlesTest::keys)
                    .collect(Collectors.toSet());
        }
    }

    private static Stream<String> keys(Path source) {
        try {
            return KEY.matcher(Files.readString(source)).results().map(found -> found.group(1));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
