package org.rongtong.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rongtong.kernel.Uscc;
import org.springframework.stereotype.Component;

/**
 * The directory to read from. Every method takes a fixed number of database questions, however many organisations and
 * offers it answers with, and shows the public only what is public.
 */
@Component
public class Organisations {

    /** How many past states a dossier shows. */
    private static final int HISTORY = 50;

    private final StoredOrganisations organisations;
    private final StoredOffers offers;
    private final StoredTitles titles;
    private final StoredCertificates certificates;
    private final StoredFacts facts;
    private final StoredRelations relations;
    private final StoredHistory history;

    Organisations(
            StoredOrganisations organisations,
            StoredOffers offers,
            StoredTitles titles,
            StoredCertificates certificates,
            StoredFacts facts,
            StoredRelations relations,
            StoredHistory history) {
        this.organisations = organisations;
        this.offers = offers;
        this.titles = titles;
        this.certificates = certificates;
        this.facts = facts;
        this.relations = relations;
        this.history = history;
    }

    public Optional<Organisation> find(OrganisationId id) {
        return organisations.byId(id);
    }

    public Optional<Organisation> find(Uscc uscc) {
        return organisations.byUscc(uscc);
    }

    public Optional<Organisation> find(ExternalCode code) {
        return organisations.byCode(code);
    }

    /** The organisations whose present name is exactly {@code name}; names are not unique. */
    public List<Organisation> named(String name) {
        return organisations.byName(name);
    }

    /**
     * Up to {@code size} organisations behind {@code last}, in the order of ids.
     *
     * @param on the day whose titles are shown
     */
    public OrganisationPage page(Optional<OrganisationId> last, int size, LocalDate on) {
        List<OrganisationSummary> found = organisations.summariesAfter(last, size + 1, on);
        boolean more = found.size() > size;
        List<OrganisationSummary> page = more ? found.subList(0, size) : found;
        return new OrganisationPage(
                page, organisations.count(), more ? Optional.of(page.getLast().id()) : Optional.empty());
    }

    /** How many organisations there are. */
    public long count() {
        return organisations.count();
    }

    /**
     * Up to {@code limit} complete profiles that changed after {@code revision}, in the order of their changes. Ask again
     * with the revision of the last one until nothing comes; nothing that changes meanwhile is missed.
     */
    public List<OrganisationProfile> profiles(long revision, int limit) {
        return profiles(organisations.changedSince(revision, limit));
    }

    /** The revision of the latest change; 0 where there has been none. */
    public long revision() {
        return organisations.latestRevision();
    }

    /** One line for each of {@code ids} that exists, with the titles in force on {@code on}. */
    public Map<OrganisationId, OrganisationSummary> summaries(Collection<OrganisationId> ids, LocalDate on) {
        return organisations.summaries(ids, on).stream()
                .collect(Collectors.toMap(OrganisationSummary::id, Function.identity()));
    }

    /** Everything of one organisation that {@code viewer} may see. */
    public Optional<Dossier> dossier(OrganisationId id, Viewer viewer) {
        return profiles(organisations.byId(id).stream().toList()).stream()
                .map(profile ->
                        new Dossier(profile, facts.of(id, viewer), relations.of(id), history.of(id, viewer, HISTORY)))
                .findFirst();
    }

    /** The facts of one organisation that {@code viewer} may see. */
    public List<Fact> facts(OrganisationId id, Viewer viewer) {
        return facts.of(id, viewer);
    }

    /** The relations of one organisation, from either side. */
    public List<Relation> relations(OrganisationId id) {
        return relations.of(id);
    }

    /** How many firms hold which titles on {@code day}. */
    public List<TitleCount> titlesValidOn(LocalDate day) {
        return titles.count(day);
    }

    private List<OrganisationProfile> profiles(List<Organisation> found) {
        List<OrganisationId> ids = found.stream().map(Organisation::id).toList();
        Map<OrganisationId, List<Offer>> theirOffers = offers.of(ids, Viewer.PUBLIC);
        Map<OrganisationId, List<Title>> theirTitles = titles.of(ids);
        Map<OrganisationId, List<Certificate>> theirCertificates = certificates.of(ids);
        return found.stream()
                .map(organisation -> new OrganisationProfile(
                        organisation,
                        theirOffers.getOrDefault(organisation.id(), List.of()),
                        theirTitles.getOrDefault(organisation.id(), List.of()),
                        theirCertificates.getOrDefault(organisation.id(), List.of())))
                .toList();
    }
}
