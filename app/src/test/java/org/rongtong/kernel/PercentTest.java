package org.rongtong.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentTest {

    @ParameterizedTest
    @CsvSource({"3.33%, 3.33", "５．０ ％, 5", "5‰, 0.5", "2个百分点, 2", "-1.50%, -1.5", "100%, 100"})
    void aShareIsReadExactly(String text, String percent) {
        assertThat(Percent.parse(text)).contains(Percent.of(percent));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "%", "3.%", "百分之三", "3%-5%"})
    void anotherFormIsNoShare(String text) {
        assertThat(Percent.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "3, 30, 1000, true",
        "3, 29.99, 1000, false",
        "33.33, 1, 3, true",
        "33.34, 1, 3, false",
        "0, -1, 3, false",
        "0, 0, 3, true"
    })
    void aLineIsComparedWithoutRounding(String line, BigDecimal part, BigDecimal whole, boolean reached) {
        assertThat(Percent.of(line).atLeast(part, whole)).isEqualTo(reached);
    }

    @Test
    void amountsAreComparedLikeNumbersAndThereIsNoShareOfNothing() {
        var line = Percent.of("3");

        assertThat(line.atLeast(Money.wanYuan("30"), Money.wanYuan("1000"))).isTrue();
        assertThatThrownBy(() -> line.atLeast(Money.ZERO, Money.ZERO)).hasMessage("no share of 0.00");
        assertThat(Percent.of("100")).hasToString("100%").isGreaterThan(line);
    }
}
