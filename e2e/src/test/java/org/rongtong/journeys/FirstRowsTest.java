package org.rongtong.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rongtong.DemoPlatform;

/** A platform on its first day: nothing in it, then one of each. */
class FirstRowsTest {

    private static final Map<String, String> NOTHING = Map.of(
            "/organisations", "名录还没有机构。请运行机构用“rongtong import”导入名录文件。",
            "/results", "名录还没有这类内容。请运行机构用“rongtong import --kind offers”导入供给文件。",
            "/instruments", "名录还没有这类内容。请运行机构用“rongtong import --kind offers”导入供给文件。",
            "/needs", "还没有需求。请运行机构用“rongtong import”导入需求文件。",
            "/statistics", "名录和需求都还没有内容。请运行机构用“rongtong import”导入文件。");

    private static final Map<String, String> ONE = Map.of(
            "/organisations", "名录中有1家机构",
            "/results", "名录中有1项科研成果",
            "/instruments", "名录中有1项仪器与检测能力",
            "/needs", "1项需求",
            "/statistics", "全部地区的名录与需求",
            "/", "写下要解决的问题");

    @Test
    void everyListSaysWhyItIsEmptyAndShowsTheFirstRow() {
        try (DemoPlatform platform = DemoPlatform.empty();
                Visitor desk = Visitor.at(platform, Visitor.DESK);
                Visitor phone = Visitor.at(platform, Visitor.PHONE)) {
            NOTHING.forEach((list, why) ->
                    assertThat(desk.opens(list).text("main")).as(list).contains(why));
            assertThat(desk.opens("/").texts(".path b")).allMatch(number -> number.startsWith("0 "));
            assertThat(problems(desk, phone)).isEmpty();

            takeOneOfEach(platform);
            ONE.forEach((list, title) ->
                    assertThat(desk.opens(list).text("h1")).as(list).startsWith(title));
            assertThat(desk.opens("/organisations").text("tbody th")).startsWith("十八位代码与很长的名称都不会撑破版面");
            assertThat(problems(desk, phone)).isEmpty();
        }
    }

    private static List<String> problems(Visitor... visitors) {
        List<String> problems = new ArrayList<>();
        for (Visitor visitor : visitors) {
            for (String list : ONE.keySet()) {
                visitor.opens(list).violations().forEach(violation -> problems.add(list + ": " + violation));
                if ((Boolean) visitor.page()
                        .evaluate(
                                "() => document.documentElement.scrollWidth > document.documentElement.clientWidth")) {
                    problems.add(list + " scrolls sideways");
                }
            }
        }
        return problems;
    }

    private static void takeOneOfEach(DemoPlatform platform) {
        String name = "十八位代码与很长的名称都不会撑破版面".repeat(4) + "91370100MA3TEST00XABCDEFGHIJKLMNOPQRSTUVWXYZ（示例）有限公司";
        platform.take("organisations", "code", "1", "name", name, "region", "济南", "titles", "高新技术企业、专精特新中小企业");
        platform.take("offers", "organisation", "1", "code", "R", "kind", "科研成果", "name", name);
        platform.take(
                "offers",
                "organisation",
                "1",
                "code",
                "I",
                "kind",
                "仪器与检测",
                "name",
                name,
                "parameters",
                "温度: -70～180 ℃");
        platform.take("needs", "code", "1", "title", name, "text", name);
    }
}
