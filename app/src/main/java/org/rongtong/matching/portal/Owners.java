package org.rongtong.matching.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.rongtong.directory.OrganisationId;
import org.rongtong.directory.OrganisationSummary;
import org.rongtong.directory.Organisations;
import org.rongtong.matching.Need;
import org.rongtong.matching.scoring.Match;
import org.springframework.stereotype.Component;

/** Whose the needs and the ranked profiles are. */
@Component
class Owners {

    private final Organisations organisations;

    Owners(Organisations organisations) {
        this.organisations = organisations;
    }

    /** {@code ranked} as people read it, the first one at {@code rank} 1. */
    List<Hit> hits(List<Match> ranked, LocalDate day) {
        Map<OrganisationId, OrganisationSummary> owners =
                summaries(ranked.stream().map(Owners::of), day);
        List<Hit> hits = new ArrayList<>();
        for (Match match : ranked) {
            hits.add(Hit.of(hits.size() + 1, match, Optional.ofNullable(owners.get(of(match)))));
        }
        return hits;
    }

    /** The organisations that publish {@code needs}, where the directory knows them. */
    Map<OrganisationId, OrganisationSummary> of(Collection<Need> needs, LocalDate day) {
        return summaries(needs.stream().map(Need::organisation).flatMap(Optional::stream), day);
    }

    private Map<OrganisationId, OrganisationSummary> summaries(Stream<OrganisationId> ids, LocalDate day) {
        return organisations.summaries(ids.distinct().toList(), day);
    }

    /** The id of a firm's profile is that of the firm; that of an offer begins with it, up to a slash. */
    private static OrganisationId of(Match match) {
        return new OrganisationId(UUID.fromString(match.profile().id().replaceFirst("/.*", "")));
    }
}
