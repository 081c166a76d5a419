package org.rongtong.matching.portal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.rongtong.platform.web.Facet;
import org.rongtong.platform.web.Tiles;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A stretch of twenty hits with what narrows them.
 *
 * @param path address of the list without what comes behind the question mark
 * @param hits of this stretch
 * @param all hits that the filter lets through
 * @param number 1 for the first stretch
 */
public record HitPage(
        String path,
        List<Hit> hits,
        int all,
        int number,
        boolean narrowed,
        List<Facet> facets,
        Map<String, Long> byRegion,
        TreeMap<String, Set<String>> chosen) {

    static final int SIZE = 20;

    /** The number of a stretch as the address gives it; 1 where it is none. */
    static int stretch(String asked) {
        return asked.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(asked) : 1;
    }

    static HitPage of(String path, List<Hit> ranked, HitFilter filter, int asked, org.rongtong.platform.web.Page page) {
        List<Hit> fitting = ranked.stream().filter(filter::lets).toList();
        int last = Math.max(1, (fitting.size() + SIZE - 1) / SIZE);
        int number = Math.clamp(asked, 1, last);
        return new HitPage(
                path,
                fitting.subList((number - 1) * SIZE, Math.min(number * SIZE, fitting.size())),
                fitting.size(),
                number,
                filter.narrows(),
                filter.facets(ranked, page),
                filter.byRegion(ranked),
                new TreeMap<>(filter.chosen()));
    }

    /** Address of the same list as a spreadsheet. */
    public String export() {
        String all = stretch(1);
        return path + "/list.xlsx" + all.substring(path.length());
    }

    /** Place of the first hit shown, from 1. */
    public int from() {
        return (number - 1) * SIZE + 1;
    }

    public int to() {
        return from() + hits.size() - 1;
    }

    public boolean hasNext() {
        return to() < all;
    }

    /** Address of stretch {@code wanted} with the same filter. */
    public String stretch(int wanted) {
        return address(chosen.get("region"), wanted);
    }

    /** Provinces with the number of hits; each leads to the list narrowed to it, a chosen one to all. */
    public Tiles tiles() {
        return Tiles.of(byRegion, this::in, regions());
    }

    private String in(String region) {
        return address(regions().contains(region) ? Set.of() : Set.of(region), 1);
    }

    /** Address of the same stretch for paper. */
    public String print() {
        String here = stretch(number);
        return path + "/print" + here.substring(path.length());
    }

    /** The provinces chosen now. */
    public Set<String> regions() {
        return chosen.getOrDefault("region", Set.of());
    }

    private String address(@org.jspecify.annotations.Nullable Set<String> regions, int wanted) {
        var address = UriComponentsBuilder.fromPath(path);
        chosen.forEach((name, values) -> {
            Set<String> kept = name.equals("region") && regions != null ? regions : values;
            kept.forEach(value -> address.queryParam(name, value));
        });
        if (wanted > 1) {
            address.queryParam("page", wanted);
        }
        return address.encode().toUriString();
    }
}
