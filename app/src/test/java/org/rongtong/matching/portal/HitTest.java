package org.rongtong.matching.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.rongtong.kernel.Confidence;
import org.rongtong.kernel.Message;
import org.rongtong.kernel.Points;
import org.rongtong.kernel.Reason;
import org.rongtong.kernel.Source;
import org.rongtong.kernel.Verdict;
import org.rongtong.matching.index.Profile;
import org.rongtong.matching.scoring.Match;

class HitTest {

    private static final Profile FIRM = new Profile(
            "1", "示例", "示例", Map.of(), List.of(), Optional.empty(), "", List.of(), List.of());

    @Property
    void whatIsShownAndTheRestAddUpToTheTotalShown(
            @ForAll @Size(max = 25) List<@LongRange(min = 0, max = 30_000_000) Long> micro) {
        Hit hit = hit(micro.stream().map(points -> reason("product", Verdict.MET, false, points)).toList());

        int shown = hit.shown().stream().mapToInt(ReasonLine::tenths).sum();
        assertThat(shown + hit.othersTenths()).isEqualTo(hit.total());
        assertThat(hit.composition().parts().stream()
                        .mapToInt(Composition.Part::tenths)
                        .sum())
                .isEqualTo(hit.total());
    }

    @Test
    void problemsStandFirstThenWhatFiltersThenTheLargestShares() {
        Hit hit = hit(List.of(
                reason("product", Verdict.MET, false, 9_000_000),
                reason("certificate", Verdict.MET, true, 0),
                reason("parameter", Verdict.UNKNOWN, false, 0),
                reason("place", Verdict.UNMET, false, 4_000_000),
                reason("process", Verdict.MET, false, 20_000_000)));

        assertThat(hit.shown())
                .extracting(line -> line.reason().topic())
                .containsExactly("place", "parameter", "certificate", "process", "product");
        assertThat(hit.problems()).containsExactly(Map.entry(Verdict.UNMET, 1), Map.entry(Verdict.UNKNOWN, 1));
    }

    @Test
    void ofManySmallReasonsSixAreShownAndTheOthersAreOneLine() {
        List<Reason> reasons = new ArrayList<>();
        IntStream.range(0, 14).forEach(i -> reasons.add(reason("product", Verdict.MET, false, 900_000)));

        Hit hit = hit(reasons);

        assertThat(hit.shown()).hasSize(6);
        assertThat(hit.others()).isEqualTo(8);
        assertThat(hit.reasons()).isEqualTo(14);
    }

    private static Hit hit(List<Reason> reasons) {
        return Hit.of(1, new Match(FIRM, reasons), Optional.empty());
    }

    private static Reason reason(String topic, Verdict verdict, boolean hard, long micro) {
        return new Reason(
                topic,
                Message.verbatim("asked"),
                Message.verbatim("found"),
                verdict,
                null,
                hard,
                new Points(micro),
                Points.ZERO,
                new Source.Field("organisation", "1", "示例", "text", null, Confidence.STATED),
                List.of());
    }
}
