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

    private static final Pattern STOP = Pattern.compile("[，；;。！!？?\\n]|,(?!\\d{3})|\\.(?=\\s)");
    private static final Pattern INSISTS = Pattern.compile("必须|(?<!无)须|务必|不得|应当|硬性|仅限|只限|[仅只](?:接受|考虑)|不接受|不考虑"
            + "|(?<![供响适反感对效相])应(?=通过|具备|满足|达到|在|位于|为|不|有|取得)"
            + "|(?<![急亟现无所按不])需(?=通过|具备|具有|达到|满足|符合|位于|在|为|是|有|取得|持有|提供)"
            + "|(?i:\\b(?:must|shall|required|mandatory)\\b)");
    private static final Pattern PREFERS = Pattern.compile("优先|希望|最好|尽量|期望|力争|为宜|更佳|加分|(?i:\\bprefer)");
    private static final Pattern WAIVES = Pattern.compile("无须|无需|不需|不要求|不必|不限(?!于)|不作要求");
    private static final Pattern ASKER = Pattern.compile("我司|我公司|我们|我厂|我单位|我方|本公司|本单位|本企业|本厂|现有|目前|原有|当前|已[通取获]");
    private static final Pattern OTHER_SIDE =
            Pattern.compile("供应商|供货|供方|厂家|厂商|合作|对方|服务商|希望|要求|[寻求]|采购|优先|须|需|应|不低于|不高于|不超过");

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

    /** Whether it says that something is not asked for. */
    boolean waives() {
        return WAIVES.matcher(text).find();
    }

    /** Whether it tells of the one who asks, or of how things are now, and asks for nothing. */
    boolean tellsOfAsker() {
        return ASKER.matcher(text).find() && !OTHER_SIDE.matcher(text).find();
    }

    boolean prefers() {
        return PREFERS.matcher(text).find();
    }
}
