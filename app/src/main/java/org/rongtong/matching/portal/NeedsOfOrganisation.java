package org.rongtong.matching.portal;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rongtong.directory.OrganisationId;
import org.rongtong.directory.OrganisationSection;
import org.rongtong.matching.Matching;
import org.rongtong.platform.web.Page;
import org.rongtong.platform.web.Templates;
import org.springframework.stereotype.Component;

/** 适合该企业的需求: the other direction of matching, on the page of each organisation. */
@Component
class NeedsOfOrganisation implements OrganisationSection {

    private static final int NEEDS = 5;

    private final Matching matching;
    private final Owners owners;
    private final Templates templates;

    NeedsOfOrganisation(Matching matching, Owners owners, Templates templates) {
        this.matching = matching;
        this.owners = owners;
        this.templates = templates;
    }

    @Override
    public Optional<Content> of(OrganisationId organisation, Page page) {
        List<FittingNeed> fitting = matching.needsFor(organisation, NEEDS).stream()
                .map(FittingNeed::of)
                .toList();
        if (fitting.isEmpty()) {
            return Optional.empty();
        }
        var theirs = owners.of(fitting.stream().map(FittingNeed::need).toList(), page.today());
        return Optional.of(
                templates.content("matching/needsof", Map.of("page", page, "needs", fitting, "owners", theirs)));
    }
}
