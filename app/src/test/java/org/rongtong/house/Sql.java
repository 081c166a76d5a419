package org.rongtong.house;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables that a piece of SQL names, read from where a table can stand. */
record Sql(String text) {

    private static final Pattern STARTS = Pattern.compile(
            "^\\s*(?:select|insert\\s+into|update|delete\\s+from|with|create|alter|drop|truncate|merge|copy|lock\\s+table"
                    + "|(?:left |right |inner |cross )?join|from|union)\\s");
    private static final Pattern LINE_STARTS = Pattern.compile(
            "^\\s*(?:select|insert into|update|delete from|(?:left |right |cross )?join|from)\\b", Pattern.MULTILINE);
    private static final Pattern NO_TABLE_FOLLOWS = Pattern.compile("\\bis\\s+(?:not\\s+)?distinct\\s+from\\b"
            + "|\\b(?:extract|substring|trim|overlay)\\s*\\([^()]*\\)"
            + "|\\b(?:do|for|for no key|on)\\s+update\\b"
            + "|\\b(?:revoke|grant)\\b[^;\\n]*"
            + "|\\bon\\s+delete\\b");
    private static final Pattern WITH = Pattern.compile(
            "(?:\\bwith(?:\\s+recursive)?|,)\\s+(\\w+)\\s*(?:\\([^()]*\\))?\\s+as\\s+(?:not\\s+)?(?:materialized\\s+)?\\(");
    private static final Pattern PLACE =
            Pattern.compile("\\b(?:from|join|insert\\s+into|merge\\s+into|update|references|truncate"
                    + "|(?:create|alter|drop|lock)\\s+(?:or\\s+replace\\s+)?(?:materialized\\s+)?(?:table|view|sequence)"
                    + "|create\\s+(?:unique\\s+)?index\\s+(?:if\\s+not\\s+exists\\s+)?\\w+\\s+on"
                    + "|create\\s+trigger\\s+[^;]*?\\son"
                    + "|comment\\s+on\\s+(?:table|view))(?:\\s+(?:if\\s+(?:not\\s+)?exists|only|lateral))*(?:\\s+|$)");
    private static final Pattern NAME = Pattern.compile("\\G([\\w.]+)(\\s*\\()?");
    private static final Pattern NEXT_IN_LIST = Pattern.compile("\\G\\s+(?:as\\s+)?\\w+\\s*,\\s*(?:lateral\\s+)?");
    private static final Pattern SEQUENCE = Pattern.compile("\\b(?:nextval|currval|setval)\\s*\\(\\s*'([\\w.]+)'");

    /** Whether a string of a source is SQL at all. */
    static boolean looksLike(String literal) {
        String lower = literal.toLowerCase(Locale.ROOT);
        return STARTS.matcher(lower).find()
                || lower.contains("\n") && LINE_STARTS.matcher(lower).find();
    }

    /** Schema-qualified or bare names of tables; {@code ?} for a name that is not visible in the text. */
    Set<String> tables() {
        String lower = text.toLowerCase(Locale.ROOT).replaceAll("--[^\\n]*", " ");
        Set<String> tables = new TreeSet<>();
        SEQUENCE.matcher(lower).results().forEach(found -> tables.add(found.group(1)));
        String plain =
                NO_TABLE_FOLLOWS.matcher(lower.replaceAll("'[^']*'", "''")).replaceAll(" ");
        Set<String> named = new HashSet<>();
        WITH.matcher(plain).results().forEach(found -> named.add(found.group(1)));
        Matcher place = PLACE.matcher(plain);
        while (place.find()) {
            collect(plain, place.end(), tables);
        }
        tables.removeAll(named);
        return tables;
    }

    private static void collect(String sql, int from, Set<String> tables) {
        int at = from;
        while (at >= 0) {
            Matcher name = NAME.matcher(sql).region(at, sql.length());
            if (!name.find()) {
                if (!sql.startsWith("(", at)) {
                    tables.add("?");
                }
                return;
            }
            boolean function =
                    name.group(2) != null && !sql.substring(0, from).matches("(?s).*\\b(into|table|references|on)\\s+");
            if (function) {
                return;
            }
            tables.add(name.group(1));
            Matcher next = NEXT_IN_LIST.matcher(sql).region(name.end(1), sql.length());
            at = next.find() ? next.end() : -1;
        }
    }
}
