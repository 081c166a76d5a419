package org.rongtong.matching.index;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.rongtong.matching.text.Gram;

/** Terms already cut, handed to Lucene. */
final class GramStream extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final List<Gram> grams;
    private Iterator<Gram> rest;

    GramStream(List<Gram> grams) {
        this.grams = grams;
        this.rest = grams.iterator();
    }

    @Override
    public boolean incrementToken() {
        if (!rest.hasNext()) {
            return false;
        }
        clearAttributes();
        term.append(rest.next().term());
        return true;
    }

    @Override
    public void reset() {
        rest = grams.iterator();
    }
}
