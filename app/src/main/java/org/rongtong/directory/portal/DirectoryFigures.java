package org.rongtong.directory.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rongtong.directory.OfferKind;
import org.rongtong.directory.OrganisationKind;
import org.rongtong.platform.web.Chart;
import org.rongtong.platform.web.Chart.Bar;
import org.rongtong.platform.web.Chart.Form;
import org.rongtong.platform.web.Figures;
import org.rongtong.platform.web.Listing;
import org.rongtong.platform.web.Page;
import org.rongtong.platform.web.Statistics;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What the directory holds, counted by the same questions as the lists that the numbers lead to. */
@Component
class DirectoryFigures implements Figures, Statistics {

    private final Register register;
    private final Shelves shelves;

    DirectoryFigures(Register register, Shelves shelves) {
        this.register = register;
        this.shelves = shelves;
    }

    @Override
    public List<Figure> on(LocalDate day) {
        Map<OfferKind, Long> offers = shelves.byKind(Optional.empty());
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(
                10, "directory.figure.organisations", register.count(all(Optional.empty()), day), "/organisations"));
        String smes = OrganisationKind.SME.name();
        figures.add(new Figure(
                11,
                "directory.figure.sme",
                register.byKind(all(Optional.empty()), day).getOrDefault(smes, 0L),
                "/organisations?kind=" + smes));
        List.of(Shelf.PRODUCTS, Shelf.RESULTS, Shelf.INSTRUMENTS, Shelf.SERVICES)
                .forEach(shelf -> figures.add(new Figure(
                        20 + shelf.ordinal(),
                        shelf.key("figure"),
                        offers.getOrDefault(shelf.kind(), 0L),
                        shelf.path())));
        return figures;
    }

    @Override
    public Optional<Chart> front(Page page) {
        return byRegion(page).stream().findFirst();
    }

    @Override
    public List<Chart> charts(Page page, Optional<String> region) {
        List<Chart> charts = new ArrayList<>();
        Listing asked = all(region);
        long total = register.count(asked, page.today());
        add(charts, "kind", Form.PARTS, register.byKind(asked, page.today()), total, region, page);
        if (region.isPresent()) {
            add(charts, "city", Form.BARS, register.byCity(asked, page.today()), total, region, page);
        } else {
            charts.addAll(byRegion(page));
        }
        add(charts, "industry", Form.BARS, register.byIndustry(asked, page.today()), total, region, page);
        add(charts, "title", Form.BARS, register.byTitle(asked, page.today()), total, region, page);
        offers(page, region).ifPresent(charts::add);
        return charts;
    }

    private List<Chart> byRegion(Page page) {
        List<Chart> charts = new ArrayList<>();
        Listing asked = all(Optional.empty());
        add(
                charts,
                "region",
                Form.TILES,
                register.byRegion(asked, page.today()),
                register.count(asked, page.today()),
                Optional.empty(),
                page);
        return charts;
    }

    private static final List<String> CHARTS = List.of("kind", "region", "city", "industry", "title");

    private static void add(
            List<Chart> charts,
            String facet,
            Form form,
            Map<String, Long> counts,
            long total,
            Optional<String> region,
            Page page) {
        if (total == 0) {
            return;
        }
        List<Bar> bars = counts.entrySet().stream()
                .map(count -> new Bar(
                        count.getKey(),
                        Words.of(facet, count.getKey(), page),
                        count.getValue(),
                        path(facet, count.getKey(), region)))
                .toList();
        charts.add(new Chart(
                10 + CHARTS.indexOf(facet),
                facet,
                form,
                finding(facet, bars, total, page),
                page.say("directory.statistics." + facet + ".definition"),
                page.say("directory.facet." + facet),
                page.say("directory.statistics.unit.organisation"),
                bars,
                total));
    }

    /** The largest of what was stated, and its share. */
    private static String finding(String facet, List<Bar> bars, long total, Page page) {
        Bar first = bars.stream()
                .filter(bar -> !bar.code().equals(Listing.UNSTATED))
                .findFirst()
                .orElse(bars.getFirst());
        return page.say(
                "directory.statistics." + facet + ".finding",
                page.plain(first.words()),
                page.number(first.count()),
                Math.round(100.0 * first.count() / total) + "%");
    }

    private static String path(String facet, String value, Optional<String> region) {
        MultiValueMap<String, String> asked = asked(region);
        asked.add(facet, value);
        return Listing.of(Register.SHAPE, asked).start();
    }

    private Optional<Chart> offers(Page page, Optional<String> region) {
        Map<OfferKind, Long> counts = new LinkedHashMap<>(shelves.byKind(region));
        long total = counts.values().stream().mapToLong(Long::longValue).sum();
        List<Bar> bars = counts.entrySet().stream()
                .map(count -> new Bar(
                        count.getKey().name(),
                        page.say(count.getKey().key()),
                        count.getValue(),
                        Listing.of(Shelf.of(count.getKey()).shape(), asked(region))
                                .start()))
                .toList();
        return total == 0
                ? Optional.empty()
                : Optional.of(new Chart(
                        20,
                        "offers",
                        Form.BARS,
                        page.say(
                                "directory.statistics.offers.finding",
                                page.number(total),
                                bars.getFirst().words(),
                                page.number(bars.getFirst().count())),
                        page.say("directory.statistics.offers.definition"),
                        page.say("directory.statistics.offers.column"),
                        page.say("directory.statistics.unit.offer"),
                        bars,
                        total));
    }

    private static Listing all(Optional<String> region) {
        return Listing.of(Register.SHAPE, asked(region));
    }

    private static MultiValueMap<String, String> asked(Optional<String> region) {
        MultiValueMap<String, String> asked = new LinkedMultiValueMap<>();
        region.ifPresent(digits -> asked.add("region", digits));
        return asked;
    }
}
