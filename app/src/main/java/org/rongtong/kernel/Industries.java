package org.rongtong.kernel;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The industries of GB/T 4754-2017 with their names: 20 sections (门类), 97 divisions (大类), 473 groups (中类) and 1,381
 * classes (小类). Methods that take a code throw {@link IllegalArgumentException} where {@link #knows} says no.
 */
public final class Industries {

    private final NavigableMap<IndustryCode, String> names = new TreeMap<>();
    private final Map<String, IndustryCode> byName = new HashMap<>();

    private static final class Standard {
        private static final Industries INDUSTRIES = new Industries();
    }

    private Industries() {
        for (String[] row : CodeTable.rows("industries.csv")) {
            IndustryCode code = new IndustryCode(row[0]);
            names.put(code, row[4]);
            // Where group and only class share a name, the file has the wider one first.
            byName.putIfAbsent(plain(row[4]), code);
        }
    }

    /** The shipped list, read once at first use. */
    public static Industries standard() {
        return Standard.INDUSTRIES;
    }

    public boolean knows(IndustryCode code) {
        return names.containsKey(code);
    }

    public String name(IndustryCode code) {
        String name = names.get(code);
        if (name == null) {
            throw new IllegalArgumentException("no such industry: " + code);
        }
        return name;
    }

    public Optional<IndustryCode> parent(IndustryCode code) {
        return known(code).parent();
    }

    public IndustryCode section(IndustryCode code) {
        return known(code).section();
    }

    /** From the section down to {@code code}. */
    public List<IndustryCode> path(IndustryCode code) {
        Deque<IndustryCode> path = new ArrayDeque<>();
        Optional<IndustryCode> step = Optional.of(known(code));
        while (step.isPresent()) {
            path.addFirst(step.get());
            step = step.get().parent();
        }
        return List.copyOf(path);
    }

    /** The industries one level below, by code. */
    public List<IndustryCode> children(IndustryCode code) {
        known(code);
        return names.tailMap(code, false).keySet().stream()
                .takeWhile(code::contains)
                .filter(below -> below.parent().equals(Optional.of(code)))
                .toList();
    }

    /** The 20 sections, A to T. */
    public List<IndustryCode> sections() {
        return names.keySet().stream()
                .filter(code -> code.level() == IndustryCode.Level.SECTION)
                .toList();
    }

    /**
     * The industry whose official name is {@code name}; the widest where several levels share the name, as a group and its
     * only class do.
     */
    public Optional<IndustryCode> find(String name) {
        return Optional.ofNullable(byName.get(plain(name)));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }

    private IndustryCode known(IndustryCode code) {
        name(code);
        return code;
    }
}
