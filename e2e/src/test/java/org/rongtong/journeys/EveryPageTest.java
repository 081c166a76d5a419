package org.rongtong.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page in both languages, both sizes of type, on a desk and on a phone. */
class EveryPageTest {

    static Stream<Arguments> looks() {
        return Stream.of("zh", "en")
                .flatMap(language -> Stream.of("normal", "large")
                        .flatMap(type -> Stream.of(Visitor.DESK, Visitor.PHONE)
                                .map(width -> Arguments.of(language, type, width))));
    }

    @ParameterizedTest(name = "{0}, {1}, {2} px")
    @MethodSource("looks")
    void noPageHasAnAccessibilityViolation(String language, String type, int width) {
        List<String> violations = new ArrayList<>();
        try (Visitor visitor = Visitor.on(width)) {
            visitor.reads(language).inType(type);
            Routes.all().forEach((name, route) -> {
                visitor.opens(route).violations().forEach(violation -> violations.add(name + ": " + violation));
                picture(visitor.page(), name + "-" + language + "-" + type + "-" + width);
            });
        }
        assertThat(violations).isEmpty();
    }

    @ParameterizedTest(name = "{0}, {1}, {2} px")
    @MethodSource("looks")
    void noPageScrollsSidewaysNotEvenAt320Pixels(String language, String type, int width) {
        List<String> wide = new ArrayList<>();
        try (Visitor visitor = Visitor.on(width == Visitor.PHONE ? 320 : width)) {
            visitor.reads(language).inType(type);
            Routes.all().forEach((name, route) -> {
                int over = (int) visitor.opens(route)
                        .page()
                        .evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
                if (over > 0) {
                    wide.add(name + " by " + over + " px");
                }
            });
        }
        assertThat(wide).isEmpty();
    }

    @Test
    void noPageAsksAnotherHostNorTripsOverItsOwnPolicy() {
        try (Visitor visitor = Visitor.on(Visitor.DESK)) {
            Routes.all().values().forEach(visitor::opens);

            assertThat(visitor.strays()).isEmpty();
            assertThat(visitor.complaints()).allMatch(words -> words.contains("status of 404"));
        }
    }

    /** One link of each shape from each page: an organisation's address stands for those of all organisations. */
    @Test
    void noLinkIsDead() {
        Map<String, String> links = new TreeMap<>();
        List<String> dead = new ArrayList<>();
        try (Visitor visitor = Visitor.on(Visitor.DESK)) {
            Routes.all()
                    .values()
                    .forEach(route ->
                            visitor.opens(route).links().forEach(link -> links.putIfAbsent(shape(link), link)));
            links.values().stream()
                    .filter(link -> visitor.page().request().get(link).status() != 200)
                    .forEach(dead::add);
        }
        assertThat(dead).isEmpty();
    }

    private static String shape(String link) {
        return link.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}|[A-Za-z0-9_-]{22}", "*")
                .replaceAll("=[^&]*", "=*");
    }

    @Test
    void namesOfOrganisationsAreNamedChineseOnEnglishPages() {
        try (Visitor visitor = Visitor.on(Visitor.DESK)) {
            visitor.reads("en").opens(Routes.of("result"));

            assertThat(visitor.text("h1")).matches("\\d+ firms meet the hard conditions");
            assertThat(visitor.all(".hit h2 a [lang=zh-CN]").count())
                    .isEqualTo(visitor.all(".hit h2 a").count());
            assertThat(visitor.text("html")).doesNotContain("??").doesNotContain("{0}");
        }
    }

    @Test
    void everyKindOfPageIsAmongThoseLookedAt() {
        assertThat(Routes.all().keySet())
                .contains(
                        "home",
                        "result",
                        "needs",
                        "needs-one",
                        "needs-one-print",
                        "needs-one-firms",
                        "organisations",
                        "organisations-one-print",
                        "results",
                        "results-one",
                        "instruments",
                        "instruments-one",
                        "statistics",
                        "statistics-print",
                        "about",
                        "about-ranking",
                        "about-accessibility",
                        "about-definitions",
                        "about-privacy",
                        "matches-one-edit",
                        "matches-one-print");
    }

    @Test
    void largeTypeIsLargerOnEveryPageUntilItIsSwitchedBack() {
        try (Visitor visitor = Visitor.on(Visitor.DESK)) {
            visitor.opens("/needs").clicks(".tools a:first-child");
            assertThat(visitor.path()).isEqualTo("/needs");
            visitor.opens("/organisations");
            assertThat(visitor.page().evaluate("() => getComputedStyle(document.documentElement).fontSize"))
                    .isEqualTo("20px");
            visitor.clicks(".tools a:first-child");
            assertThat(visitor.page().evaluate("() => getComputedStyle(document.documentElement).fontSize"))
                    .isEqualTo("16px");
        }
    }

    /** For looking at: where {@code rongtong.pictures} names a directory, every page is kept there as a picture. */
    private static void picture(Page page, String name) {
        String directory = System.getProperty("rongtong.pictures", "");
        if (!directory.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(directory, name + ".png")));
        }
    }
}
