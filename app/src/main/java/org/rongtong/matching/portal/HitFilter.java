package org.rongtong.matching.portal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rongtong.directory.OrganisationSummary;
import org.rongtong.kernel.Industries;
import org.rongtong.kernel.IndustryCode;
import org.rongtong.kernel.RegionCode;
import org.rongtong.kernel.Regions;
import org.rongtong.kernel.Verdict;
import org.rongtong.platform.web.Facet;
import org.rongtong.platform.web.Page;
import org.springframework.util.MultiValueMap;

/** What a reader narrows a list of hits to: of each facet any of the chosen values. */
final class HitFilter {

    private static final String NONE = "none";

    /** The facets, by their field in the address, and the values one organisation has in each. */
    private static final Map<String, Function<Hit, List<String>>> VALUES = Map.of(
            "region", hit -> of(hit, HitFilter::regions),
            "industry", hit -> of(hit, HitFilter::industries),
            "title", hit -> of(hit, HitFilter::titles),
            "kind", hit -> of(hit, HitFilter::kinds),
            "state", HitFilter::states);

    private static final List<String> FACETS = List.of("industry", "title", "kind", "state");

    private final Map<String, Set<String>> chosen = new HashMap<>();

    private HitFilter() {}

    static HitFilter of(MultiValueMap<String, String> asked) {
        HitFilter filter = new HitFilter();
        VALUES.keySet().forEach(name -> filter.chosen.put(name, set(asked.get(name))));
        return filter;
    }

    private static Set<String> set(@Nullable List<String> values) {
        return values == null ? Set.of() : Set.copyOf(values);
    }

    boolean narrows() {
        return chosen.values().stream().anyMatch(values -> !values.isEmpty());
    }

    Map<String, Set<String>> chosen() {
        return chosen;
    }

    boolean lets(Hit hit) {
        return letsExcept(hit, "");
    }

    private boolean letsExcept(Hit hit, String facet) {
        return chosen.entrySet().stream()
                .filter(entry ->
                        !entry.getKey().equals(facet) && !entry.getValue().isEmpty())
                .allMatch(entry -> values(hit, entry.getKey()).stream().anyMatch(entry.getValue()::contains));
    }

    private static List<String> values(Hit hit, String facet) {
        return java.util.Objects.requireNonNull(VALUES.get(facet)).apply(hit);
    }

    private static List<String> of(Hit hit, Function<OrganisationSummary, List<String>> value) {
        return hit.owner().map(value).orElse(List.of());
    }

    /** Whether all that was asked could be judged. */
    private static List<String> states(Hit hit) {
        return List.of(hit.problems().containsKey(Verdict.UNKNOWN) ? "open" : "complete");
    }

    /** Hits in each province that the other facets let through. */
    Map<String, Long> byRegion(List<Hit> hits) {
        return counts(hits, "region");
    }

    private Map<String, Long> counts(List<Hit> hits, String facet) {
        Map<String, Long> counts = new HashMap<>();
        hits.stream()
                .filter(hit -> letsExcept(hit, facet))
                .flatMap(hit -> values(hit, facet).stream())
                .forEach(value -> counts.merge(value, 1L, Long::sum));
        chosen.getOrDefault(facet, Set.of()).forEach(value -> counts.putIfAbsent(value, 0L));
        return counts;
    }

    List<Facet> facets(List<Hit> hits, Page page) {
        List<Facet> facets = new ArrayList<>();
        for (String name : FACETS) {
            List<Facet.Option> options = counts(hits, name).entrySet().stream()
                    .map(entry -> option(name, entry.getKey(), entry.getValue(), page))
                    .sorted(Comparator.comparingLong(Facet.Option::count)
                            .reversed()
                            .thenComparing(Facet.Option::value))
                    .toList();
            if (!options.isEmpty()) {
                facets.add(new Facet(name, "matching.facet." + name, options));
            }
        }
        return facets;
    }

    private Facet.Option option(String facet, String value, long count, Page page) {
        return new Facet.Option(
                value,
                words(facet, value, page),
                count,
                chosen.getOrDefault(facet, Set.of()).contains(value));
    }

    private static String words(String facet, String value, Page page) {
        if (value.equals(NONE)) {
            return page.say("matching.facet." + facet + ".none");
        }
        return switch (facet) {
            case "state" -> page.say("matching.facet.state." + value);
            case "industry" -> Industries.standard().name(IndustryCode.of(value));
            case "title" -> page.say("directory.title.kind." + value.toLowerCase(java.util.Locale.ROOT));
            case "kind" -> page.say("directory.organisation.kind." + value.toLowerCase(java.util.Locale.ROOT));
            default -> Regions.standard().shortName(RegionCode.of(value));
        };
    }

    private static List<String> regions(OrganisationSummary organisation) {
        return organisation.region().map(code -> code.province().digits()).stream()
                .toList();
    }

    /** The division, or the section where no more is known. */
    private static List<String> industries(OrganisationSummary organisation) {
        Optional<IndustryCode> code = organisation.industry().filter(Industries.standard()::knows);
        return code
                .map(known ->
                        known.value().substring(0, Math.min(3, known.value().length())))
                .stream()
                .toList();
    }

    private static List<String> titles(OrganisationSummary organisation) {
        Stream<String> held =
                organisation.titles().stream().map(title -> title.kind().name()).distinct();
        List<String> titles = held.toList();
        return titles.isEmpty() ? List.of(NONE) : titles;
    }

    private static List<String> kinds(OrganisationSummary organisation) {
        return organisation.kind().map(Enum::name).stream().toList();
    }
}
