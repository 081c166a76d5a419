package org.rongtong.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndustriesTest {

    private final Industries industries = Industries.standard();

    @ParameterizedTest
    @CsvSource({"2929, C2929", "c2929, C2929", "C, C", "Ｃ２９, C29", "011, A011", "97, T97", " 3670 , C3670"})
    void aCodeIsReadWithAndWithoutItsLetter(String text, String code) {
        assertThat(IndustryCode.parse(text)).map(IndustryCode::value).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "U", "A2929", "29290", "98", "00", "C2", "制造业"})
    void aCodeOfAnotherFormOrLetterIsRefused(String text) {
        assertThat(IndustryCode.parse(text)).isEmpty();
    }

    @Test
    void everyIndustryOfTheStandardHangsBelowTheSectionOfItsRow() {
        for (String[] row : CodeTable.rows("industries.csv")) {
            var code = IndustryCode.of(row[0]);

            assertThat(industries.section(code).value()).as(row[0]).isEqualTo(row[3]);
            assertThat(industries.path(code)).as(row[0]).hasSize(Integer.parseInt(row[1]));
            assertThat(code.parent()).as(row[0]).isEqualTo(IndustryCode.parse(row[2]));
        }
        assertThat(industries.sections()).hasSize(20);
    }

    @Test
    void aClassHasItsPathFromTheSectionDown() {
        List<String> path = industries.path(IndustryCode.of("2929")).stream()
                .map(code -> code + " " + industries.name(code))
                .toList();

        assertThat(path).containsExactly("C 制造业", "C29 橡胶和塑料制品业", "C292 塑料制品业", "C2929 塑料零件及其他塑料制品制造");
    }

    @ParameterizedTest
    @CsvSource({"制造业, C", "塑料制品业, C292", "农、林、牧、渔业, A", "汽车制造业, C36", "其他采矿业, B12"})
    void aNameFindsTheWidestIndustryThatBearsIt(String name, String code) {
        assertThat(industries.find(name)).contains(IndustryCode.of(code));
    }

    @Test
    void anUnknownCodeHasNoName() {
        assertThat(industries.find("炼金术")).isEmpty();
        assertThatThrownBy(() -> industries.name(IndustryCode.of("C4399"))).hasMessage("no such industry: C4399");
    }
}
