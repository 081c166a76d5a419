package org.rongtong.platform.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a reader asks of a list: words in its names, what narrows it, in which order, which stretch. All of it stands in
 * the address, so that whoever is given the address sees the same.
 */
public final class Listing {

    /** Value of every facet for rows about which nobody stated it. */
    public static final String UNSTATED = "none";

    /** How many rows a stretch may have; the first is usual. */
    public static final List<Integer> SIZES = List.of(50, 100, 200);

    private static final int LONGEST_WORDS = 100;
    private static final Set<String> POSITION = Set.of("after", "before");

    private final Shape shape;
    private final Map<String, Set<String>> chosen;
    private final Map<String, String> settings;

    /**
     * What a list can be asked.
     *
     * @param facets fields that narrow it
     * @param orders columns it can be sorted by; the first is usual
     * @param newestFirst whether the usual order goes down
     */
    public record Shape(String path, List<String> facets, List<String> orders, boolean newestFirst) {

        public Shape {
            facets = List.copyOf(facets);
            orders = List.copyOf(orders);
        }

        private String usual() {
            return (newestFirst ? "-" : "") + orders.getFirst();
        }
    }

    private Listing(Shape shape, Map<String, Set<String>> chosen, Map<String, String> settings) {
        this.shape = shape;
        this.chosen = chosen;
        this.settings = settings;
    }

    /** Reads an address; what the list cannot be asked is not heard. */
    public static Listing of(Shape shape, MultiValueMap<String, String> asked) {
        Map<String, Set<String>> chosen = new LinkedHashMap<>();
        for (String facet : shape.facets()) {
            List<String> values = asked.getOrDefault(facet, List.of());
            chosen.put(
                    facet,
                    values.stream().filter(value -> !value.isBlank()).collect(Collectors.toCollection(TreeSet::new)));
        }
        Map<String, String> settings = new LinkedHashMap<>();
        String words = first(asked, "q").strip();
        put(settings, "q", words.substring(0, Math.min(LONGEST_WORDS, words.length())));
        String order = first(asked, "sort");
        if (shape.orders().contains(order.replaceFirst("^-", "")) && !order.equals(shape.usual())) {
            settings.put("sort", order);
        }
        String size = first(asked, "size");
        SIZES.stream().skip(1).map(String::valueOf).filter(size::equals).forEach(each -> settings.put("size", each));
        POSITION.stream()
                .sorted()
                .filter(name -> uuid(first(asked, name)).isPresent())
                .limit(1)
                .forEach(name -> settings.put(name, first(asked, name)));
        return new Listing(shape, chosen, settings);
    }

    private static String first(MultiValueMap<String, String> asked, String name) {
        @Nullable String value = asked.getFirst(name);
        return value == null ? "" : value;
    }

    private static void put(Map<String, String> settings, String name, String value) {
        if (!value.isEmpty()) {
            settings.put(name, value);
        }
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException anotherForm) {
            return Optional.empty();
        }
    }

    /** {@code counts} in their order, but what nobody stated at the end. */
    public static Map<String, Long> unstatedLast(Map<String, Long> counts) {
        Map<String, Long> sorted = new LinkedHashMap<>(counts);
        Optional.ofNullable(sorted.remove(UNSTATED)).ifPresent(count -> sorted.put(UNSTATED, count));
        return sorted;
    }

    // ---- what is asked

    public String path() {
        return shape.path();
    }

    /** Words that the names must hold; empty for any name. */
    public String words() {
        return settings.getOrDefault("q", "");
    }

    /** What is chosen of {@code facet}; empty where it narrows nothing. */
    public Set<String> chosen(String facet) {
        return chosen.getOrDefault(facet, Set.of());
    }

    /** As {@link #chosen}, for a statement: null where it narrows nothing. */
    public String @Nullable [] any(String facet) {
        return chosen(facet).isEmpty() ? null : chosen(facet).toArray(String[]::new);
    }

    public boolean narrows() {
        return !words().isEmpty() || chosen.values().stream().anyMatch(values -> !values.isEmpty());
    }

    /** The column it is sorted by. */
    public String order() {
        return sort().replaceFirst("^-", "");
    }

    public boolean descending() {
        return sort().startsWith("-");
    }

    private String sort() {
        return settings.getOrDefault("sort", shape.usual());
    }

    /** Most rows of a stretch. */
    public int size() {
        return Integer.parseInt(settings.getOrDefault("size", SIZES.getFirst().toString()));
    }

    /** The row behind which, or before which, the stretch lies; empty for the first stretch. */
    public Optional<UUID> key() {
        return uuid(settings.getOrDefault("after", settings.getOrDefault("before", "")));
    }

    /** Whether the stretch lies before {@link #key}. */
    public boolean back() {
        return settings.containsKey("before");
    }

    // ---- the same asked otherwise

    /** The same without what is chosen of {@code facet}, as its own counts are counted. */
    public Listing without(String facet) {
        Map<String, Set<String>> others = new LinkedHashMap<>(chosen);
        others.put(facet, Set.of());
        return new Listing(shape, others, settings);
    }

    /** The same from the first row on. */
    public Listing beginning() {
        return new Listing(shape, chosen, without(POSITION));
    }

    private Map<String, String> without(Set<String> names) {
        Map<String, String> others = new LinkedHashMap<>(settings);
        others.keySet().removeAll(names);
        return others;
    }

    private Listing with(String name, String value) {
        Map<String, String> others = without(POSITION);
        others.remove(name);
        put(others, name, value);
        return new Listing(shape, chosen, others);
    }

    // ---- addresses

    /** Address of the first stretch. */
    public String start() {
        return beginning().address("");
    }

    public String after(UUID key) {
        return with("after", key.toString()).address("");
    }

    public String before(UUID key) {
        return with("before", key.toString()).address("");
    }

    /** Address of the same sorted by {@code column}; once more turns it round. */
    public String sorted(String column) {
        String wanted = column.equals(order()) && !descending() ? "-" + column : column;
        return with("sort", wanted.equals(shape.usual()) ? "" : wanted).address("");
    }

    public String sized(int size) {
        return with("size", size == SIZES.getFirst() ? "" : String.valueOf(size))
                .address("");
    }

    /** Address of what the filters show as a spreadsheet. */
    public String export() {
        return new Listing(shape, chosen, without(Set.of("after", "before", "size"))).address("/list.xlsx");
    }

    /** What a form must send along beside its own fields: order and size. */
    public Map<String, String> kept() {
        return without(Set.of("after", "before", "q"));
    }

    /** Whether the list can be sorted by {@code column}. */
    public boolean sorts(String column) {
        return shape.orders().contains(column);
    }

    private String address(String below) {
        var address = UriComponentsBuilder.fromPath(shape.path() + below);
        chosen.forEach((facet, values) -> values.forEach(value -> address.queryParam(facet, "{v}")));
        settings.keySet().forEach(name -> address.queryParam(name, "{v}"));
        Object[] values = Stream.concat(chosen.values().stream().flatMap(Set::stream), settings.values().stream())
                .toArray();
        return address.encode().buildAndExpand(values).toUriString();
    }
}
