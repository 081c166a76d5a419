package org.rongtong.matching.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rongtong.platform.web.Chart;
import org.rongtong.platform.web.Figures;
import org.rongtong.platform.web.Listing;
import org.rongtong.platform.web.Page;
import org.rongtong.platform.web.Statistics;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** How many needs there are, counted by the same questions as the list that the numbers lead to. */
@Component
class NeedFigures implements Figures, Statistics {

    private static final List<String> TAKING_ANSWERS = List.of("open", "standing");

    private final NeedList needs;

    NeedFigures(NeedList needs) {
        this.needs = needs;
    }

    @Override
    public List<Figure> on(LocalDate day) {
        MultiValueMap<String, String> asked = new LinkedMultiValueMap<>();
        asked.addAll("state", TAKING_ANSWERS);
        Listing open = Listing.of(NeedList.SHAPE, asked);
        return List.of(new Figure(5, "matching.figure.needs", needs.count(open, day), open.start()));
    }

    @Override
    public List<Chart> charts(Page page, Optional<String> region) {
        Listing asked = Listing.of(NeedList.SHAPE, asked(region));
        long total = needs.count(asked, page.today());
        List<Chart> charts = new ArrayList<>();
        if (total > 0) {
            charts.add(chart(40, "kind", asked, total, region, page));
            charts.add(chart(41, "state", asked, total, region, page));
        }
        if (total > 0 && region.isEmpty()) {
            charts.add(chart(42, "region", asked, total, region, page));
        }
        return charts;
    }

    private Chart chart(int order, String facet, Listing asked, long total, Optional<String> region, Page page) {
        Map<String, Long> counts = needs.by(facet, asked, page.today());
        List<Chart.Bar> bars = counts.entrySet().stream()
                .map(count -> new Chart.Bar(
                        count.getKey(),
                        NeedPages.words(facet, count.getKey(), page),
                        count.getValue(),
                        path(facet, count.getKey(), region)))
                .toList();
        Chart.Bar first = bars.getFirst();
        return new Chart(
                order,
                "needs-" + facet,
                facet.equals("kind") ? Chart.Form.PARTS : Chart.Form.BARS,
                page.say(
                        "matching.statistics." + facet + ".finding",
                        page.plain(first.words()),
                        page.number(first.count()),
                        Math.round(100.0 * first.count() / total) + "%"),
                page.say("matching.statistics." + facet + ".definition"),
                page.say("matching.facet.need." + facet),
                page.say("matching.statistics.unit"),
                bars,
                total);
    }

    private static String path(String facet, String value, Optional<String> region) {
        MultiValueMap<String, String> asked = asked(region);
        asked.add(facet, value);
        return Listing.of(NeedList.SHAPE, asked).start();
    }

    private static MultiValueMap<String, String> asked(Optional<String> region) {
        MultiValueMap<String, String> asked = new LinkedMultiValueMap<>();
        region.ifPresent(digits -> asked.add("region", digits));
        return asked;
    }
}
