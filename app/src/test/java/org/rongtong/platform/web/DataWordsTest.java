package org.rongtong.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rongtong.platform.wording.ChinesePunctuation;

class DataWordsTest {

    @Test
    void evidenceIsMarkedWhereverItStands() {
        assertThat(shown("PPS注塑,嵌件注塑", List.of("注塑"), false)).isEqualTo("PPS<mark>注塑</mark>，嵌件<mark>注塑</mark>");
    }

    @Test
    void overlappingEvidenceIsOneMark() {
        assertThat(shown("电子水泵壳体", List.of("电子水泵", "水泵壳体"), false)).isEqualTo("<mark>电子水泵壳体</mark>");
    }

    @Test
    void markupInTheDataIsShownNotObeyed() {
        assertThat(shown("<b>&\"'", List.of(), false)).isEqualTo("&lt;b&gt;&amp;&quot;&#39;");
    }

    @Test
    void chineseIsNamedOnAnEnglishPageAndEnglishIsNot() {
        assertThat(shown("Certificate: 泉城精塑(示例)有限公司, valid", List.of(), true))
                .isEqualTo("Certificate: <span lang=\"zh-CN\">泉城精塑（示例）有限公司</span>, valid");
    }

    @Test
    void codesUnitsAndEnglishKeepTheirNarrowMarks() {
        assertThat(ChinesePunctuation.restored("(C2929) 1,200 mm; a:b")).isEqualTo("(C2929) 1,200 mm; a:b");
        assertThat(ChinesePunctuation.restored("锁模力80~450 t,22台;毛刺(缺料)判别")).isEqualTo("锁模力80～450 t，22台；毛刺（缺料）判别");
    }

    private static String shown(String words, List<String> evidence, boolean english) {
        StringOutput output = new StringOutput();
        new DataWords(words, evidence, english).writeTo(output);
        return output.toString();
    }
}
