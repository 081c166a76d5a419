package org.rongtong.directory.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rongtong.directory.Evidence;
import org.rongtong.directory.Fact;
import org.rongtong.directory.OfferKind;
import org.rongtong.directory.OrganisationKind;
import org.rongtong.directory.RelationKind;
import org.rongtong.directory.TitleEvent;
import org.rongtong.directory.TitleKind;
import org.rongtong.directory.Visibility;

class WordsOfTheDirectoryTest {

    @ParameterizedTest
    @ValueSource(strings = {"directory.properties", "directory_en.properties"})
    void everyKindEventAndFactHasAWordInBothLanguages(String bundle) throws IOException {
        Properties words = bundle(bundle);

        List<String> keys = Stream.of(
                        Stream.of(OrganisationKind.values()).map(OrganisationKind::key),
                        Stream.of(OfferKind.values()).map(OfferKind::key),
                        Stream.of(TitleKind.values()).map(TitleKind::key),
                        Stream.of(TitleEvent.Kind.values()).map(TitleEvent.Kind::key),
                        Stream.of(RelationKind.values()).map(RelationKind::key),
                        Stream.of(RelationKind.values()).map(RelationKind::keyFromTheOtherSide),
                        Stream.of(Visibility.values()).map(Visibility::key),
                        Stream.of(Evidence.Kind.values()).map(Evidence.Kind::key),
                        FactCatalogue.standard().entries().stream().map(fact -> Fact.key(fact.name())),
                        FactCatalogue.standard().entries().stream()
                                .filter(fact -> fact.unit() != null)
                                .map(fact -> "directory.unit." + fact.unit()))
                .flatMap(s -> s)
                .toList();

        assertThat(words.stringPropertyNames()).containsAll(keys);
    }

    @Test
    void bothBundlesHoldTheSameKeysAndEveryRuleItsRemedy() throws IOException {
        var chinese = bundle("directory.properties").stringPropertyNames();
        var english = bundle("directory_en.properties").stringPropertyNames();

        assertThat(chinese).isEqualTo(english);
        assertThat(chinese)
                .containsAll(chinese.stream()
                        .filter(key -> key.startsWith("directory.import.") && !key.endsWith(".remedy"))
                        .map(key -> key + ".remedy")
                        .toList());
    }

    private static Properties bundle(String name) throws IOException {
        Properties words = new Properties();
        try (var in = Objects.requireNonNull(WordsOfTheDirectoryTest.class.getResourceAsStream("/messages/" + name))) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return words;
    }
}
