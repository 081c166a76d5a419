package org.rongtong.directory.portal;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rongtong.directory.Dossier;
import org.rongtong.directory.OrganisationId;
import org.rongtong.directory.OrganisationSection;
import org.rongtong.directory.OrganisationSummary;
import org.rongtong.directory.Organisations;
import org.rongtong.directory.Viewer;
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

/** Pages of the register: organisations as a list to narrow, and one at a time. */
@Controller
class OrganisationPages {

    private static final int AT_ONCE = 1_000;

    private final Register register;
    private final Organisations organisations;
    private final List<OrganisationSection> sections;

    OrganisationPages(Register register, Organisations organisations, List<OrganisationSection> sections) {
        this.register = register;
        this.organisations = organisations;
        this.sections = List.copyOf(sections);
    }

    @Bean
    static NavigationEntry organisationsEntry() {
        return new NavigationEntry(NavigationEntry.Area.MAIN, 30, "/organisations", "directory.nav.organisations");
    }

    @GetMapping("/organisations")
    String list(@RequestParam MultiValueMap<String, String> asked, @RequestAttribute Page page, Model model) {
        Listing listing = Listing.of(Register.SHAPE, asked);
        LocalDate today = page.today();
        List<OrganisationId> keys = register.stretch(listing, today);
        Place place = register.place(listing, keys, today);
        model.addAttribute(
                "stretch",
                Stretch.of(
                        listing, keys, OrganisationId::value, summaries(keys, today), place.total(), place.before()));
        model.addAttribute("facets", facets(listing, page));
        return "directory/organisations";
    }

    @GetMapping("/organisations/list.xlsx")
    void export(
            @RequestParam MultiValueMap<String, String> asked,
            @RequestAttribute Page page,
            HttpServletResponse response)
            throws IOException {
        List<OrganisationId> keys = register.all(Listing.of(Register.SHAPE, asked), page.today());
        try (SheetWriter sheet = Spreadsheets.answer(
                response, "rongtong-organisations", page.say("directory.nav.organisations"), columns(page))) {
            for (int from = 0; from < keys.size(); from += AT_ONCE) {
                List<OrganisationId> some = keys.subList(from, Math.min(keys.size(), from + AT_ONCE));
                for (OrganisationSummary row : summaries(some, page.today())) {
                    sheet.row(row(row, page));
                }
            }
        }
    }

    private static List<Column> columns(Page page) {
        return List.of(
                new Column(page.say("directory.column.name"), 40),
                new Column(page.say("directory.column.kind"), 14),
                new Column(page.say("directory.column.place"), 24),
                new Column(page.say("directory.column.industry"), 32),
                new Column(page.say("directory.standings"), 60));
    }

    private static List<Object> row(OrganisationSummary row, Page page) {
        return List.of(
                row.name(),
                row.kind().map(kind -> page.say(kind.key())).orElse(""),
                row.placeName().orElse(""),
                row.industryName().orElse(""),
                row.titles().stream()
                        .map(title -> title.until()
                                .map(until -> page.say("directory.title.until", title.name(), until))
                                .orElse(title.name()))
                        .collect(Collectors.joining("；")));
    }

    private List<OrganisationSummary> summaries(List<OrganisationId> keys, LocalDate today) {
        Map<OrganisationId, OrganisationSummary> found = organisations.summaries(keys, today);
        return keys.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    @GetMapping("/organisations/{id}")
    String one(@PathVariable String id, @RequestAttribute Page page, Model model) {
        fill(id, page, model);
        return "directory/organisation";
    }

    @GetMapping("/organisations/{id}/print")
    String print(@PathVariable String id, @RequestAttribute Page page, Model model) {
        fill(id, page, model);
        return "directory/organisationprint";
    }

    private void fill(String id, Page page, Model model) {
        OrganisationId organisation = parse(id).orElseThrow(NotFound::plain);
        Dossier dossier = organisations.dossier(organisation, Viewer.PUBLIC).orElseThrow(NotFound::plain);
        List<Content> others = sections.stream()
                .flatMap(section -> section.of(organisation, page).stream())
                .toList();
        model.addAttribute("dossier", dossier);
        model.addAttribute("standings", Standing.of(dossier.profile(), page.today()));
        model.addAttribute("facts", FactTable.of(dossier.facts(), page));
        model.addAttribute("sections", others);
    }

    private static Optional<OrganisationId> parse(String id) {
        try {
            return Optional.of(new OrganisationId(UUID.fromString(id)));
        } catch (IllegalArgumentException anotherForm) {
            return Optional.empty();
        }
    }

    private List<Facet> facets(Listing listing, Page page) {
        LocalDate today = page.today();
        boolean inOneProvince = listing.chosen("region").size() == 1;
        return Stream.of(
                        facet("kind", register.byKind(listing, today), listing, page),
                        facet("title", register.byTitle(listing, today), listing, page),
                        facet("region", register.byRegion(listing, today), listing, page),
                        facet("city", inOneProvince ? register.byCity(listing, today) : Map.of(), listing, page),
                        facet("industry", register.byIndustry(listing, today), listing, page))
                .filter(facet -> !facet.options().isEmpty())
                .toList();
    }

    private static Facet facet(String name, Map<String, Long> counts, Listing listing, Page page) {
        return Facet.of(
                name, "directory.facet." + name, counts, listing.chosen(name), value -> Words.of(name, value, page));
    }
}
