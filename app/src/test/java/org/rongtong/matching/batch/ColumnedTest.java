package org.rongtong.matching.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnedTest {

    @Test
    void aChineseCharacterTakesTwoColumns() {
        assertThat(Columned.width("轴承A-1")).isEqualTo(7);
    }

    @Test
    void whatIsTooWideIsCutBeforeTheColumnItWouldCross() {
        assertThat(Columned.cut("深沟球轴承", 7)).isEqualTo("深沟球…");
        assertThat(Columned.cut("深沟球轴承", 8)).isEqualTo("深沟球…");
        assertThat(Columned.cut("深沟球轴承", 10)).isEqualTo("深沟球轴承");
        assertThat(Columned.fit("深沟球轴承", 8)).isEqualTo("深沟球… ");
    }
}
