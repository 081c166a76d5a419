package org.rongtong.kernel.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantitiesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            密封件长期耐温≥150 ℃，无泄漏    | 长期耐温     | ≥150 ℃      | ≥150 ℃
            关键尺寸公差±0.03 mm。          | 关键尺寸公差 | ±0.03 mm    | ±0.03 mm
            产品年需求200万只，分批交付      | 产品年需求   | 200万只/年  | 200万只
            年需求200万只                   | 年需求       | 200万只/年  | 200万只
            爆破压力不低于1.2 MPa            | 爆破压力     | ≥1.2 MPa    | 不低于1.2 MPa
            在10～50 kW功率范围内连续可调    | 功率         | 10～50 kW   | 10～50 kW
            月产能达到5000台                | 月产能       | 5000台/月   | 5000台
            噪声低于65dB(A)                 | 噪声         | <65 dB(A)   | 低于65dB(A)
            使用温度为－40℃～＋85℃         | 使用温度     | -40～85 ℃   | －40℃～＋85℃
            总投资85万元                    | 总投资       | 85万元      | 85万元
            年营业收入1.2亿元               | 年营业收入   | 1.2亿元     | 1.2亿元
            定位精度优于0.01毫米             | 定位精度     | <0.01 mm    | 优于0.01毫米
            合格率在99.5%以上               | 合格率       | ≥99.5%      | 99.5%以上
            2027年一季度交付3000套样件       | 交付         | 3000套      | 3000套
            表面硬度HRC58-62                | 表面硬度     | 58～62 HRC  | HRC58-62
            比能量（室温）≥300Wh/kg          | 比能量       | ≥300 Wh/kg  | ≥300Wh/kg
            M8螺栓抗拉强度要求大于800MPa     | 抗拉强度 | >800 MPa    | 大于800MPa
            输入DC24V电源                   | 输入DC       | 24 V        | 24V
            年产铸件产能5万吨                | 产能         | 5万吨/年    | 5万吨
            质保期3年以上                   | 质保期       | ≥3年        | 3年以上
            雷电冲击电压550 kV               | 雷电冲击电压 | 550 kV      | 550 kV
            分析周期不超过5 min              | 分析周期     | ≤5 min      | 不超过5 min
            供电系统标称电压35 kV            | 标称电压     | 35 kV       | 35 kV
            抗弯强度希望达到800 MPa          | 抗弯强度     | 800 MPa     | 800 MPa
            新滤袋须能耐温190 ℃              | 耐温         | 190 ℃       | 190 ℃
            """)
    void findsTheQuantityWithTheNounInFront(String text, String subject, String range, String words) {
        List<Mention> mentions = Quantities.findIn(text);

        assertThat(mentions).hasSize(1);
        Mention only = mentions.getFirst();
        assertThat(List.of(
                        only.subject(),
                        only.range().format().replace('\u00a0', ' '),
                        text.substring(only.start(), only.end())))
                .containsExactly(subject, range, words);
        assertThat(only.range().written()).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027年一季度",
                "2026年12月18日",
                "2026-12-18",
                "2026-2028年",
                "2025年以前建成",
                "IATF 16949",
                "ISO 9001:2015",
                "GB/T 4754",
                "GB/T 4754-2017",
                "GB 150台账",
                "Q345",
                "PA66",
                "42CrMo",
                "6061-T6",
                "M8",
                "1、提高强度",
                "2.台架试验",
                "电话0531-88888888",
                "13800138000",
                "5G通信",
                "304N不锈钢",
                "4K高清",
                "3A级景区",
                "第3台设备",
                "90年代",
                "共3项",
                "①米制",
                "10~50",
                "3D打印",
                "HX-500W电机",
                "QC/T 413 A"
            })
    void leavesYearsStandardsModelsAndListNumbersAlone(String text) {
        assertThat(Quantities.findIn(text)).isEmpty();
    }

    @Test
    void findsEveryQuantityInASentence() {
        String text = "需耐温≥150 ℃、公差±0.03 mm的密封环（PA66），2027年起年需求200万只，单价不超过3.5元/只，符合IATF 16949。";

        assertThat(Quantities.findIn(text))
                .extracting(mention ->
                        mention.subject() + " " + mention.range().format().replace('\u00a0', ' '))
                .containsExactly("耐温 ≥150 ℃", "公差 ±0.03 mm", "年需求 200万只/年", "单价 ≤3.5元/只");
    }

    @Test
    void placesCountInTheTextAsGivenAlsoBehindCharactersThatNfkcLengthens() {
        String text = "㎏㎏𠮷耐压１０ＭＰａ以上";

        assertThat(Quantities.findIn(text))
                .extracting(mention -> text.substring(mention.start(), mention.end()))
                .containsExactly("１０ＭＰａ以上");
    }
}
