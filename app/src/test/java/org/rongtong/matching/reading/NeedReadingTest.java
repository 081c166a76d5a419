package org.rongtong.matching.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences of our own, of many industries and manners of writing; expected: every condition, {@code !} where it filters. */
class NeedReadingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # bare names and lists of terms ask for nothing beside themselves
            伺服电机                                          | ''
            高温密封圈、耐油胶管、液压接头                        | ''
            # parameters
            寻求耐高温密封圈，长期耐温≥150℃                      | 长期耐温≥150 ℃
            需要精度±0.01mm的滚珠丝杠                           | 精度±0.01 mm
            需要重量不超过25kg的机械臂                           | 重量≤25 kg
            必须达到耐压不低于10MPa                             | !耐压≥10 MPa
            耐压须≥10MPa，行程300mm                            | !耐压≥10 MPa 行程300 mm
            噪声不得超过65dB                                   | !噪声≤65 dB
            需达到抗拉强度500MPa以上                             | !抗拉强度≥500 MPa
            所需通过的流量为20L/min                             | 流量20 L/min
            1.耐温150℃；2.产能200万只/年；3.厚度0.5mm            | 耐温150 ℃ 产能200万只/年 厚度0.5 mm
            1、最大载荷10kg 2、行程300mm 3、重复定位精度±0.02mm   | 最大载荷10 kg 行程300 mm 重复定位精度±0.02 mm
            （1）压力范围0～10MPa；（2）工作温度-40～85℃          | 压力范围0～10 MPa 工作温度-40～85 ℃
            一、技术要求：①抗拉强度≥500MPa②延伸率不低于12%        | 抗拉强度≥500 MPa 延伸率≥12%
            耐压≥１０ＭＰａ                                     | 耐压≥10 MPa
            # changes, money, time and amounts needed are no parameters of an offer
            产品良率必须提高20%以上                              | ''
            能耗降低15%，降低成本10%以上                          | ''
            产线节拍由60秒缩短至45秒                             | ''
            将废品率降低到2%以下                                 | 废品率≤2%
            预算50万元，交货期30天，质保2年，年需求量10万件          | ''
            单价约3000元/吨                                    | ''
            现有设备功率75kW，改造后功率不高于50kW                 | 功率≤50 kW
            # certificates
            须通过IATF16949认证                                | !IATF16949
            具有ISO9001、IATF16949证书者优先                    | ISO9001 IATF16949
            需通过CE认证，需具备GJB9001C资质                     | !CE认证 !GJB9001C
            无须ISO9001认证                                   | ''
            我司已通过ISO9001认证                               | ''
            ＩＳＯ９００１认证必须具备                             | !ISO9001
            符合RoHS要求，阻燃等级满足UL94 V-0                    | RoHS
            须满足GB/T 1040拉伸试验                             | ''
            具备CNAS资质的检测机构                               | CNAS
            # titles
            须为专精特新小巨人企业                               | !LITTLE_GIANT
            高新技术企业加分，单项冠军企业优先                      | HIGH_TECH_ENTERPRISE SINGLE_CHAMPION
            申请高新技术企业认定服务                              | ''
            我公司是高新技术企业                                 | ''
            # places
            注册地须在山东省内                                   | !山东省
            供应商需位于长三角                                   | !长三角
            不接受山东以外的供应商                                | !山东
            不接受山东企业                                      | ''
            仅限河北省企业                                      | !河北省
            供应商所在地应为江苏或浙江                             | !江苏、浙江
            优先考虑成渝地区企业                                 | 成渝
            我司位于青岛，寻求铝合金压铸供应商                      | ''
            我司青岛工厂急需一批输送带                             | ''
            交货至武汉工厂                                      | ''
            除新疆、西藏外均可                                   | ''
            # without stops, in English, mixed
            寻求耐温150℃以上密封圈供应商山东优先必须通过ISO9001      | 耐温≥150 ℃ 山东 ISO9001
            Must hold IATF 16949. Suppliers in 广东 preferred  | !IATF 16949 广东
            """)
    void conditionsAreReadAsTheyAreMeant(String need, String expected) {
        var reading = NeedReading.of("", need);

        assertThat(String.join(" ", told(reading))).isEqualTo(expected);
    }

    @Test
    void halfAPageIsReadInItsOrder() {
        var reading = NeedReading.of("电池包热管理导热垫片", """
                我公司是一家动力电池制造企业，目前年产能12GWh，已通过IATF16949认证。
                现寻求导热垫片的合作单位，具体要求如下：
                1. 导热系数≥3.0 W/(m·K)；
                2. 击穿电压须不低于10kV；
                3. 供应商应通过ISO 9001认证，IATF 16949优先；
                4. 同等条件下，长三角企业优先。
                项目完成后，装配工时预计减少30%。""");

        assertThat(told(reading)).containsExactly("导热系数≥3 W/(m·K)", "!击穿电压≥10 kV", "!ISO 9001", "IATF 16949", "长三角");
    }

    @Test
    void whatTitleAndTextBothSayCountsOnceAndTheStricterHolds() {
        var reading = NeedReading.of("ISO9001认证的密封圈厂", "须通过ISO 9001:2015认证");

        assertThat(told(reading)).containsExactly("!ISO9001");
    }

    @Test
    void atMostEightParametersAreKept() {
        var reading = NeedReading.of("", "长度1m，宽度2m，高度3m，厚度4mm，直径5mm，行程6mm，耐压7MPa，载荷8kg，功率9kW，电压10V");

        assertThat(reading.conditions()).hasSize(8);
    }

    @Test
    void correctedConditionsReplaceTheReadOnes() {
        var reading = NeedReading.of("", "须通过ISO9001认证");
        List<Condition> softened = List.of(reading.conditions().getFirst().withHard(false));

        assertThat(reading.with(softened)).isEqualTo(new NeedReading(reading.text(), reading.subject(), softened));
    }

    private static List<String> told(NeedReading reading) {
        return reading.conditions().stream()
                .map(condition -> (condition.hard() ? "!" : "")
                        + switch (condition) {
                            case Condition.Parameter parameter ->
                                parameter.requirement().subject()
                                        + parameter
                                                .requirement()
                                                .asked()
                                                .format()
                                                .replace('\u00a0', ' ');
                            case Condition.Place place -> place.written();
                            case Condition.Certificate certificate -> certificate.name();
                            case Condition.Title title ->
                                title.kind().map(Enum::name).orElse("any");
                        })
                .toList();
    }
}
