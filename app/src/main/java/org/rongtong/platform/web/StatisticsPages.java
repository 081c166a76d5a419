package org.rongtong.platform.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rongtong.kernel.RegionCode;
import org.rongtong.kernel.Regions;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** What all domains count, everywhere or in one province. */
@Controller
class StatisticsPages {

    private final List<Statistics> sources;

    StatisticsPages(List<Statistics> sources) {
        this.sources = List.copyOf(sources);
    }

    @Bean
    static NavigationEntry statisticsEntry() {
        return new NavigationEntry(NavigationEntry.Area.MAIN, 60, "/statistics", "platform.nav.statistics");
    }

    @GetMapping("/statistics")
    String statistics(@RequestParam(defaultValue = "") String region, @RequestAttribute Page page, Model model) {
        fill(region, page, model);
        return "platform/statistics";
    }

    @GetMapping("/statistics/print")
    String print(@RequestParam(defaultValue = "") String region, @RequestAttribute Page page, Model model) {
        fill(region, page, model);
        return "platform/statisticsprint";
    }

    private void fill(String asked, Page page, Model model) {
        Optional<RegionCode> region = RegionCode.parse(asked)
                .filter(code -> code.level() == RegionCode.Level.PROVINCE)
                .filter(Regions.standard()::knows);
        Optional<String> digits = region.map(RegionCode::digits);
        model.addAttribute("region", digits.orElse(""));
        model.addAttribute("regions", Regions.standard().provinces());
        model.addAttribute(
                "charts",
                sources.stream()
                        .flatMap(source -> source.charts(page, digits).stream())
                        .sorted(Comparator.comparingInt(Chart::order))
                        .toList());
    }
}
