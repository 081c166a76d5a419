package org.rongtong.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class ListingTest {

    private static final UUID ROW = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final Listing.Shape SHAPE =
            new Listing.Shape("/needs", List.of("kind", "region"), List.of("added", "title"), true);

    @Test
    void theAddressHoldsAllThatIsAskedAndNothingElse() {
        Listing asked =
                asked("region=37", "region=32", "q=泵 壳", "sort=title", "size=100", "colour=red", "after=" + ROW);

        assertThat(asked.after(ROW))
                .isEqualTo("/needs?region=32&region=37&q=%E6%B3%B5%20%E5%A3%B3&sort=title&size=100&after=" + ROW);
        assertThat(asked.export()).isEqualTo("/needs/list.xlsx?region=32&region=37&q=%E6%B3%B5%20%E5%A3%B3&sort=title");
    }

    @Test
    void whatAListCannotBeAskedIsNotHeard() {
        Listing asked = asked("sort=drop table", "size=7", "after=1", "region= ", "q=  ");

        assertThat(asked.start()).isEqualTo("/needs");
        assertThat(List.of(
                        asked.order(),
                        asked.descending(),
                        asked.size(),
                        asked.narrows(),
                        asked.key().isPresent()))
                .containsExactly("added", true, 50, false, false);
    }

    @Test
    void wordsWithSignsOfAnAddressStayWords() {
        assertThat(asked("q=a&size=100#%{x}").start()).isEqualTo("/needs?q=a%26size%3D100%23%25%7Bx%7D");
    }

    @Test
    void aColumnSortsUpThenDownAndBeginsAnew() {
        assertThat(asked("after=" + ROW).sorted("title")).isEqualTo("/needs?sort=title");
        assertThat(asked("sort=title").sorted("title")).isEqualTo("/needs?sort=-title");
        assertThat(asked("sort=-title").sorted("title")).isEqualTo("/needs?sort=title");
        assertThat(asked("sort=added").sorted("added")).isEqualTo("/needs");
    }

    @Test
    void aFormKeepsOrderAndSizeButNotThePlace() {
        assertThat(asked("sort=title", "size=200", "q=泵", "before=" + ROW).kept())
                .isEqualTo(Map.of("sort", "title", "size", "200"));
    }

    private static Listing asked(String... query) {
        MultiValueMap<String, String> asked = new LinkedMultiValueMap<>();
        for (String part : query) {
            asked.add(part.substring(0, part.indexOf('=')), part.substring(part.indexOf('=') + 1));
        }
        return Listing.of(SHAPE, asked);
    }
}
