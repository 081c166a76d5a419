package org.rongtong.kernel.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rongtong.kernel.Message;
import org.rongtong.kernel.Verdict;

class RequirementTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            长期耐温   | ≥150℃     | 200℃        | MET           | above    | 50 ℃      | 1
            长期耐温   | ≥150℃     | 140℃        | UNMET         | short    | 10 ℃      | 0.866666
            长期耐温   | ≥150℃     | 473.15 K    | MET           | above    | 50 ℃      | 1
            长期耐温   | 423.15K   | 140℃        | UNMET         | short    | 10 K      | 0.866666
            长期耐温   | ≥150℃     | -40～180℃   | MET           | above    | 30 ℃      | 1
            耐温       | >150℃     | 150℃        | UNMET         | excluded | 0 ℃       | 1
            耐温       | ≥0℃       | -10℃        | UNMET         | short    | 10 ℃      | 0.6
            最低使用温度 | -50℃    | -40～120℃   | UNMET         | over     | 10 ℃      | 0.6
            最低使用温度 | -50℃    | -60～120℃   | MET           | below    | 10 ℃      | 1
            公差       | ≤±0.03 mm | ±0.02 mm    | MET           | below    | 0.01 mm   | 1
            公差       | ±0.03 mm  | ±20 μm      | MET           | below    | 0.01 mm   | 1
            公差       | ±0.03 mm  | 0.02 mm     | MET           | below    | 0.01 mm   | 1
            公差       | ±0.03 mm  | -0.02～0.05 mm | UNMET      | over     | 0.02 mm   | 0
            公差       | 0.02 mm   | ±0.025 mm   | UNMET         | over     | 0.005 mm  | 0.5
            控温误差   | ±2℃       | ±1 K        | MET           | below    | 1 ℃       | 1
            年需求     | 200万只/年 | 300万只/年  | MET           | above    | 100万只/年 | 1
            年需求     | 200万只/年 | 12万只/月   | UNMET         | short    | 56万只/年 | 0.44
            年需求     | 200万只/年 | 90万只/年   | UNMET         | short    | 110万只/年 | 0
            年需求     | 200万只/年 | 300万件/年  | MANUAL_REVIEW | counted  | -         | -
            年需求     | 200万只/年 | 1万只/天    | MANUAL_REVIEW | counted  | -         | -
            年需求     | 200万只/年 | 300 kg      | UNKNOWN       | units    | -         | -
            噪声       | 65 dB     | 60 dB       | MET           | below    | 5 dB      | 1
            功率       | 10～50 kW | 5～100 kW   | MET           | covered  | 0 kW      | 1
            功率       | 10～50 kW | 5000～30000 W | UNMET       | missing  | 20 kW     | 0
            功率       | 10～50 kW | 15～60 kW   | UNMET         | missing  | 5 kW      | 0.75
            功率       | 10～50 kW | ≤100 kW     | MET           | covered  | 0 kW      | 1
            功率       | 10～50 kW | 30 kW       | MANUAL_REVIEW | onevalue | -         | -
            功率       | 10～50 kW | 60 kW       | UNMET         | over     | 10 kW     | 0.6
            额定电压   | 220 V     | 100～240 V  | MET           | covered  | 0 V       | 1
            额定电压   | 220 V     | 380 V       | UNMET         | over     | 160 V     | 0
            长度       | 10～50 mm | ±0.1 mm     | MANUAL_REVIEW | tolerance | -        | -
            """)
    void comparesWhatIsAskedWithWhatIsOffered(
            String subject, String asked, String offered, Verdict verdict, String word, String gap, String closeness) {
        Comparison comparison = new Requirement(subject, range(asked)).compare(range(offered));

        assertThat(comparison.verdict()).isEqualTo(verdict);
        assertThat(comparison.told().key()).isEqualTo("kernel.quantity.compare." + word);
        assertThat(comparison.gap().map(Gap::told).map(told -> told.replace('\u00a0', ' ')))
                .isEqualTo(Optional.ofNullable(gap));
        assertThat(comparison
                        .closeness()
                        .map(value -> value.stripTrailingZeros().toPlainString()))
                .isEqualTo(Optional.ofNullable(closeness));
    }

    @Test
    void tellsTheMissingPartsInTheAskedUnit() {
        Comparison comparison = Requirement.compare(range("10～50 kW"), range("20000～30000 W"));

        assertThat(comparison)
                .isEqualTo(new Comparison(
                        Verdict.UNMET,
                        Message.of("kernel.quantity.compare.missing", "10～20\u00a0kW、30～50\u00a0kW"),
                        Optional.of(new Gap(
                                new BigDecimal("3E+1"), Unit.of("kW").orElseThrow(), new BigDecimal("0.750000")))));
    }

    @ParameterizedTest
    @CsvSource({
        "耐温,150℃,AT_LEAST", "公差,0.01 mm,AT_MOST", "单位能耗,30 kWh,AT_MOST", "耐磨损,0.1 g,AT_LEAST", "耐压,≤3 MPa,AT_MOST",
        "噪声,≥20 dB,AT_LEAST", "功率,10～50 kW,WITHIN", "额定电压,220 V,WITHIN", "击穿电压,30 kV,AT_LEAST", "'',±2℃,AT_MOST"
    })
    void theSenseComesFromTheComparatorThenFromTheSubject(String subject, String asked, Sense expected) {
        assertThat(Sense.of(subject, range(asked))).isEqualTo(expected);
    }

    static QuantityRange range(String text) {
        return ((Reading.Read) QuantityRange.read(text)).range();
    }
}
