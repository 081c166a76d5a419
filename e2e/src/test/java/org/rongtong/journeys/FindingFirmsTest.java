package org.rongtong.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FindingFirmsTest {

    @Test
    void aPastedNeedLeadsToReasonsToTheFirmAndBackToANeed() {
        try (Visitor visitor = Visitor.on(Visitor.DESK)) {
            visitor.pastes(Visitor.NEED);
            assertThat(visitor.path()).matches("/matches/[A-Za-z0-9_-]{22}");
            assertThat(visitor.text("h1")).matches("\\d+家企业符合硬条件");
            assertThat(visitor.text(".hit h2")).isEqualTo("泉城精塑科技（示例）有限公司");
            assertThat(visitor.texts(".hit:first-child .reasons > li .what b"))
                    .contains("证书：IATF 16949", "长期耐温≥150 ℃", "地区：山东");

            visitor.clicks(".hit h2 a");
            assertThat(visitor.text("h1")).isEqualTo("泉城精塑科技（示例）有限公司");
            visitor.clicks("section[aria-labelledby=fitting] h3 a");
            assertThat(visitor.path()).startsWith("/needs/");
            assertThat(visitor.text("h1")).isNotBlank();
        }
    }

    @Test
    void aSoftConditionMadeHardGivesAnotherListUnderAnotherAddress() {
        try (Visitor visitor = Visitor.on(Visitor.DESK)) {
            String before = visitor.pastes(Visitor.NEED).path();
            visitor.clicks("details:has(form) > summary");
            visitor.page()
                    .locator("fieldset.choice", new com.microsoft.playwright.Page.LocatorOptions().setHasText("山东"))
                    .locator("input[value=hard]")
                    .check();
            visitor.clicks("form[action$=conditions] button");

            assertThat(visitor.path()).startsWith("/matches/").isNotEqualTo(before);
            assertThat(visitor.texts(".tag.on")).contains("IATF 16949", "山东");
            assertThat(visitor.texts(".hit .hint span:first-child")).allMatch(place -> place.startsWith("山东"));
        }
    }

    @Test
    void aDroppedConditionStaysOnThePageAndCanBeTakenBack() {
        try (Visitor visitor = Visitor.on(Visitor.DESK)) {
            visitor.pastes(Visitor.NEED).clicks("details:has(form) > summary");
            visitor.page().locator("input[name=c0][value=dropped]").check();
            visitor.clicks("form[action$=conditions] button");
            assertThat(visitor.texts(".tag.dropped")).containsExactly("长期耐温≥150 ℃");

            visitor.clicks("details:has(form) > summary");
            visitor.page().locator("input[name=c0][value=soft]").check();
            visitor.clicks("form[action$=conditions] button");
            assertThat(visitor.texts(".tag.dropped")).isEmpty();
        }
    }

    @Test
    void everythingCanBeDoneByKeyboardAlone() {
        try (Visitor visitor = Visitor.on(Visitor.DESK)) {
            visitor.opens("/").presses("Tab");
            assertThat(visitor.text(":focus")).isEqualTo("跳到正文");
            visitor.presses("Enter")
                    .tabsTo("#q")
                    .types(Visitor.NEED)
                    .tabsTo("form.search button")
                    .presses("Enter");
            visitor.page().waitForURL("**/matches/*");

            visitor.tabsTo("details:has(form) > summary")
                    .presses("Enter")
                    .tabsTo("input[name=c0]")
                    .presses("ArrowUp");
            String first = visitor.page().url();
            visitor.tabsTo("form[action$=conditions] button").presses("Enter");
            visitor.page().waitForURL(url -> !url.equals(first) && url.contains("/matches/"));
            visitor.tabsTo(".hit h2 a").presses("Enter");
            visitor.page().waitForURL("**/organisations/*");
            assertThat(visitor.text("h1")).contains("示例");
        }
    }

    @Test
    void theFocusCanAlwaysBeSeen() {
        try (Visitor visitor = Visitor.on(Visitor.DESK)) {
            visitor.opens("/");
            for (int i = 0; i < 25; i++) {
                visitor.presses("Tab");
                assertThat(visitor.page()
                                .evaluate("() => document.activeElement === document.body"
                                        + " || getComputedStyle(document.activeElement).outlineWidth"))
                        .isIn("3px", true);
            }
        }
    }

    @Test
    void everythingCanBeDoneWithoutScript() {
        try (Visitor visitor = Visitor.withoutScript()) {
            visitor.pastes(Visitor.NEED);
            assertThat(visitor.text("h1")).matches("\\d+家企业符合硬条件");
            visitor.clicks("details:has(form) > summary");
            visitor.page().locator("input[name=c1][value=hard]").check();
            visitor.clicks("form[action$=conditions] button");
            assertThat(visitor.texts(".tag.on")).contains("关键尺寸公差±0.03 mm");
            visitor.page().locator("input[name=kind][value=SME]").check();
            visitor.clicks("aside form button");
            assertThat(visitor.path()).contains("kind=SME");
            visitor.clicks(".hit h2 a").clicks(".tools a:last-child");
            assertThat(visitor.page().locator("html").getAttribute("lang")).isEqualTo("en");
        }
    }

    @Test
    void aTextThatIsTooLongIsKeptAndToldWhatIsWrong() {
        try (Visitor visitor = Visitor.on(Visitor.DESK)) {
            visitor.opens("/");
            String text = "注塑件。".repeat(800);
            visitor.page().evaluate("() => document.querySelector('#q').removeAttribute('maxlength')");
            visitor.page().locator("#q").fill(text);
            visitor.clicks("form.search button");

            assertThat(visitor.page().title()).startsWith("有误：");
            assertThat(visitor.text("#q-problem")).isEqualTo("需求描述：填写了3,200字，应在3000字以内。请删减后重新查找，已填写的文字保留在下面。");
            assertThat(visitor.page().locator("#q").inputValue()).isEqualTo(text);
        }
    }

    @Test
    void anEmptyNeedIsToldWhatToDo() {
        try (Visitor visitor = Visitor.on(Visitor.DESK)) {
            visitor.opens("/");
            visitor.page().locator("#q").fill("  \n ");
            visitor.clicks("form.search button");

            assertThat(visitor.text("#q-problem")).isEqualTo("需求描述：没有填写，应为1至3000字。请粘贴一段需求原文。");
        }
    }

    @Test
    void anAddressNobodyWasGivenReadsLikeOneThatHasEnded() {
        try (Visitor visitor = Visitor.on(Visitor.DESK)) {
            visitor.opens("/matches/AAAAAAAAAAAAAAAAAAAAAA");

            assertThat(visitor.text("h1")).isEqualTo("没有找到，或您无权查看。");
            assertThat(visitor.text("main p")).contains("过期").contains("重新粘贴需求");
        }
    }
}
