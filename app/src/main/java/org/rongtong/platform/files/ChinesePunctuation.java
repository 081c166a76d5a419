package org.rongtong.platform.files;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Punctuation of Chinese sentences in its full width. NFKC makes it half-width; where a mark touches a Chinese character
 * it gets its own width back, whichever way it was typed, so that a name has one spelling and a sentence reads as written.
 * Inside codes, units and Latin words marks stay half-width.
 */
final class ChinesePunctuation {

    private static final String NARROW = ",:;?!";
    private static final String WIDE = "，：；？！";

    private ChinesePunctuation() {}

    static String of(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            int mark = NARROW.indexOf(chars[i]);
            if (mark >= 0 && (isChinese(text, i - 1) || isChinese(text, i + 1))) {
                chars[i] = WIDE.charAt(mark);
            }
        }
        widenBrackets(text, chars);
        return new String(chars);
    }

    /** Both of a pair, where either touches a Chinese character. */
    private static void widenBrackets(String text, char[] chars) {
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < chars.length; i++) {
            if (chars[i] == '(') {
                open.push(i);
            } else if (chars[i] == ')' && !open.isEmpty()) {
                int start = open.pop();
                if (touchesChinese(text, start) || touchesChinese(text, i)) {
                    chars[start] = '（';
                    chars[i] = '）';
                }
            }
        }
    }

    private static boolean touchesChinese(String text, int place) {
        return isChinese(text, place - 1) || isChinese(text, place + 1);
    }

    private static boolean isChinese(String text, int place) {
        return place >= 0
                && place < text.length()
                && (Character.isIdeographic(text.charAt(place)) || "《》“”、。".indexOf(text.charAt(place)) >= 0);
    }
}
