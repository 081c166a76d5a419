package org.rongtong.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RegionGroupTest {

    @ParameterizedTest
    @CsvSource({
        "长三角地区的供应商优先, 长三角=YANGTZE_DELTA",
        "长江三角洲与粤港澳大湾区, 长江三角洲=YANGTZE_DELTA 粤港澳大湾区=GREATER_BAY_AREA",
        "华东和东北企业, 华东=EAST 东北=NORTHEAST",
        "山东北部与厂区西南侧, ''",
        "西北工业大学, ''"
    })
    void runningTextNamesItsGroups(String text, String expected) {
        String found = String.join(
                " ",
                RegionGroup.findIn(text).stream()
                        .map(m -> text.substring(m.start(), m.end()) + "=" + m.group())
                        .toList());

        assertThat(found).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void everyGroupIsFoundByItsNamesAndHasKnownMembers(RegionGroup group) {
        assertThat(group.names())
                .allSatisfy(name -> assertThat(RegionGroup.find(name + "地区")).contains(group));
        assertThat(group.members()).allMatch(Regions.standard()::knows);
    }

    @Test
    void aGroupOfCitiesContainsTheirCountiesOnly() {
        assertThat(RegionGroup.PEARL_DELTA.contains(RegionCode.of("440605"))).isTrue();
        assertThat(RegionGroup.PEARL_DELTA.contains(RegionCode.of("44"))).isFalse();
        assertThat(RegionGroup.PEARL_DELTA.contains(RegionCode.of("4405"))).isFalse();
    }
}
