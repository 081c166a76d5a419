package org.rongtong.kernel.quantity;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a unit measures: base dimensions with their exponents. Months are kept apart from seconds because a year of
 * production has no fixed number of hours, and each counted thing is a dimension of its own.
 */
record Dimension(Map<String, Integer> exponents) {

    static final Dimension NONE = new Dimension(Map.of());
    static final String COUNTED = "counted:";

    Dimension {
        exponents = Map.copyOf(exponents);
    }

    static Dimension base(String name) {
        return new Dimension(Map.of(name, 1));
    }

    Dimension times(Dimension other, int power) {
        Map<String, Integer> sum = new TreeMap<>(exponents);
        other.exponents.forEach((name, exponent) -> sum.merge(name, exponent * power, Integer::sum));
        sum.values().removeIf(exponent -> exponent == 0);
        return new Dimension(sum);
    }

    boolean has(String base) {
        return exponents.containsKey(base);
    }

    boolean isCounted() {
        return exponents.keySet().stream().anyMatch(name -> name.startsWith(COUNTED));
    }

    boolean isMoney() {
        return has("yuan") || has("usdollar") || has("euro");
    }

    /** With all counted things alike and months read as time: what a person could bring together by knowing more. */
    Dimension loosely() {
        Map<String, Integer> loose = new TreeMap<>();
        exponents.forEach((name, exponent) -> loose.merge(looseName(name), exponent, Integer::sum));
        return new Dimension(loose);
    }

    private static String looseName(String name) {
        if (name.startsWith(COUNTED)) {
            return COUNTED;
        }
        return name.equals("month") ? "time" : name;
    }
}
