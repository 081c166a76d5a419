package org.rongtong.matching.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rongtong.directory.OrganisationSummary;
import org.rongtong.matching.Matching;
import org.rongtong.matching.NeedId;
import org.rongtong.matching.Needs;
import org.rongtong.matching.Search;
import org.rongtong.matching.Searches;
import org.rongtong.matching.scoring.Match;
import org.rongtong.platform.files.SheetWriter;
import org.rongtong.platform.files.SheetWriter.Column;
import org.rongtong.platform.web.NotFound;
import org.rongtong.platform.web.Page;
import org.rongtong.platform.web.Spreadsheets;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** A list of hits as a spreadsheet: what the filter shows, and on a sheet of its own what fails one hard condition. */
@Controller
class ListExport {

    private static final int LINE = 16;
    private static final int LONG_LINE = 60;
    private static final String FILE = "rongtong-list";

    private final Searches searches;
    private final Needs needs;
    private final Matching matching;
    private final Owners owners;

    ListExport(Searches searches, Needs needs, Matching matching, Owners owners) {
        this.searches = searches;
        this.needs = needs;
        this.matching = matching;
        this.owners = owners;
    }

    @GetMapping("/matches/{token}/list.xlsx")
    void list(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> asked,
            @RequestAttribute Page page,
            HttpServletResponse response)
            throws IOException {
        Search search = searches.find(token).orElseThrow(() -> NotFound.because("matching.search.gone"));
        write(search.ranking().matches(), search.ranking().nearMisses(), HitFilter.of(asked), page, response);
    }

    @GetMapping("/needs/{id}/firms/list.xlsx")
    void firms(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> asked,
            @RequestAttribute Page page,
            HttpServletResponse response)
            throws IOException {
        var ranking = needs.find(new NeedId(id)).flatMap(matching::firmsFor).orElseThrow(NotFound::plain);
        write(ranking.matches(), ranking.nearMisses(), HitFilter.of(asked), page, response);
    }

    private void write(List<Match> matches, List<Match> near, HitFilter filter, Page page, HttpServletResponse response)
            throws IOException {
        try (SheetWriter sheet =
                Spreadsheets.answer(response, FILE, page.say("matching.export.sheet"), columns(page))) {
            for (Hit hit : owners.hits(matches, page.today())) {
                if (filter.lets(hit)) {
                    sheet.row(row(hit, page));
                }
            }
            if (!near.isEmpty()) {
                sheet.sheet(page.say("matching.near.title"), columns(page));
                for (Hit hit : owners.hits(near, page.today())) {
                    sheet.row(row(hit, page));
                }
            }
        }
    }

    private static List<Column> columns(Page page) {
        return List.of(
                new Column(page.say("matching.column.rank"), LINE / 2),
                new Column(page.say("matching.column.name"), LINE * 2),
                new Column(page.say("matching.column.owner"), LINE * 2),
                new Column(page.say("matching.column.place"), LINE),
                new Column(page.say("matching.column.industry"), LINE),
                new Column(page.say("matching.column.titles"), LINE * 2),
                new Column(page.say("matching.column.total"), LINE),
                new Column(page.say("matching.column.reasons"), LONG_LINE));
    }

    private static List<Object> row(Hit hit, Page page) {
        return List.of(
                hit.rank(),
                hit.name(),
                hit.owner().map(OrganisationSummary::name).orElse(""),
                hit.owner().flatMap(OrganisationSummary::placeName).orElse(""),
                hit.owner().flatMap(OrganisationSummary::industryName).orElse(""),
                hit.owner().map(ListExport::titles).orElse(""),
                BigDecimal.valueOf(hit.total(), 1),
                hit.shown().stream().map(line -> words(line, page)).collect(Collectors.joining("\n")));
    }

    private static String titles(OrganisationSummary owner) {
        return owner.titles().stream().map(OrganisationSummary.HeldTitle::name).collect(Collectors.joining("、"));
    }

    private static String words(ReasonLine line, Page page) {
        return page.say(
                line.reason().gap() == null ? "matching.export.reason" : "matching.export.reason.gap",
                page.say(line.reason().verdict().key()),
                line.reason().asked(),
                line.reason().found(),
                line.source(page),
                page.tenths(line.tenths()),
                line.reason().gap() == null ? "" : line.reason().gap());
    }
}
