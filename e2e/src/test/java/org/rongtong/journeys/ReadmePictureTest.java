package org.rongtong.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The picture in the README, docs/images/result.png: taken anew where {@code rongtong.pictures} names a directory. */
class ReadmePictureTest {

    private static final int WIDE = 1280;
    private static final int HIGH = 1000;

    @Test
    void theFirstScreenOfTheResultShowsNeedOutcomeReasonsAndRegions() {
        try (Visitor visitor = Visitor.on(WIDE)) {
            visitor.pastes(Visitor.NEED);
            assertThat(visitor.texts("#need, h1, .hit:first-child .score b, .tiles a"))
                    .hasSizeGreaterThan(4);

            String directory = System.getProperty("rongtong.pictures", "");
            if (!directory.isEmpty()) {
                visitor.page()
                        .screenshot(new Page.ScreenshotOptions()
                                .setFullPage(true)
                                .setClip(0, 0, WIDE, HIGH)
                                .setPath(Path.of(directory, "result.png")));
            }
        }
    }
}
