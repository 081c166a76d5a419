package org.rongtong.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rongtong.platform.wording.Wording;

class RefusedRulesTest {

    private static final String HEAD = """
            id: trial
            title: trial
            name: {zh: 试例, en: Trial}
            document: {number: 示例〔2026〕1号, part: 第一条}
            in_force: [{from: 2026-01-01}]
            """;

    private static final String SHEET = """
            rule:
              id: score
              score:
                pass: 60
                parts: [{id: p, name: 示例, max: 20}]
                items:
                  - {id: i, part: p, name: 示例, max: 20, %s}
            """;

    private static String refused(String rest) {
        return switch (Rulebook.shipped().with("trial.yaml", HEAD + rest)) {
            case Rulebook.Loading.Loaded _ -> "taken";
            case Rulebook.Loading.Refused(var problems) -> Wording.CHINESE.say(problems.getFirst());
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {id: a, fact: rd_expenses, op: gte, value: 1}                                       | 没有“rd_expenses”这个事实。最接近的是“rd_expense”
            {id: a, fact: rd_expense, period: Y1, op: gte, value: 1, unit: yuan}                | 单位是wan_cny，这里写了yuan
            {id: a, fact: rd_expense, period: Y9, op: gte, value: 1}                            | 没有“Y9”这个时期
            {id: a, fact: rd_expense, period: [Y1, Y2], op: gte, value: 1}                      | single须列出1个时期，这里有2个
            {id: a, fact: rd_intensity, period: [Y1, Y2], quantifier: sum_of_2, op: gte, value: 1} | 不能求和或求平均
            {id: a, fact: rd_expense, period: Y1, op: truthy, value: true}                      | “truthy”不能用于“rd_expense”
            {id: a, fact: own_brand, op: gte, value: 1}                                         | “gte”不能用于“own_brand”
            {id: a, fact: rd_institution_level, op: in, value: [federal]}                       | 没有“federal”这个词
            {id: a, fact: rd_expense, period: Y1, op: gte, value: ten}                          | “ten”不是数
            {id: a, fact: rd_expense, period: Y1, op: gte, value: 0.0000001}                    | 多于六位小数
            {id: a, fact: own_brand, op: truthy, value: true, colour: red}                      | 没有“colour”这个键
            {id: a, any: [{id: a, fact: own_brand, op: truthy, value: true}]}                   | 编号“a”重复
            {id: a, use: gate}                                                                  | 没有“gate”这组共用条件
            {at_least: 2, of: [{id: b, fact: own_brand, op: truthy, value: true}]}              | at_least为2
            {id: a}                                                                             | 既不是条件，也不是条件的组合
            """)
    void aConditionThatCannotBeTakenIsRefusedWithLinePlaceAndRemedy(String node, String told) {
        assertThat(refused("rule:\n  all:\n    - " + node + "\n"))
                .startsWith("trial.yaml第")
                .contains(told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'bands: {fact: debt_ratio, period: Y1, steps: [{max: 0.5, points: 20}, {max: 0.4, points: 10}, {points: 0}]}' | 分档重叠：0.4在0.5之后
            'bands: {fact: rd_intensity, period: Y1, steps: [{min: 0.5, points: 20}, {min: 0.4, points: 10}]}'          | 分档有缺口
            'bands: {fact: rd_intensity, period: Y1, steps: [{min: 0.5, points: 20}, {min: 0.4, points: 20}, {points: 0}]}' | 分值没有逐档降低
            'bands: {fact: rd_intensity, period: Y1, steps: [{min: 0.5, points: 15}, {points: 0}]}'                      | 最高一档为15分，而满分为20分
            'ladder: [{when: {fact: class2_ip_count, op: gte, value: 1}, points: 20}, {when: {fact: class2_ip_count, op: gte, value: 2}, points: 10}, {points: 0}]' | 这一档永远达不到
            'note: nothing'                                                                                             | 没有评分方法
            """)
    void bandsThatOverlapLeaveAGapOrCannotBeReachedAreRefused(String item, String told) {
        assertThat(refused(SHEET.formatted(item))).contains(told);
    }

    @Test
    void aBranchThatContradictsTheRestIsRefused() {
        assertThat(refused("""
                        rule:
                          all:
                            - {id: small, fact: operating_revenue, period: Y1, op: lt, value: 5000}
                            - id: ways
                              any:
                                - {id: rich, fact: operating_revenue, period: Y1, op: gte, value: 5000}
                                - {id: branded, fact: own_brand, op: truthy, value: true}
                        """)).contains("“rich”这一分支永远不会成立");
    }

    @Test
    void aRuleThatNobodyCanMeetIsRefused() {
        assertThat(refused("""
                        rule:
                          all:
                            - {id: a, fact: rd_expense, period: Y1, op: gte, value: 100}
                            - {id: b, fact: rd_intensity, period: Y1, op: gte, value: 0.5}
                            - {id: c, fact: operating_revenue, period: Y1, op: gte, value: 300}
                            - {id: d, fact: rd_expense, period: Y1, op: lt, value: 150}
                        """)).contains("任何企业都不可能符合");
    }

    @Test
    void twoVersionsOfOneTitleOnOneDayAreRefused() {
        String second = HEAD.replace("id: trial", "id: trial_2").replace("title: trial", "title: specialized_sme")
                + "rule: {id: a, fact: own_brand, op: truthy, value: true}\n";

        assertThat(Rulebook.shipped().with("second.yaml", second))
                .isInstanceOfSatisfying(
                        Rulebook.Loading.Refused.class,
                        refused -> assertThat(
                                        Wording.ENGLISH.say(refused.problems().getFirst()))
                                .startsWith(
                                        "second.yaml, line 5, \"in_force\": \"trial_2\" and \"specialized_sme_2026\""));
    }

    @Test
    void aRuleThatFitsIsTakenAndAnswers() {
        assertThat(Rulebook.shipped()
                        .with("trial.yaml", HEAD + "rule: {id: a, fact: own_brand, op: truthy, value: true}\n"))
                .isInstanceOfSatisfying(
                        Rulebook.Loading.Loaded.class,
                        loaded -> assertThat(loaded.rulebook().ids()).contains("trial", "little_giant_63"));
    }

    @Test
    void aFolderWithoutItsFilesIsRefusedByName(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("index.yaml"), "facts: mine.yaml\nsizes: s.yaml\nshared: []\nrules: []\n");

        assertThat(Rulebook.load(folder))
                .isEqualTo(new Rulebook.Loading.Refused(
                        List.of(org.rongtong.kernel.Message.of("rulebook.refused.absent", "mine.yaml"))));
    }
}
