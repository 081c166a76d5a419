package org.rongtong.matching.portal;

import org.rongtong.matching.scoring.Weights;
import org.rongtong.platform.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How the order is made, with the weights in force and the promise that nobody pays for a rank. */
@Controller
class RankingPage {

    @Bean
    static NavigationEntry rankingEntry() {
        return new NavigationEntry(NavigationEntry.Area.FOOT, 20, "/about/ranking", "matching.nav.ranking");
    }

    @GetMapping("/about/ranking")
    String ranking(Model model) {
        model.addAttribute("weights", Weights.STANDARD);
        return "matching/ranking";
    }
}
