package org.rongtong.matching.text;

/** Full-width letters and digits (ＩＳＯ９００１) as half-width ones, place by place. */
public final class HalfWidth {

    private static final int APART = 'Ａ' - 'A';

    private HalfWidth() {}

    /** {@code text} in the same length, so that places in it hold. */
    public static String of(String text) {
        StringBuilder half = new StringBuilder(text);
        for (int i = 0; i < half.length(); i++) {
            char letter = half.charAt(i);
            if (letter >= '０' && letter <= 'ｚ' && Character.isLetterOrDigit(letter)) {
                half.setCharAt(i, (char) (letter - APART));
            }
        }
        return half.toString();
    }
}
