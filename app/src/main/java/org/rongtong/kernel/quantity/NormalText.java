package org.rongtong.kernel.quantity;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;

/**
 * Text in NFKC, character by character, with the place each character came from.
 *
 * <p>Superscripts are written with ^ first: plain NFKC would turn 10³ into 103.
 *
 * @param origin for each character of {@code text} its index in the original, and one more for the end
 */
record NormalText(String text, int[] origin) {

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final Map<String, String> REPLACED = Map.ofEntries(
            Map.entry("⁻", "^-"),
            Map.entry("º", "°"),
            Map.entry("˚", "°"),
            Map.entry("µ", "μ"),
            Map.entry("〜", "~"),
            Map.entry("∼", "~"),
            Map.entry("–", "-"),
            Map.entry("—", "-"),
            Map.entry("−", "-"),
            Map.entry("﹣", "-"),
            Map.entry("≧", "≥"),
            Map.entry("⩾", "≥"),
            Map.entry("≦", "≤"),
            Map.entry("⩽", "≤"),
            Map.entry("⋅", "·"),
            Map.entry("•", "·"),
            Map.entry("∙", "·"));

    static NormalText of(String original) {
        StringBuilder text = new StringBuilder(original.length());
        int[] origin = new int[original.length() * 18 + 1];
        int at = 0;
        while (at < original.length()) {
            String one = Character.toString(original.codePointAt(at));
            int before = text.length();
            text.append(
                    isListComma(original, at) || isListNumber(one)
                            ? one
                            : normal(one, before > 0 && text.charAt(before - 1) == '-'));
            Arrays.fill(origin, before, text.length(), at);
            at += one.length();
        }
        origin[text.length()] = original.length();
        return new NormalText(text.toString(), Arrays.copyOf(origin, text.length() + 1));
    }

    // 100，200 mm names two sizes; only between full-width digits is the full-width comma one of thousands.
    private static boolean isListComma(String original, int at) {
        return original.charAt(at) == '，'
                && (at == 0 || original.charAt(at - 1) < '０' || original.charAt(at - 1) > '９');
    }

    // ①米 begins a list; NFKC would make it one metre.
    private static boolean isListNumber(String one) {
        return one.codePointAt(0) >= '①' && one.codePointAt(0) <= '⒛';
    }

    private static String normal(String one, boolean afterMinus) {
        int power = SUPERSCRIPTS.indexOf(one);
        if (power >= 0) {
            return afterMinus ? String.valueOf(power) : "^" + power;
        }
        String replaced = REPLACED.get(one);
        return replaced != null ? replaced : Normalizer.normalize(one, Normalizer.Form.NFKC);
    }

    /** Where in the original the character before {@code end} ends. */
    int originEnd(int end) {
        int last = origin[end - 1];
        int next = end;
        while (next < text.length() && origin[next] == last) {
            next++;
        }
        return origin[next];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NormalText that && text.equals(that.text) && Arrays.equals(origin, that.origin);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
