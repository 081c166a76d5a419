package org.rongtong.matching.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rongtong.directory.OrganisationSummary;
import org.rongtong.kernel.RegionCode;
import org.rongtong.kernel.Regions;
import org.rongtong.matching.Matching;
import org.rongtong.matching.Need;
import org.rongtong.matching.NeedId;
import org.rongtong.matching.NeedKind;
import org.rongtong.matching.Needs;
import org.rongtong.matching.reading.Condition;
import org.rongtong.matching.scoring.Match;
import org.rongtong.matching.scoring.Ranking;
import org.rongtong.platform.files.SheetWriter;
import org.rongtong.platform.files.SheetWriter.Column;
import org.rongtong.platform.web.Facet;
import org.rongtong.platform.web.Listing;
import org.rongtong.platform.web.NavigationEntry;
import org.rongtong.platform.web.NotFound;
import org.rongtong.platform.web.Page;
import org.rongtong.platform.web.Spreadsheets;
import org.rongtong.platform.web.Stretch;
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
class NeedPages {

    private static final int FIRMS = 10;

    private final Needs needs;
    private final NeedList list;
    private final Matching matching;
    private final Owners owners;

    NeedPages(Needs needs, NeedList list, Matching matching, Owners owners) {
        this.needs = needs;
        this.list = list;
        this.matching = matching;
        this.owners = owners;
    }

    @Bean
    static NavigationEntry needsEntry() {
        return new NavigationEntry(NavigationEntry.Area.MAIN, 20, "/needs", "matching.nav.needs");
    }

    @GetMapping("/needs")
    String list(@RequestParam MultiValueMap<String, String> asked, @RequestAttribute Page page, Model model) {
        Listing listing = Listing.of(NeedList.SHAPE, asked);
        List<NeedId> keys = list.stretch(listing, page.today());
        List<Need> shown = needs.of(keys);
        model.addAttribute(
                "stretch",
                Stretch.of(
                        listing,
                        keys,
                        NeedId::value,
                        shown,
                        list.count(listing, page.today()),
                        list.before(listing, keys, page.today())));
        model.addAttribute("owners", owners.of(shown, page.today()));
        model.addAttribute("facets", facets(listing, page));
        return "matching/needs";
    }

    private List<Facet> facets(Listing listing, Page page) {
        return Stream.of("state", "kind", "region")
                .map(facet -> Facet.of(
                        facet,
                        "matching.facet.need." + facet,
                        list.by(facet, listing, page.today()),
                        listing.chosen(facet),
                        value -> words(facet, value, page)))
                .filter(facet -> !facet.options().isEmpty())
                .toList();
    }

    /** The words for {@code value} of {@code facet}; the value itself where nobody knows it. */
    static String words(String facet, String value, Page page) {
        if (value.equals(Listing.UNSTATED)) {
            return page.say("platform.unstated");
        }
        return switch (facet) {
            case "state" ->
                List.of("open", "standing", "closed").contains(value)
                        ? page.say("matching.need.state." + value)
                        : value;
            case "kind" ->
                Arrays.stream(NeedKind.values())
                        .filter(kind -> kind.name().equals(value))
                        .map(kind -> page.say(kind.key()))
                        .findFirst()
                        .orElse(value.toLowerCase(Locale.ROOT));
            default ->
                RegionCode.parse(value)
                        .filter(Regions.standard()::knows)
                        .map(Regions.standard()::shortName)
                        .orElse(value);
        };
    }

    @GetMapping("/needs/list.xlsx")
    void export(
            @RequestParam MultiValueMap<String, String> asked,
            @RequestAttribute Page page,
            HttpServletResponse response)
            throws IOException {
        List<Need> shown = needs.of(list.all(Listing.of(NeedList.SHAPE, asked), page.today()));
        var theirs = owners.of(shown, page.today());
        try (SheetWriter sheet =
                Spreadsheets.answer(response, "rongtong-needs", page.say("matching.nav.needs"), columns(page))) {
            for (Need need : shown) {
                String owner = need.organisation()
                        .map(theirs::get)
                        .map(OrganisationSummary::name)
                        .or(need::organisationWritten)
                        .orElse("");
                sheet.row(row(need, owner, page));
            }
        }
    }

    private static List<Column> columns(Page page) {
        return List.of(
                new Column(page.say("matching.column.need"), 40),
                new Column(page.say("matching.column.kind"), 12),
                new Column(page.say("matching.column.organisation"), 32),
                new Column(page.say("matching.facet.need.region"), 20),
                new Column(page.say("matching.column.deadline"), 12),
                new Column(page.say("matching.result.need"), 80));
    }

    private static List<@Nullable Object> row(Need need, String owner, Page page) {
        return Arrays.asList(
                need.title(),
                need.kind().map(kind -> page.say(kind.key())).orElse(""),
                owner,
                need.region()
                        .filter(Regions.standard()::knows)
                        .map(Regions.standard()::fullName)
                        .or(need::regionWritten)
                        .orElse(""),
                need.deadline().orElse(null),
                need.conditions().isBlank() ? need.text() : need.text() + "\n" + need.conditions());
    }

    @GetMapping("/needs/{id}")
    String one(@PathVariable String id, @RequestAttribute Page page, Model model) {
        fill(find(id), page, model);
        return "matching/need";
    }

    @GetMapping("/needs/{id}/print")
    String print(@PathVariable String id, @RequestAttribute Page page, Model model) {
        fill(find(id), page, model);
        return "matching/needprint";
    }

    private void fill(Need need, Page page, Model model) {
        Optional<Ranking> ranking = matching.firmsFor(need);
        List<Condition> conditions = need.reading().conditions();
        model.addAttribute("need", need);
        model.addAttribute("owners", owners.of(List.of(need), page.today()));
        model.addAttribute("conditions", ConditionLine.of(conditions, need.reading()));
        model.addAttribute("recognised", ConditionLine.words(conditions));
        model.addAttribute("hits", owners.hits(first(ranking), page.today()));
        model.addAttribute("found", found(ranking));
        model.addAttribute("basis", ranking.map(Ranking::basis));
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
        model.addAttribute("hard", need.reading().conditions().stream().anyMatch(Condition::hard));
        model.addAttribute(
                "hits",
                HitPage.of(
                        "/needs/" + need.id().value() + "/firms",
                        ranked,
                        HitFilter.of(asked),
                        HitPage.stretch(stretch),
                        page));
        model.addAttribute("found", found(ranking));
        model.addAttribute("kept", ranked.size());
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
