package org.rongtong.platform.wording;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Punctuation of Chinese sentences in its full width. NFKC narrows it; beside Chinese characters a mark gets its own width
 * back, whichever way it was typed, so that a name has one spelling and a sentence reads as written. Place by place, so
 * that positions in the text hold; codes, units, formulas and English keep theirs.
 */
public final class ChinesePunctuation {

    private static final String NARROW = ",;:?!";
    private static final String WIDE = "，；：？！";

    private ChinesePunctuation() {}

    /** {@code text} with full-width marks beside Chinese characters, of the same length. */
    public static String restored(String text) {
        StringBuilder restored = new StringBuilder(text);
        boolean chinese = text.codePoints().anyMatch(Character::isIdeographic);
        Deque<Integer> opened = new ArrayDeque<>();
        for (int at = 0; at < text.length(); at++) {
            char mark = text.charAt(at);
            if (mark == '(') {
                opened.push(at);
            } else if (mark == ')' && !opened.isEmpty()) {
                restore(restored, opened.pop(), at);
            } else if (mark == '~' && at > 0 && Character.isDigit(text.charAt(at - 1))) {
                restored.setCharAt(at, '～');
            } else if (NARROW.indexOf(mark) >= 0
                    && !before(text, at, ' ')
                    && (besideChinese(restored, at, at) || chinese && parts(text, at))) {
                restored.setCharAt(at, WIDE.charAt(NARROW.indexOf(mark)));
            }
        }
        return restored.toString();
    }

    /** A comma or semicolon that parts a sentence, not the thousands of a number. */
    private static boolean parts(String text, int at) {
        boolean inNumber = at > 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
        return NARROW.indexOf(text.charAt(at)) < 2 && !inNumber;
    }

    /** Both brackets of a pair or neither. */
    private static void restore(StringBuilder restored, int open, int close) {
        if (besideChinese(restored, open, open) || besideChinese(restored, close, close)) {
            restored.setCharAt(open, '（');
            restored.setCharAt(close, '）');
        }
    }

    private static boolean besideChinese(CharSequence text, int from, int to) {
        return from > 0 && isChinese(text.charAt(from - 1)) || to + 1 < text.length() && isChinese(text.charAt(to + 1));
    }

    private static boolean before(CharSequence text, int at, char next) {
        return at + 1 < text.length() && text.charAt(at + 1) == next;
    }

    private static boolean isChinese(char character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN || WIDE.indexOf(character) >= 0;
    }
}
