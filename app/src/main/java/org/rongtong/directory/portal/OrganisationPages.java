package org.rongtong.directory.portal;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rongtong.directory.Dossier;
import org.rongtong.directory.OrganisationId;
import org.rongtong.directory.OrganisationKind;
import org.rongtong.directory.OrganisationSection;
import org.rongtong.directory.OrganisationSummary;
import org.rongtong.directory.Organisations;
import org.rongtong.directory.TitleKind;
import org.rongtong.directory.Viewer;
import org.rongtong.kernel.Industries;
import org.rongtong.kernel.IndustryCode;
import org.rongtong.kernel.RegionCode;
import org.rongtong.kernel.Regions;
import org.rongtong.platform.web.Facet;
import org.rongtong.platform.web.NavigationEntry;
import org.rongtong.platform.web.NotFound;
import org.rongtong.platform.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Pages of the register: organisations as a list to narrow, and one at a time. */
@Controller
class OrganisationPages {

    private static final int PAGE = 50;

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
    String list(
            @RequestAttribute Page page,
            @RequestParam(required = false, name = "region") @Nullable List<String> regions,
            @RequestParam(required = false, name = "industry") @Nullable List<String> industries,
            @RequestParam(required = false, name = "kind") @Nullable List<String> kinds,
            @RequestParam(required = false, name = "title") @Nullable List<String> titles,
            @RequestParam(required = false) @Nullable UUID after,
            Model model) {
        RegisterFilter filter = RegisterFilter.of(regions, industries, kinds, titles);
        LocalDate today = page.today();
        List<OrganisationId> ids = register.ids(filter, Optional.ofNullable(after), PAGE + 1, today);
        List<OrganisationId> shown = ids.subList(0, Math.min(PAGE, ids.size()));
        Map<OrganisationId, OrganisationSummary> summaries = organisations.summaries(shown, today);
        model.addAttribute("rows", shown.stream().map(summaries::get).toList());
        model.addAttribute("total", register.count(filter, today));
        model.addAttribute("facets", facets(filter, page));
        model.addAttribute("first", after == null);
        model.addAttribute("narrowed", filter.narrows());
        model.addAttribute("start", address(filter, null));
        model.addAttribute("next", ids.size() > PAGE ? address(filter, shown.getLast()) : "");
        return "directory/organisations";
    }

    @GetMapping("/organisations/{id}")
    String one(@PathVariable String id, @RequestAttribute Page page, Model model) {
        OrganisationId organisation = parse(id).orElseThrow(NotFound::plain);
        Dossier dossier = organisations.dossier(organisation, Viewer.PUBLIC).orElseThrow(NotFound::plain);
        List<Content> others = sections.stream()
                .flatMap(section -> section.of(organisation, page).stream())
                .toList();
        model.addAttribute("dossier", dossier);
        model.addAttribute("standings", Standing.of(dossier.profile(), page.today()));
        model.addAttribute("facts", FactTable.of(dossier.facts(), page));
        model.addAttribute("sections", others);
        return "directory/organisation";
    }

    private static Optional<OrganisationId> parse(String id) {
        try {
            return Optional.of(new OrganisationId(UUID.fromString(id)));
        } catch (IllegalArgumentException anotherForm) {
            return Optional.empty();
        }
    }

    private static String address(RegisterFilter filter, @Nullable OrganisationId after) {
        var address = UriComponentsBuilder.fromPath("/organisations");
        filter.regions().forEach(region -> address.queryParam("region", region));
        filter.industries().forEach(industry -> address.queryParam("industry", industry));
        filter.kinds().forEach(kind -> address.queryParam("kind", kind));
        filter.titles().forEach(title -> address.queryParam("title", title));
        if (after != null) {
            address.queryParam("after", after.value());
        }
        return address.encode().toUriString();
    }

    private List<Facet> facets(RegisterFilter filter, Page page) {
        LocalDate today = page.today();
        List<Facet> facets = new ArrayList<>();
        facets.add(facet(
                "kind",
                register.byKind(filter, today),
                filter.kinds(),
                kind -> page.say(OrganisationKind.valueOf(kind).key())));
        facets.add(facet(
                "title",
                register.byTitle(filter, today),
                filter.titles(),
                kind -> page.say(TitleKind.valueOf(kind).key())));
        facets.add(facet("region", register.byRegion(filter, today), filter.regions(), OrganisationPages::region));
        facets.add(facet(
                "industry", register.byIndustry(filter, today), filter.industries(), OrganisationPages::industry));
        return facets.stream().filter(facet -> !facet.options().isEmpty()).toList();
    }

    private static Facet facet(String name, Map<String, Long> counts, Set<String> chosen, UnaryOperator<String> words) {
        Stream<Facet.Option> counted = counts.entrySet().stream()
                .map(entry -> new Facet.Option(
                        entry.getKey(),
                        words.apply(entry.getKey()),
                        entry.getValue(),
                        chosen.contains(entry.getKey())));
        return new Facet(name, "directory.facet." + name.toLowerCase(Locale.ROOT), counted.toList());
    }

    private static String region(String digits) {
        return RegionCode.parse(digits)
                .filter(Regions.standard()::knows)
                .map(Regions.standard()::shortName)
                .orElse(digits);
    }

    private static String industry(String code) {
        return IndustryCode.parse(code)
                .filter(Industries.standard()::knows)
                .map(Industries.standard()::name)
                .orElse(code);
    }
}
