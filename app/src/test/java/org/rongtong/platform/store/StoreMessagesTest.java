package org.rongtong.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The keys of refusals are put together from parts, which a search for whole keys does not see. */
class StoreMessagesTest {

    private static final Set<String> ASPECTS = Set.of(
            "platform",
            "directory",
            "disk",
            "major",
            "inUse",
            "owned",
            "root",
            "password",
            "start",
            "migration",
            "external.url",
            "external.unreachable",
            "external.old",
            "external.encoding",
            "external.superuser",
            "remembered",
            "left",
            "move.nothing",
            "move.inUse",
            "move.moved",
            "move.stayed",
            "move.claimed",
            "move.notEmpty",
            "move.rights",
            "move.others",
            "move.shape",
            "move.different",
            "move.stopped",
            "later",
            "snapshot",
            "shape",
            "restoration");

    @ParameterizedTest
    @ValueSource(strings = {"store.properties", "store_en.properties"})
    void everyRefusalHasItsProblemAndItsRemedy(String file) throws IOException {
        Properties bundle = new Properties();
        try (var in = getClass().getResourceAsStream("/messages/" + file)) {
            bundle.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }

        bundle.values().forEach(text -> new MessageFormat(text.toString()));

        assertThat(bundle.stringPropertyNames())
                .filteredOn(key -> key.matches(".*\\.(problem|remedy)"))
                .hasSize(2 * ASPECTS.size())
                .allSatisfy(key -> assertThat(ASPECTS).contains(key.replaceAll("^store\\.|\\.(problem|remedy)$", "")));
    }
}
