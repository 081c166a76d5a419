package org.rongtong.kernel.quantity;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;

/**
 * Whether two names of an engineering property mean the same one. Modifiers (长期, 额定, 关键 …) are taken off; names that
 * engineers use for one another are the same (耐温, 工作温度), names of one family that they keep apart are related (压力,
 * 耐压, 爆破压力).
 */
public enum ParameterName {
    SAME,
    RELATED,
    DIFFERENT;

    /** Compares two names as {@link Mention#subject} gives them; an empty name is different from every other. */
    public static ParameterName same(String a, String b) {
        String left = plain(a);
        String right = plain(b);
        if (left.isEmpty() || right.isEmpty()) {
            return DIFFERENT;
        }
        if (left.equals(right)) {
            return SAME;
        }
        ParameterName result = bare(left, right);
        return result == SAME && opposed(left, right) ? RELATED : result;
    }

    private static ParameterName bare(String a, String b) {
        Optional<ParameterTable.Entry> left = entry(a);
        Optional<ParameterTable.Entry> right = entry(b);
        if (left.isPresent() && right.isPresent()) {
            return related(left.get(), right.get());
        }
        String core = core(a);
        return !core.isEmpty() && core.equals(core(b)) ? SAME : DIFFERENT;
    }

    private static ParameterName related(ParameterTable.Entry left, ParameterTable.Entry right) {
        if (left.equals(right)) {
            return SAME;
        }
        return left.family().equals(right.family()) ? RELATED : DIFFERENT;
    }

    /** The table's entry for the name as it stands or, failing that, with less and less of its modifiers. */
    private static Optional<ParameterTable.Entry> entry(String name) {
        String rest = name;
        while (true) {
            ParameterTable.Entry entry = ParameterTable.known().entries().get(rest);
            if (entry != null) {
                return Optional.of(entry);
            }
            String shorter = shorter(rest);
            if (shorter.equals(rest)) {
                return Optional.empty();
            }
            rest = shorter;
        }
    }

    private static String core(String name) {
        String rest = name;
        String shorter = shorter(rest);
        while (!shorter.equals(rest)) {
            rest = shorter;
            shorter = shorter(rest);
        }
        return rest;
    }

    private static String shorter(String name) {
        for (String ending : ParameterTable.known().words("ending")) {
            if (name.length() > ending.length() + 1 && name.endsWith(ending)) {
                return name.substring(0, name.length() - ending.length());
            }
        }
        for (String modifier : ParameterTable.known().words("modifier")) {
            if (name.length() > modifier.length() + 1 && name.startsWith(modifier)) {
                return name.substring(modifier.length());
            }
        }
        return name;
    }

    private static boolean opposed(String a, String b) {
        for (String pair : ParameterTable.known().words("opposite")) {
            List<String> sides = List.of(pair.split("/", -1));
            String one = sides.getFirst();
            String other = sides.getLast();
            if (a.contains(one) && b.contains(other) || a.contains(other) && b.contains(one)) {
                return true;
            }
        }
        return false;
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }
}
