package org.rongtong.matching.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of a need between two stops. What it insists on holds for all that it names.
 *
 * @param start where it begins in the need
 */
record Clause(String text, int start) {

    private static final Pattern STOP = Pattern.compile("[，；;。！!？?\\n]|,(?!\\d{3})");
    private static final Pattern INSISTS = Pattern.compile("必须|须|务必|不得|应当|(?<![供响适反感对效相])应(?=通过|具备|满足|达到|为|不|有|取得)|硬性");
    private static final Pattern PREFERS = Pattern.compile("优先|希望|最好|尽量|期望|力争|为宜|更佳|加分");

    static List<Clause> of(String text) {
        List<Clause> clauses = new ArrayList<>();
        Matcher stops = STOP.matcher(text);
        int start = 0;
        while (stops.find()) {
            add(text, start, stops.start(), clauses);
            start = stops.end();
        }
        add(text, start, text.length(), clauses);
        return clauses;
    }

    private static void add(String text, int start, int end, List<Clause> clauses) {
        if (end > start) {
            clauses.add(new Clause(text.substring(start, end), start));
        }
    }

    /** Whether what it names filters: it insists and does not merely prefer. */
    boolean hard() {
        return INSISTS.matcher(text).find() && !prefers();
    }

    boolean prefers() {
        return PREFERS.matcher(text).find();
    }
}
