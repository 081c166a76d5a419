package org.rongtong.directory.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rongtong.directory.Certificate;
import org.rongtong.directory.Offer;
import org.rongtong.directory.OrganisationProfile;
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

/** What is offered, by kind: research results, instruments, products, capabilities and services, each with its page. */
@Controller
class OfferPages {

    private static final String SHELF = "/{shelf:products|processes|results|instruments|services}";

    private final Shelves shelves;
    private final Organisations organisations;

    OfferPages(Shelves shelves, Organisations organisations) {
        this.shelves = shelves;
        this.organisations = organisations;
    }

    @Bean
    static NavigationEntry resultsEntry() {
        return new NavigationEntry(NavigationEntry.Area.MAIN, 40, Shelf.RESULTS.path(), Shelf.RESULTS.key());
    }

    @Bean
    static NavigationEntry instrumentsEntry() {
        return new NavigationEntry(NavigationEntry.Area.MAIN, 50, Shelf.INSTRUMENTS.path(), Shelf.INSTRUMENTS.key());
    }

    @GetMapping(SHELF)
    String list(
            @PathVariable String shelf,
            @RequestParam MultiValueMap<String, String> asked,
            @RequestAttribute Page page,
            Model model) {
        Shelf here = Shelf.named(shelf);
        Listing listing = Listing.of(here.shape(), asked);
        List<ShelfLine> lines = shelves.stretch(here, listing);
        Place place = shelves.place(here, listing, lines);
        model.addAttribute("shelf", here);
        model.addAttribute("stretch", Stretch.of(listing, lines, ShelfLine::id, lines, place.total(), place.before()));
        model.addAttribute("facets", facets(here, listing, page));
        return "directory/offers";
    }

    @GetMapping(SHELF + "/list.xlsx")
    void export(
            @PathVariable String shelf,
            @RequestParam MultiValueMap<String, String> asked,
            @RequestAttribute Page page,
            HttpServletResponse response)
            throws IOException {
        Shelf here = Shelf.named(shelf);
        List<ShelfLine> lines = shelves.all(here, Listing.of(here.shape(), asked));
        try (SheetWriter sheet =
                Spreadsheets.answer(response, "rongtong-" + shelf, page.say(here.key()), columns(page))) {
            for (ShelfLine line : lines) {
                sheet.row(row(line, page));
            }
        }
    }

    private static List<Column> columns(Page page) {
        return List.of(
                new Column(page.say("directory.column.name"), 36),
                new Column(page.say("directory.column.text"), 60),
                new Column(page.say("directory.column.parameters"), 48),
                new Column(page.say("directory.column.owner"), 36),
                new Column(page.say("directory.facet.owner"), 14),
                new Column(page.say("directory.column.place"), 24),
                new Column(page.say("directory.column.updated"), 12));
    }

    private static List<@Nullable Object> row(ShelfLine line, Page page) {
        return Arrays.asList(
                line.name(),
                line.text().orElse(""),
                line.parameters(),
                line.organisationName(),
                line.organisationKind().map(kind -> page.say(kind.key())).orElse(""),
                line.placeName().orElse(""),
                line.updatedOn().orElse(null));
    }

    @GetMapping(SHELF + "/{id}")
    String one(@PathVariable String shelf, @PathVariable String id, @RequestAttribute Page page, Model model) {
        Shelf here = Shelf.named(shelf);
        OrganisationProfile owner = shelves.owner(here, parse(id))
                .flatMap(organisation -> organisations.dossier(organisation, Viewer.PUBLIC))
                .orElseThrow(NotFound::plain)
                .profile();
        Offer offer = owner.offers().stream()
                .filter(each -> each.id().value().equals(parse(id)))
                .findFirst()
                .orElseThrow(NotFound::plain);
        model.addAttribute("shelf", here);
        model.addAttribute("offer", offer);
        model.addAttribute("owner", owner);
        model.addAttribute("certificates", Standing.of(certificates(owner, offer), page.today()));
        model.addAttribute("titles", Standing.of(owner, page.today()));
        return "directory/offerpage";
    }

    private static OrganisationProfile certificates(OrganisationProfile owner, Offer offer) {
        List<Certificate> own = owner.certificates().stream()
                .filter(certificate -> certificate.offer().equals(Optional.of(offer.id())))
                .toList();
        return new OrganisationProfile(owner.organisation(), List.of(), List.of(), own);
    }

    private static UUID parse(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException anotherForm) {
            throw NotFound.plain();
        }
    }

    private List<Facet> facets(Shelf shelf, Listing listing, Page page) {
        return Stream.of(
                        facet("owner", shelves.byOwner(shelf, listing), listing, page),
                        facet("region", shelves.byRegion(shelf, listing), listing, page),
                        facet("industry", shelves.byIndustry(shelf, listing), listing, page))
                .filter(facet -> !facet.options().isEmpty())
                .toList();
    }

    private static Facet facet(String name, Map<String, Long> counts, Listing listing, Page page) {
        return Facet.of(
                name, "directory.facet." + name, counts, listing.chosen(name), value -> Words.of(name, value, page));
    }
}
