package org.rongtong.platform.web;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The frame's own pages. */
@Controller
class FramePages {

    @Bean
    static NavigationEntry accessibilityEntry() {
        return new NavigationEntry(NavigationEntry.Area.FOOT, 10, "/about/accessibility", "platform.nav.accessibility");
    }

    @GetMapping("/about/accessibility")
    String accessibility() {
        return "platform/accessibility";
    }
}
