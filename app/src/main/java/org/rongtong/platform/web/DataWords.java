package org.rongtong.platform.web;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rongtong.platform.wording.ChinesePunctuation;

/** Words of the data on a page: the evidence in them marked, and Chinese named as such on an English page. */
record DataWords(String words, List<String> evidence, boolean english) implements Content {

    private static final Pattern CHINESE =
            Pattern.compile("[\\p{IsHan}《“（][\\p{IsHan}\\u3000-\\u303f\\uff00-\\uffef“”（）·0-9A-Za-z.%-]*");

    @Override
    public void writeTo(TemplateOutput output) {
        String shown = ChinesePunctuation.restored(words);
        BitSet marked = marked();
        BitSet chinese = english ? chinese(shown) : new BitSet();
        int at = 0;
        while (at < shown.length()) {
            int end = Math.min(end(marked, at), end(chinese, at));
            write(output, shown.substring(at, end), marked.get(at), chinese.get(at));
            at = end;
        }
    }

    private int end(BitSet set, int at) {
        int end = set.get(at) ? set.nextClearBit(at) : set.nextSetBit(at);
        return end < 0 ? words.length() : end;
    }

    private static void write(TemplateOutput output, String part, boolean marked, boolean chinese) {
        output.writeContent(marked ? "<mark>" : "");
        output.writeContent(chinese ? "<span lang=\"zh-CN\">" : "");
        output.writeContent(escaped(part));
        output.writeContent(chinese ? "</span>" : "");
        output.writeContent(marked ? "</mark>" : "");
    }

    private BitSet marked() {
        BitSet marked = new BitSet();
        for (String word : evidence) {
            for (int at = words.indexOf(word); at >= 0 && !word.isEmpty(); at = words.indexOf(word, at + 1)) {
                marked.set(at, at + word.length());
            }
        }
        return marked;
    }

    private static BitSet chinese(String shown) {
        BitSet chinese = new BitSet();
        Matcher runs = CHINESE.matcher(shown);
        while (runs.find()) {
            chinese.set(runs.start(), runs.end());
        }
        return chinese;
    }

    private static String escaped(String part) {
        return part.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
