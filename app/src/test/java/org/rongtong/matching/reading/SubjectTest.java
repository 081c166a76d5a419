package org.rongtong.matching.reading;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectTest {

    @ParameterizedTest
    @CsvSource({
        "求购伺服电机供应商，伺服电机",
        "现寻求伺服电机的供货单位，伺服电机",
        "等离子喷涂设备供应商，等离子喷涂设备",
        "采购等静压石墨，等静压石墨",
        "采购热稳定剂和可靠性试验箱，热稳定剂和可靠性试验箱",
        "寻求减速机构和执行机构的合作单位，减速机构和执行机构",
        "急需轴承等产品的厂家，轴承产品"
    })
    void wordsOfAskingAreTakenOut(String line) {
        var cells = line.split("，");

        assertThat(Subject.of(cells[0]).replace(" ", "")).isEqualTo(cells[1]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"伺服电机", "轴承、齿轮等", "金属表面加工与批量供应", "寻求供应商", "我们需要厂家", "寻求A的供应商"})
    void whatDoesNotAskOrWouldLoseAllStaysAsItIs(String text) {
        assertThat(Subject.of(text)).isEqualTo(text);
    }

    @Property(tries = 300)
    void everyCharacterKeepsItsPlace(
            @ForAll @Chars({'求', '购', '寻', '的', '供', '应', '商', '等', '，', ' ', 'A', '轴', '承'}) String text) {
        String subject = Subject.of(text);

        assertThat(subject).hasSameSizeAs(text);
        for (int i = 0; i < text.length(); i++) {
            assertThat(subject.charAt(i)).isIn(text.charAt(i), ' ');
        }
    }
}
