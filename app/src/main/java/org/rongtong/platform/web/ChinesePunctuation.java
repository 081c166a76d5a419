package org.rongtong.platform.web;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Imported text is kept in NFKC, which narrows the punctuation of Chinese sentences. For reading it is made full width
 * again, place by place, so that positions in the text hold; codes, units, formulas and English keep theirs.
 */
final class ChinesePunctuation {

    private static final String NARROW = ",;:?!";
    private static final String WIDE = "，；：？！";

    private ChinesePunctuation() {}

    /** {@code text} with full-width marks beside Chinese characters, of the same length. */
    static String restored(String text) {
        StringBuilder restored = new StringBuilder(text);
        Deque<Integer> opened = new ArrayDeque<>();
        for (int at = 0; at < text.length(); at++) {
            char mark = text.charAt(at);
            if (mark == '(') {
                opened.push(at);
            } else if (mark == ')' && !opened.isEmpty()) {
                restore(restored, opened.pop(), at);
            } else if (mark == '~' && at > 0 && Character.isDigit(text.charAt(at - 1))) {
                restored.setCharAt(at, '～');
            } else if (NARROW.indexOf(mark) >= 0 && besideChinese(restored, at, at) && !before(text, at, ' ')) {
                restored.setCharAt(at, WIDE.charAt(NARROW.indexOf(mark)));
            }
        }
        return restored.toString();
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
