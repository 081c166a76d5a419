package org.rongtong.platform.web;

import java.util.List;
import org.rongtong.platform.web.NavigationEntry.Area;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The frame's own pages: what this platform is, what its numbers mean, what it keeps, who can use it how. */
@Controller
class FramePages {

    @Bean
    static NavigationEntry aboutEntry() {
        return new NavigationEntry(Area.FOOT, 5, "/about", "platform.nav.about", "/about/platform");
    }

    @Bean
    static NavigationEntry accessibilityEntry() {
        return new NavigationEntry(Area.FOOT, 10, "/about/accessibility", "platform.nav.accessibility");
    }

    @Bean
    static NavigationEntry definitionsEntry() {
        return new NavigationEntry(Area.FOOT, 40, "/about/definitions", "platform.nav.definitions");
    }

    @Bean
    static NavigationEntry privacyEntry() {
        return new NavigationEntry(Area.FOOT, 30, "/about/privacy", "platform.nav.privacy");
    }

    @GetMapping("/about")
    String about(Model model) {
        return page("about", List.of("what", "who", "source", "help"), model);
    }

    @GetMapping("/about/definitions")
    String definitions(Model model) {
        return page(
                "definitions",
                List.of("organisation", "title", "offer", "need", "region", "industry", "paging"),
                model);
    }

    @GetMapping("/about/privacy")
    String privacy(Model model) {
        return page("privacy", List.of("search", "cookies", "directory", "rights"), model);
    }

    private static String page(String subject, List<String> parts, Model model) {
        model.addAttribute("subject", subject);
        model.addAttribute("parts", parts);
        return "platform/about";
    }

    @GetMapping("/about/accessibility")
    String accessibility() {
        return "platform/accessibility";
    }
}
