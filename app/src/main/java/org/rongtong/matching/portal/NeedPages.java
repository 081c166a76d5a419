package org.rongtong.matching.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rongtong.matching.Matching;
import org.rongtong.matching.Need;
import org.rongtong.matching.NeedId;
import org.rongtong.matching.Needs;
import org.rongtong.matching.reading.Condition;
import org.rongtong.matching.scoring.Match;
import org.rongtong.matching.scoring.Ranking;
import org.rongtong.platform.web.Figures;
import org.rongtong.platform.web.NavigationEntry;
import org.rongtong.platform.web.NotFound;
import org.rongtong.platform.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The needs the platform keeps: as a list, and each with the firms that can meet it. */
@Controller
class NeedPages implements Figures {

    private static final int PAGE = 50;
    private static final int FIRMS = 10;

    private final Needs needs;
    private final Matching matching;
    private final Owners owners;

    NeedPages(Needs needs, Matching matching, Owners owners) {
        this.needs = needs;
        this.matching = matching;
        this.owners = owners;
    }

    @Bean
    static NavigationEntry needsEntry() {
        return new NavigationEntry(NavigationEntry.Area.MAIN, 20, "/needs", "matching.nav.needs");
    }

    @Override
    public List<Figure> on(LocalDate day) {
        return List.of(new Figure(20, "matching.figure.needs", needs.count(), "/needs"));
    }

    @GetMapping("/needs")
    String list(@RequestParam(required = false) @Nullable UUID after, @RequestAttribute Page page, Model model) {
        Needs.Page stretch = needs.page(Optional.ofNullable(after).map(NeedId::new), PAGE);
        model.addAttribute("needs", stretch.needs());
        model.addAttribute("owners", owners.of(stretch.needs(), page.today()));
        model.addAttribute("total", stretch.total());
        model.addAttribute("first", after == null);
        model.addAttribute(
                "next", stretch.next().map(id -> id.value().toString()).orElse(""));
        return "matching/needs";
    }

    @GetMapping("/needs/{id}")
    String one(@PathVariable String id, @RequestAttribute Page page, Model model) {
        Need need = find(id);
        Optional<Ranking> ranking = matching.firmsFor(need);
        List<Condition> conditions = need.reading().conditions();
        model.addAttribute("need", need);
        model.addAttribute("owners", owners.of(List.of(need), page.today()));
        model.addAttribute("conditions", ConditionLine.of(conditions, need.reading()));
        model.addAttribute("recognised", ConditionLine.words(conditions));
        model.addAttribute("hits", owners.hits(first(ranking), page.today()));
        model.addAttribute("found", found(ranking));
        return "matching/need";
    }

    @GetMapping("/needs/{id}/firms")
    String firms(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> asked,
            @RequestParam(name = "page", defaultValue = "1") String stretch,
            @RequestAttribute Page page,
            Model model) {
        Need need = find(id);
        Optional<Ranking> ranking = matching.firmsFor(need);
        List<Hit> ranked = owners.hits(ranking.map(Ranking::matches).orElse(List.of()), page.today());
        model.addAttribute("need", need);
        model.addAttribute(
                "hits",
                HitPage.of(
                        "/needs/" + need.id().value() + "/firms",
                        ranked,
                        HitFilter.of(asked),
                        HitPage.stretch(stretch),
                        page));
        model.addAttribute("found", found(ranking));
        return "matching/needfirms";
    }

    private static List<Match> first(Optional<Ranking> ranking) {
        List<Match> matches = ranking.map(Ranking::matches).orElse(List.of());
        return matches.subList(0, Math.min(FIRMS, matches.size()));
    }

    private static int found(Optional<Ranking> ranking) {
        return ranking.map(Ranking::found).orElse(0);
    }

    private Need find(String id) {
        try {
            return needs.find(new NeedId(UUID.fromString(id))).orElseThrow(NotFound::plain);
        } catch (IllegalArgumentException anotherForm) {
            throw NotFound.plain();
        }
    }
}
