package org.rongtong.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2,000.00万元 | 2000000000 | 2,000.00万元",
                "1.2亿元 | 12000000000 | 12,000.00万元",
                "3500元 | 350000 | 0.35万元",
                "0.01元 | 1 | 0.00万元",
                "1.234567万元 | 1234567 | 1.23万元",
                "-3.20万元 | -3200000 | -3.20万元",
                "２，０００ 万元 | 2000000000 | 2,000.00万元",
                "50元 | 5000 | 0.01万元"
            })
    void anAmountIsReadExactlyAndShownInTenThousands(String text, long fen, String shown) {
        var money = Money.parse(text).orElseThrow();

        assertThat(money).isEqualTo(new Money(fen));
        assertThat(money.display()).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2000", "0.001元", "1.2345678万元", "1,2,3元", "20,00万元", "十万元", "99999999999999亿元", "1.万元"})
    void whatHasNoUnitOrIsFinerThanAFenIsRefused(String text) {
        assertThat(Money.parse(text)).isEmpty();
    }

    @Test
    void numbersOfFormsAreReadInTheirUnit() {
        assertThat(Money.wanYuan("1.5")).isEqualTo(Money.yuan("15000")).isEqualTo(Money.yi("0.00015"));
        assertThatThrownBy(() -> Money.yuan("0.005")).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void sumsNeverRunOverSilently() {
        assertThat(Money.yuan("0.10").plus(Money.yuan("0.20")).minus(Money.yuan("0.05")))
                .isEqualTo(Money.yuan("0.25"));
        assertThatThrownBy(() -> new Money(Long.MAX_VALUE).plus(new Money(1))).isInstanceOf(ArithmeticException.class);
    }
}
