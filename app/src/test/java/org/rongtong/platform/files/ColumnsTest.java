package org.rongtong.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ColumnsTest {

    @Test
    void headersAreUnderstoodWithoutCaseSpacesMarksAndBrackets() {
        List<String> headers = List.of("＊企业 名称：", "CODE", "电话（手机优先）");

        assertThat(Columns.of(headers, Tables.FIRMS).fieldByHeader())
                .isEqualTo(Map.of("＊企业 名称：", "name", "CODE", "code", "电话（手机优先）", "phone"));
    }

    @Test
    void unknownMissingAndClashingColumnsAreTold() {
        Columns columns = Columns.of(List.of("单位名称", "企业名称", "备注"), Tables.FIRMS);

        assertThat(columns)
                .isEqualTo(new Columns(
                        Map.of("单位名称", "name"),
                        List.of("备注"),
                        List.of(Tables.FIRMS.all().getFirst()),
                        List.of(new Columns.Clash("name", "单位名称", "企业名称"))));
    }

    @Test
    void bracketsCountWhereAnAliasHasThem() {
        Headings capital = Headings.of(List.of(
                new Heading("capital_yuan", List.of("注册资本（元）"), false),
                new Heading("capital", List.of("注册资本"), false)));

        assertThat(List.of("注册资本(元)", "注册资本（万元）", "注册资本").stream()
                        .map(h -> capital.field(h).orElse("")))
                .containsExactly("capital_yuan", "capital", "capital");
    }
}
