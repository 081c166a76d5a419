package org.rongtong.matching.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.rongtong.directory.OrganisationSummary;
import org.rongtong.matching.Search;
import org.rongtong.matching.Searches;
import org.rongtong.platform.files.SheetWriter;
import org.rongtong.platform.files.SheetWriter.Column;
import org.rongtong.platform.web.NotFound;
import org.rongtong.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** A list of hits as a spreadsheet: what the filter shows, with the same reasons in words. */
@Controller
class ListExport {

    private static final int LINE = 16;
    private static final int LONG_LINE = 60;

    private final Searches searches;
    private final Owners owners;

    ListExport(Searches searches, Owners owners) {
        this.searches = searches;
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
        HitFilter filter = HitFilter.of(asked);
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"rongtong-list.xlsx\"");
        try (SheetWriter sheet =
                new SheetWriter(response.getOutputStream(), page.say("matching.export.sheet"), columns(page))) {
            for (Hit hit : owners.hits(search.ranking().matches(), page.today())) {
                if (filter.lets(hit)) {
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
