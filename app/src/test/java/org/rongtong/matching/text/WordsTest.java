package org.rongtong.matching.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void textIsCutByTheDictionary() {
        assertThat(Words.of("汽车管理系统")).extracting(Gram::term).containsExactly("汽车", "管理", "系统");
    }

    @Test
    void aStretchThatBeginsInsideAWordIsGivenWithoutThatHalf() {
        assertThat(Words.whole("新能源汽车热管理系统", 4, 10)).isEqualTo("热管理系统");
    }

    @Test
    void aStretchThatEndsInsideAWordIsGivenWithoutThatHalf() {
        assertThat(Words.whole("低温轴承加工", 0, 5)).isEqualTo("低温轴承");
    }

    @Test
    void nothingIsGivenOfHalvesAlone() {
        assertThat(Words.whole("汽车管理系统", 1, 3)).isEmpty();
    }

    @Test
    void lettersKeepTheirCaseAndAreNeverCut() {
        assertThat(Words.whole("用于PLC控制器", 2, 8)).isEqualTo("PLC控制器");
    }
}
