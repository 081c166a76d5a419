package org.rongtong.kernel;

import java.text.Normalizer;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The divisions of China (省、市、县) with their names, as the statistics office counted them on 2023-06-30. Taiwan (71),
 * Hong Kong (81) and Macao (82) carry their codes of GB/T 2260 and have no lower levels here, because no statistical
 * codes exist for those. Cities without counties (东莞, 中山, 儋州) have none here either.
 *
 * <p>A municipality has a level between itself and its districts (市辖区, 县), and counties under a province's direct
 * rule have one, too (省直辖县级行政区划). These exist only in statistics: they have a code, but do not appear in
 * {@link #fullName} and are not found by name.
 *
 * <p>Methods that take a code throw {@link IllegalArgumentException} where {@link #knows} says no.
 */
public final class Regions {

    private final NavigableMap<RegionCode, Division> divisions = new TreeMap<>();
    private final RegionNames names;

    /** @param shortName empty for a level that exists only in statistics */
    private record Division(String name, String shortName) {
        boolean statisticalOnly() {
            return shortName.isEmpty();
        }
    }

    /**
     * A place that a text names, qualifiers included: 山东省济南市 is one mention of the city.
     *
     * @param start index of its first character
     * @param end index after its last character
     */
    public record Mention(RegionCode code, int start, int end) {}

    private static final class Standard {
        private static final Regions REGIONS = new Regions();
    }

    private Regions() {
        for (String file : List.of("provinces.csv", "cities.csv", "counties.csv")) {
            for (String[] row : CodeTable.rows(file)) {
                divisions.put(new RegionCode(row[0]), new Division(row[1], row[2]));
            }
        }
        names = new RegionNames(divisions.keySet(), this);
    }

    /** The shipped list, read once at first use. */
    public static Regions standard() {
        return Standard.REGIONS;
    }

    public boolean knows(RegionCode code) {
        return divisions.containsKey(code);
    }

    /** The official name of the division alone: 历下区. */
    public String name(RegionCode code) {
        return division(code).name();
    }

    /** The name as people say it: 山东, 济南, 内蒙古, 延边. */
    public String shortName(RegionCode code) {
        Division division = division(code);
        return division.statisticalOnly() ? division.name() : division.shortName();
    }

    /** The name with all that it lies in: 山东省济南市历下区, 北京市海淀区. */
    public String fullName(RegionCode code) {
        String name = division(code).statisticalOnly() ? "" : name(code);
        return code.parent().map(parent -> fullName(parent) + name).orElse(name);
    }

    public Optional<RegionCode> parent(RegionCode code) {
        division(code);
        return code.parent();
    }

    /** The divisions one level below, by code. */
    public List<RegionCode> children(RegionCode code) {
        division(code);
        return divisions.tailMap(code, false).keySet().stream()
                .takeWhile(code::contains)
                .filter(below -> below.parent().equals(Optional.of(code)))
                .toList();
    }

    /** Whether {@code code} is {@code ancestor} or lies in it. */
    public boolean contains(RegionCode ancestor, RegionCode code) {
        return ancestor.contains(code);
    }

    /** All 34 provinces, by code. */
    public List<RegionCode> provinces() {
        return divisions.keySet().stream()
                .filter(code -> code.level() == RegionCode.Level.PROVINCE)
                .toList();
    }

    /**
     * The division that {@code name} names as a whole, in full or in short, with or without the wider ones in front:
     * 历下区, 济南, 山东济南, 济南市历下区. Of several the widest is meant (吉林 is the province); where that is still more
     * than one (朝阳区, 鼓楼区) the name says too little and nothing is found.
     */
    public Optional<RegionCode> find(String name) {
        return names.whole(Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s+", ""));
    }

    /**
     * The places that running text names, in the order of the text; at each place the longest name counts, wider
     * divisions in front of it included. Provinces and cities are seen in full and in short, unless the short form is an
     * ordinary word (白银, 日照); counties only with their 区, 县, 市 or 旗, and only where the name, or one in front of it,
     * makes clear which is meant. {@code text} is taken as it is, so that the positions hold.
     */
    public List<Mention> findIn(String text) {
        return names.mentions(text);
    }

    boolean statisticalOnly(RegionCode code) {
        return division(code).statisticalOnly();
    }

    private Division division(RegionCode code) {
        Division division = divisions.get(code);
        if (division == null) {
            throw new IllegalArgumentException("no such division: " + code);
        }
        return division;
    }
}
