package org.rongtong.platform.audit;

import java.util.List;
import java.util.stream.Collectors;
import org.rongtong.platform.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The anchors, for everybody: whoever keeps a copy can prove later that the record was not rewritten. */
@Controller
class AnchorPages {

    private static final int SHOWN = 100;

    private final Anchoring anchoring;

    AnchorPages(Anchoring anchoring) {
        this.anchoring = anchoring;
    }

    @Bean
    static NavigationEntry anchorsEntry() {
        return new NavigationEntry(NavigationEntry.Area.FOOT, 50, "/audit/anchors", "audit.anchors.nav");
    }

    @GetMapping("/audit/anchors")
    String anchors(Model model) {
        List<Anchor> all = anchoring.all();
        model.addAttribute(
                "anchors",
                all.subList(Math.max(0, all.size() - SHOWN), all.size()).reversed());
        model.addAttribute("all", all.size());
        return "platform/anchors";
    }

    /** The whole file, as {@code rongtong verify --anchor} reads it. */
    @GetMapping(path = "/audit/anchors.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String file() {
        return anchoring.all().stream().map(anchor -> anchor.line() + "\n").collect(Collectors.joining());
    }
}
