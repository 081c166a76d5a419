package org.rongtong.directory.portal;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a reader narrows the register to; of each sort any of the named, an empty sort narrows nothing.
 *
 * @param regions provinces, two digits
 * @param industries divisions of GB/T 4754, for instance {@code C29}
 * @param kinds of organisation, by the names of their constants
 * @param titles in force, by the names of their constants
 */
record RegisterFilter(Set<String> regions, Set<String> industries, Set<String> kinds, Set<String> titles) {

    RegisterFilter {
        regions = Set.copyOf(regions);
        industries = Set.copyOf(industries);
        kinds = Set.copyOf(kinds);
        titles = Set.copyOf(titles);
    }

    static RegisterFilter of(
            @Nullable List<String> regions,
            @Nullable List<String> industries,
            @Nullable List<String> kinds,
            @Nullable List<String> titles) {
        return new RegisterFilter(set(regions), set(industries), set(kinds), set(titles));
    }

    private static Set<String> set(@Nullable List<String> values) {
        return values == null ? Set.of() : Set.copyOf(values);
    }

    boolean narrows() {
        return !(regions.isEmpty() && industries.isEmpty() && kinds.isEmpty() && titles.isEmpty());
    }

    RegisterFilter withoutRegions() {
        return new RegisterFilter(Set.of(), industries, kinds, titles);
    }

    RegisterFilter withoutIndustries() {
        return new RegisterFilter(regions, Set.of(), kinds, titles);
    }

    RegisterFilter withoutKinds() {
        return new RegisterFilter(regions, industries, Set.of(), titles);
    }

    RegisterFilter withoutTitles() {
        return new RegisterFilter(regions, industries, kinds, Set.of());
    }
}
