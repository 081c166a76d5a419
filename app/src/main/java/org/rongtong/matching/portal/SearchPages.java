package org.rongtong.matching.portal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rongtong.matching.Needs;
import org.rongtong.matching.Search;
import org.rongtong.matching.SearchKind;
import org.rongtong.matching.Searches;
import org.rongtong.matching.Searches.Choice;
import org.rongtong.matching.Searches.Posting;
import org.rongtong.platform.web.Chart;
import org.rongtong.platform.web.Figures;
import org.rongtong.platform.web.NavigationEntry;
import org.rongtong.platform.web.NotFound;
import org.rongtong.platform.web.Page;
import org.rongtong.platform.web.Statistics;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Home with its search box, and the result of a search under an address that nobody can guess. */
@Controller
class SearchPages {

    private static final int LATEST_NEEDS = 8;
    private static final String GONE = "matching.search.gone";

    private final Searches searches;
    private final Needs needs;
    private final Owners owners;
    private final List<Figures> figures;
    private final List<Statistics> statistics;

    SearchPages(Searches searches, Needs needs, Owners owners, List<Figures> figures, List<Statistics> statistics) {
        this.searches = searches;
        this.needs = needs;
        this.owners = owners;
        this.figures = List.copyOf(figures);
        this.statistics = List.copyOf(statistics);
    }

    @Bean
    static NavigationEntry findEntry() {
        return new NavigationEntry(NavigationEntry.Area.MAIN, 10, "/", "matching.nav.find", "/matches");
    }

    @GetMapping("/")
    ModelAndView home(@RequestAttribute Page page) {
        return home(page, "", SearchKind.FIRM, "");
    }

    /** A reader who comes back to the address of the form, for instance by choosing another language there. */
    @GetMapping("/matches")
    RedirectView form() {
        return seeOther("/");
    }

    @PostMapping("/matches")
    ModelAndView search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "firm") String kind,
            @RequestAttribute Page page) {
        SearchKind wanted = SearchKind.ofCode(kind).orElse(SearchKind.FIRM);
        String text = q.replace("\r\n", "\n");
        return answer(searches.post(text, wanted, List.of()), text, wanted, page);
    }

    @GetMapping("/matches/{token}")
    String result(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> asked,
            @RequestParam(name = "page", defaultValue = "1") String stretch,
            @RequestAttribute Page page,
            Model model) {
        fill(token, asked, stretch, page, model);
        return "matching/result";
    }

    @GetMapping("/matches/{token}/print")
    String print(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> asked,
            @RequestParam(name = "page", defaultValue = "1") String stretch,
            @RequestAttribute Page page,
            Model model) {
        fill(token, asked, stretch, page, model);
        return "matching/resultprint";
    }

    private void fill(String token, MultiValueMap<String, String> asked, String stretch, Page page, Model model) {
        Search search = find(token);
        List<Hit> ranked = owners.hits(search.ranking().matches(), page.today());
        List<Hit> near = owners.hits(search.ranking().nearMisses(), page.today());
        HitPage hits = HitPage.of("/matches/" + token, ranked, HitFilter.of(asked), HitPage.stretch(stretch), page);
        model.addAttribute("result", ResultView.of(search, ranked, near, hits));
        model.addAttribute("basis", search.ranking().basis());
        model.addAttribute("outdated", searches.isOutdated(search));
    }

    /** The text of a search in the form again, to be changed. */
    @GetMapping("/matches/{token}/edit")
    ModelAndView edit(@PathVariable String token, @RequestAttribute Page page) {
        Search search = find(token);
        return home(page, search.text(), search.kind(), "");
    }

    @GetMapping("/matches/{token}/conditions")
    RedirectView changed(@PathVariable String token) {
        return seeOther("/matches/" + find(token).token().value());
    }

    /** Searches again with the conditions as the reader wants them; what the form does not name stays as it is. */
    @PostMapping("/matches/{token}/conditions")
    ModelAndView change(
            @PathVariable String token, @RequestParam Map<String, String> form, @RequestAttribute Page page) {
        Search search = find(token);
        List<Choice> choices = new ArrayList<>();
        for (ConditionLine line : ConditionLine.of(search.text(), search.reading())) {
            choices.add(choice(form.get("c" + line.number())).orElse(line.choice()));
        }
        return answer(searches.post(search.text(), search.kind(), choices), search.text(), search.kind(), page);
    }

    private static Optional<Choice> choice(@org.jspecify.annotations.Nullable String sent) {
        return Stream.of(Choice.values())
                .filter(choice -> choice.name().equalsIgnoreCase(sent))
                .findFirst();
    }

    private ModelAndView answer(Posting posting, String text, SearchKind kind, Page page) {
        return switch (posting) {
            case Posting.Posted(var token) -> new ModelAndView(seeOther("/matches/" + token.value()));
            case Posting.Empty() -> refused(page, text, kind, page.say("matching.search.empty"));
            case Posting.TooLong(int characters) ->
                refused(page, text, kind, page.say("matching.search.long", page.number(characters)));
            case Posting.NotReady() -> refused(page, text, kind, page.say("matching.search.notready"));
        };
    }

    private ModelAndView refused(Page page, String text, SearchKind kind, String problem) {
        ModelAndView form = home(page, text, kind, problem);
        form.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return form;
    }

    private ModelAndView home(Page page, String text, SearchKind kind, String problem) {
        Needs.Page latest = needs.page(Optional.empty(), LATEST_NEEDS);
        return new ModelAndView("matching/home")
                .addObject("text", text)
                .addObject("kind", kind)
                .addObject("problem", problem)
                .addObject("figures", figures(page))
                .addObject("needs", latest.needs())
                .addObject("owners", owners.of(latest.needs(), page.today()))
                .addObject("allNeeds", latest.total())
                .addObject("front", front(page));
    }

    private List<Figures.Figure> figures(Page page) {
        return figures.stream()
                .flatMap(source -> source.on(page.today()).stream())
                .sorted(Comparator.comparingInt(Figures.Figure::order))
                .toList();
    }

    private Optional<Chart> front(Page page) {
        return statistics.stream()
                .flatMap(source -> source.front(page).stream())
                .findFirst();
    }

    private Search find(String token) {
        return searches.find(token).orElseThrow(() -> NotFound.because(GONE));
    }

    private static RedirectView seeOther(String path) {
        RedirectView redirect = new RedirectView(path, false, false, false);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return redirect;
    }
}
