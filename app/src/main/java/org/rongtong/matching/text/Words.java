package org.rongtong.matching.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Chinese text cut into words by a dictionary of everyday language and the likelihood of their order. Technical names
 * that it does not hold fall apart into shorter words or characters.
 */
public final class Words {

    /** How far the words around a stretch are looked at. */
    private static final int AROUND = 6;

    private Words() {}

    /** The words of {@code text} in their order, single characters included; punctuation is left out or a term. */
    static List<Gram> of(String text) {
        List<Gram> words = new ArrayList<>();
        try (var tokens = new HMMChineseTokenizer()) {
            var place = tokens.getAttribute(OffsetAttribute.class);
            tokens.setReader(new StringReader(text));
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(new Gram(
                        text.substring(place.startOffset(), place.endOffset()),
                        place.startOffset(),
                        place.endOffset()));
            }
            tokens.end();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return words;
    }

    /**
     * The stretch from {@code start} to {@code end} of {@code text} without what is only a part of a word at its ends;
     * empty where nothing whole is left.
     */
    public static String whole(String text, int start, int end) {
        int from = Math.max(0, start - AROUND);
        BitSet inside = inside(Grams.plain(text.substring(from, Math.min(text.length(), end + AROUND))));
        int wholeStart = from + inside.nextClearBit(start - from);
        int wholeEnd = from + inside.previousClearBit(end - from);
        return wholeEnd - wholeStart < 2 ? "" : text.substring(wholeStart, wholeEnd);
    }

    /** The places that stand inside a word: a stretch that begins or ends there cuts a word in two. */
    private static BitSet inside(String text) {
        BitSet inside = new BitSet(text.length());
        for (Gram word : of(text)) {
            inside.set(word.start() + 1, Math.max(word.start() + 1, word.end()));
        }
        return inside;
    }
}
