package org.rongtong.matching.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class GramsTest {

    @Test
    void aRunOfChineseGivesPairsAndLatinStaysWhole() {
        assertThat(Grams.PAIRS.of("PLC控制器，泵 M8")).extracting(Gram::term).containsExactly("plc", "控制", "制器", "泵", "m8");
        assertThat(Grams.CHARACTERS.of("PLC控制")).extracting(Gram::term).containsExactly("plc", "控", "制");
    }

    @Test
    void fullWidthLettersAreLetters() {
        assertThat(Grams.PAIRS.of("ＩＳＯ９００１")).containsExactly(new Gram("iso9001", 0, 7));
    }

    @Test
    void aWordNobodyCouldTypeIsKeptByItsBeginning() {
        assertThat(Grams.PAIRS.of("x".repeat(40_000))).containsExactly(new Gram("x".repeat(64), 0, 40_000));
    }

    @Property(tries = 300)
    void placesHoldInEveryText(@ForAll String text) {
        assertThat(Grams.PAIRS.of(text + "İ泵阀"))
                .allSatisfy(gram -> assertThat(Grams.plain((text + "İ泵阀").substring(gram.start(), gram.end())))
                        .startsWith(gram.term()));
    }

    @Test
    void wordsAreThoseOfTheDictionaryWithTheirPlaces() {
        assertThat(Grams.WORDS.of("PLC与控制系统")).containsExactly(new Gram("控制", 4, 6), new Gram("系统", 6, 8));
    }

    @Test
    void aTermIsHeldWhereItStandsAndLettersOnlyAsAWhole() {
        assertThat(Grams.holds("高压泵阀", "压泵")).isTrue();
        assertThat(Grams.holds("m80螺栓", "m8")).isFalse();
        assertThat(Grams.holds("m80、m8螺栓", "m8")).isTrue();
    }
}
