package org.rongtong.kernel.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rongtong.kernel.Message;

class QuantityRangeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ≥150℃            | ≥150 ℃
            >=150 ℃          | ≥150 ℃
            150℃以上          | ≥150 ℃
            150 ℃ 及以上      | ≥150 ℃
            不低于150℃        | ≥150 ℃
            不小于150℃        | ≥150 ℃
            不得小于 150 ℃    | ≥150 ℃
            至少150℃          | ≥150 ℃
            大于150℃          | >150 ℃
            超过150℃          | >150 ℃
            ＞１５０℃         | >150 ℃
            150℃以下          | ≤150 ℃
            不高于150℃        | ≤150 ℃
            不超过150℃        | ≤150 ℃
            ≤150℃            | ≤150 ℃
            最多150℃          | ≤150 ℃
            <150℃            | <150 ℃
            小于150℃          | <150 ℃
            150 °C           | 150 ℃
            150ºC            | 150 ℃
            150摄氏度         | 150 ℃
            约150℃            | 150 ℃
            150℃左右          | 150 ℃
            10～50 kW        | 10～50 kW
            10-50kW          | 10～50 kW
            10—50千瓦         | 10～50 kW
            10kW至50kW       | 10～50 kW
            800W~1.2kW       | 0.8～1.2 kW
            10~50            | 10～50
            10至50           | 10～50
            -40℃～85℃        | -40～85 ℃
            -40～+85 ℃       | -40～85 ℃
            －40～－20℃       | -40～-20 ℃
            50～10 mm        | 10～50 mm
            ±0.03 mm         | ±0.03 mm
            +/-0.03mm        | ±0.03 mm
            ≤±0.03 mm        | ±0.03 mm
            正负3丝           |
            100±0.5 mm       | 99.5～100.5 mm
            0.01 mm          | 0.01 mm
            0.01毫米          | 0.01 mm
            5微米             | 5 μm
            5 µm             | 5 μm
            5um              | 5 μm
            200万只/年        | 200万只/年
            200 万只／年      | 200万只/年
            200万只每年       | 200万只/年
            年产200万只       | 200万只/年
            年需求200万只     | 200万只/年
            月产5000台        | 5000台/月
            每天300吨         | 300吨/天
            100万～200万只/年 | 100～200万只/年
            2,000.5 kg       | 2000.5 kg
            1.5×10^3 Pa      | 1500 Pa
            1.5×10³Pa        | 1500 Pa
            10⁵ Pa           | 100000 Pa
            2e3 Hz           | 2000 Hz
            1.2兆帕           | 1.2 MPa
            1.2Mpa           | 1.2 MPa
            10m3/h           | 10 m³/h
            10㎡             | 10 m²
            0.5 W/(m·K)      | 0.5 W/(m·K)
            7.8 g/cm³        | 7.8 g/cm³
            3000转/分         | 3000 r/min
            3000rpm          | 3000 r/min
            60 HRC           | 60 HRC
            HRC58～62        | 58～62 HRC
            HRC≥60           | ≥60 HRC
            99.9％           | 99.9%
            5‰               | 5‰
            85万元            | 85万元
            1.2亿元           | 1.2亿元
            3个月             | 3个月
            10Mbps           | 10 Mbit/s
            8000小时          | 8000小时
            65dB(A)          | 65 dB(A)
            """)
    void readsWhatPeopleWrite(String written, String read) {
        String told = QuantityRange.read(written) instanceof Reading.Read(var range)
                ? range.format().replace('\u00a0', ' ')
                : null;

        assertThat(told).isEqualTo(read);
    }

    @Test
    void keepsTheWordsItWasReadFrom() {
        assertThat(QuantityRange.read(" 不低于 150摄氏度 "))
                .isEqualTo(new Reading.Read(new QuantityRange(
                        new Bound(new BigDecimal("150"), true),
                        null,
                        Unit.of("℃").orElseThrow(),
                        false,
                        "不低于 150摄氏度")));
    }

    @ParameterizedTest
    @CsvSource({
        "'',empty",
        "很高,number",
        "10 mm和20 mm,several",
        "15 度假村,unit",
        "M8,unit",
        "5~,unit",
        "1e999999999 m,unit"
    })
    void refusesTheRestAndSaysHowToWriteIt(String written, String why) {
        assertThat(QuantityRange.read(written))
                .isEqualTo(new Reading.Refused(
                        Message.of("kernel.quantity.refused." + why, written),
                        Message.of("kernel.quantity.remedy." + why)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+70", "1E-70", "12345678901234567890123456789012345678901"})
    void aBoundTooLongForExactArithmeticIsRefused(String digits) {
        assertThatThrownBy(() -> new Bound(new BigDecimal(digits), true)).isInstanceOf(IllegalArgumentException.class);
    }
}
