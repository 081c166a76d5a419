package org.rongtong.matching;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rongtong.directory.Certificate;
import org.rongtong.directory.Offer;
import org.rongtong.directory.OfferKind;
import org.rongtong.directory.Organisation;
import org.rongtong.directory.OrganisationId;
import org.rongtong.directory.OrganisationKind;
import org.rongtong.directory.OrganisationProfile;
import org.rongtong.directory.Period;
import org.rongtong.directory.Title;
import org.rongtong.kernel.Industries;
import org.rongtong.kernel.Regions;
import org.rongtong.matching.index.HeldCertificate;
import org.rongtong.matching.index.HeldTitle;
import org.rongtong.matching.index.Item;
import org.rongtong.matching.index.Profile;
import org.rongtong.matching.index.StatedParameter;

/**
 * What an organisation of the directory puts into each index: it stands among the firms with all its offers;
 * every research result, instrument and service stands for itself as well, whoever offers it.
 *
 * <p>The id of a firm's profile is that of the organisation, the id of an offer's profile is that of the organisation, a
 * slash, and that of the offer.
 */
final class OfferedProfiles {

    private static final Map<OfferKind, SearchKind> STANDS_FOR_ITSELF = new EnumMap<>(Map.of(
            OfferKind.RESEARCH_RESULT, SearchKind.RESULT,
            OfferKind.INSTRUMENT, SearchKind.INSTRUMENT,
            OfferKind.SERVICE, SearchKind.SERVICE));

    private OfferedProfiles() {}

    /** The organisation behind a profile of any kind. */
    static OrganisationId owner(String profileId) {
        int slash = profileId.indexOf('/');
        return new OrganisationId(UUID.fromString(slash < 0 ? profileId : profileId.substring(0, slash)));
    }

    static String id(OrganisationId organisation) {
        return organisation.value().toString();
    }

    static Map<SearchKind, List<Profile>> of(OrganisationProfile given) {
        Map<SearchKind, List<Profile>> profiles = new EnumMap<>(SearchKind.class);
        if (isListed(given)) {
            profiles.put(SearchKind.FIRM, List.of(firm(given)));
        }
        for (Offer offer : given.offers()) {
            SearchKind kind = STANDS_FOR_ITSELF.get(offer.kind());
            if (kind != null) {
                profiles.computeIfAbsent(kind, _ -> new ArrayList<>()).add(offered(given, offer));
            }
        }
        return profiles;
    }

    /** Whoever offers something can meet a need; of an organisation that nobody has said the kind of, one may hope so. */
    private static boolean isListed(OrganisationProfile given) {
        return !given.offers().isEmpty()
                || given.organisation()
                        .kind()
                        .map(kind -> kind == OrganisationKind.LARGE_ENTERPRISE || kind == OrganisationKind.SME)
                        .orElse(true);
    }

    private static Profile firm(OrganisationProfile given) {
        Map<String, String> about = about(given.organisation());
        List<Item> items =
                given.offers().stream().map(offer -> item(given, offer)).toList();
        String offered = items.stream().map(Item::name).collect(Collectors.joining("、"));
        return profile(
                given, id(given.organisation().id()), given.organisation().name(), about, offered, items, List.of());
    }

    private static Profile offered(OrganisationProfile given, Offer offer) {
        Item item = item(given, offer);
        Map<String, String> about = new LinkedHashMap<>();
        about.put("owner", given.organisation().name());
        String id = id(given.organisation().id()) + "/" + offer.id().value();
        return profile(given, id, offer.name(), about, item.wording(), List.of(item), item.certificates());
    }

    private static Profile profile(
            OrganisationProfile given,
            String id,
            String name,
            Map<String, String> about,
            String offered,
            List<Item> items,
            List<HeldCertificate> certificates) {
        Organisation organisation = given.organisation();
        String text = Stream.concat(about.values().stream(), Stream.of(offered))
                .map(part -> part.endsWith("。") ? part.substring(0, part.length() - 1) : part)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("。"));
        List<HeldCertificate> held = Stream.concat(
                        certificates.stream(),
                        given.certificates().stream()
                                .filter(certificate -> certificate.offer().isEmpty())
                                .map(OfferedProfiles::held))
                .distinct()
                .toList();
        return new Profile(
                id,
                name,
                text,
                about,
                items,
                organisation.place().region(),
                organisation
                        .place()
                        .region()
                        .map(Regions.standard()::fullName)
                        .or(() -> organisation.place().written())
                        .orElse(""),
                given.titles().stream().flatMap(OfferedProfiles::held).toList(),
                held);
    }

    private static Map<String, String> about(Organisation organisation) {
        Map<String, String> about = new LinkedHashMap<>();
        about.put("name", organisation.name());
        organisation
                .industry()
                .map(Industries.standard()::name)
                .or(organisation::industryWritten)
                .ifPresent(industry -> about.put("industry", industry));
        organisation.description().ifPresent(description -> about.put("description", description));
        organisation.others().forEach((header, values) -> about.put(header, String.join("、", values)));
        return about;
    }

    private static Item item(OrganisationProfile given, Offer offer) {
        return new Item(
                offer.id().value().toString(),
                offer.kind(),
                offer.name(),
                offer.text().orElse(""),
                offer.parameters().stream()
                        .map(parameter -> new StatedParameter(parameter.name(), parameter.written()))
                        .toList(),
                given.certificates().stream()
                        .filter(certificate ->
                                certificate.offer().filter(offer.id()::equals).isPresent())
                        .map(OfferedProfiles::held)
                        .toList(),
                offer.updatedOn());
    }

    private static HeldCertificate held(Certificate certificate) {
        return new HeldCertificate(certificate.name(), certificate.period().to());
    }

    private static Stream<HeldTitle> held(Title title) {
        if (title.periods().isEmpty()) {
            return Stream.of(new HeldTitle(title.kind(), title.name(), Optional.empty(), Optional.empty()));
        }
        return title.periods().stream()
                .map((Period period) -> new HeldTitle(title.kind(), title.name(), period.from(), period.to()));
    }
}
