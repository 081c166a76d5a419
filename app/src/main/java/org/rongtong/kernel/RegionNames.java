package org.rongtong.kernel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rongtong.kernel.Regions.Mention;

/** Finds divisions by their names: a chain of names from wide to narrow, each lying in the one before. */
final class RegionNames {

    private final Regions regions;
    private final Map<String, List<RegionCode>> byName = new HashMap<>();
    private final Map<Character, Integer> longestByFirst = new HashMap<>();

    /** Which names count where; {@code within} is the division named just before, if any. */
    private interface Rule {
        boolean accepts(String form, RegionCode code, @Nullable RegionCode within);
    }

    /** How far a name at one position reaches, and the division it means where that is clear. */
    private record Span(Optional<RegionCode> code, int end) {}

    RegionNames(Collection<RegionCode> codes, Regions regions) {
        this.regions = regions;
        for (RegionCode code : codes) {
            add(regions.name(code), code);
            if (!regions.shortName(code).equals(regions.name(code))) {
                add(regions.shortName(code), code);
            }
        }
    }

    private void add(String form, RegionCode code) {
        byName.computeIfAbsent(form, f -> new ArrayList<>()).add(code);
        longestByFirst.merge(form.charAt(0), form.length(), Math::max);
    }

    Optional<RegionCode> whole(String name) {
        return widest(readings(name, 0, null, this::acceptsAnyName), name.length());
    }

    List<Mention> mentions(String text) {
        List<Mention> mentions = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            Span span = spanAt(text, at);
            if (span.code().isPresent()) {
                mentions.add(new Mention(span.code().get(), at, span.end()));
            }
            at = Math.max(span.end(), at + 1);
        }
        return List.copyOf(mentions);
    }

    private Span spanAt(String text, int at) {
        List<Mention> readings = readings(text, at, null, this::acceptsInText);
        int end = readings.stream().mapToInt(Mention::end).max().orElse(at);
        int otherWord = at + OrdinaryWords.lengthAt(text, at);
        return otherWord > end ? new Span(Optional.empty(), otherWord) : new Span(widest(readings, end), end);
    }

    private boolean acceptsAnyName(String form, RegionCode code, @Nullable RegionCode within) {
        return within != null || !regions.statisticalOnly(code);
    }

    private boolean acceptsInText(String form, RegionCode code, @Nullable RegionCode within) {
        if (regions.statisticalOnly(code)) {
            return false;
        }
        boolean clear = within != null || !OrdinaryWords.contains(form);
        if (code.level() == RegionCode.Level.COUNTY) {
            return clear && form.length() > 2 && form.equals(regions.name(code)) && form.matches(".*[区县市旗]");
        }
        return clear;
    }

    /** Every chain of names that starts at {@code at}, the incomplete ones included. */
    private List<Mention> readings(String text, int at, @Nullable RegionCode within, Rule rule) {
        List<Mention> readings = new ArrayList<>();
        int longest = at < text.length() ? longestByFirst.getOrDefault(text.charAt(at), 0) : 0;
        for (int end = Math.min(text.length(), at + longest); end > at; end--) {
            String form = text.substring(at, end);
            for (RegionCode code : byName.getOrDefault(form, List.of())) {
                if (liesIn(within, code) && rule.accepts(form, code, within)) {
                    readings.add(new Mention(code, at, end));
                    readings.addAll(readings(text, end, code, rule));
                }
            }
        }
        return readings;
    }

    private static boolean liesIn(@Nullable RegionCode within, RegionCode code) {
        return within == null || (within.contains(code) && !within.equals(code));
    }

    /** The widest division among the readings that reach {@code end}; none where two are equally wide. */
    private static Optional<RegionCode> widest(List<Mention> readings, int end) {
        List<RegionCode> codes = readings.stream()
                .filter(reading -> reading.end() == end)
                .map(Mention::code)
                .distinct()
                .sorted(Comparator.comparing(RegionCode::level))
                .toList();
        boolean clear = codes.size() == 1
                || (codes.size() > 1 && codes.get(0).level() != codes.get(1).level());
        return clear ? Optional.of(codes.getFirst()) : Optional.empty();
    }
}
