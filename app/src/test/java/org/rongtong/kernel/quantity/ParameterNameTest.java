package org.rongtong.kernel.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterNameTest {

    @ParameterizedTest
    @CsvSource({
        "长期耐温,工作温度,SAME",
        "最高使用温度,耐热温度,SAME",
        "关键尺寸公差,尺寸精度,SAME",
        "年需求,供货能力,SAME",
        "产能,年产量,SAME",
        "额定功率,功率范围,SAME",
        "叶片数量,叶片数量,SAME",
        "最大叶轮跨度,叶轮跨度,SAME",
        "压力,爆破压力,RELATED",
        "耐压,爆破压力,RELATED",
        "工作压力,耐压,RELATED",
        "抗拉强度,屈服强度,RELATED",
        "定位精度,重复定位精度,RELATED",
        "最高工作温度,最低工作温度,RELATED",
        "长期耐温,短期耐温,RELATED",
        "耐温,耐压,DIFFERENT",
        "公差,产能,DIFFERENT",
        "叶轮跨度,叶片数量,DIFFERENT",
        "'','',DIFFERENT"
    })
    void tellsWhetherTwoNamesMeanTheSameProperty(String one, String other, ParameterName expected) {
        assertThat(ParameterName.same(one, other)).isEqualTo(expected);
        assertThat(ParameterName.same(other, one)).isEqualTo(expected);
    }
}
