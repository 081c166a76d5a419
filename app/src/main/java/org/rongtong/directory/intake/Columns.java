package org.rongtong.directory.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.rongtong.platform.importing.OtherColumn;
import org.rongtong.platform.importing.OtherColumn.Fate;

/**
 * The columns of a row that no field claims, by header. Those about persons are not kept at all; those that speak of
 * yearly facts are kept from the public, as such facts are.
 *
 * @param open kept, shown and searched
 * @param withheld kept only
 */
record Columns(Map<String, List<String>> open, Map<String, List<String>> withheld) {

    private static final Pattern FACT =
            Pattern.compile("收入|营收|利润|资产|负债|费用|税|产值|销售额|融资|从业人员|职工|员工|人数|研发投入|占有率|信用等级|处罚|失信");
    private static final Pattern BRACKETS = Pattern.compile("[(（\\[【].*?[)）\\]】]");

    static Columns of(Map<String, List<String>> columns) {
        Map<String, List<String>> open = new LinkedHashMap<>();
        Map<String, List<String>> withheld = new LinkedHashMap<>();
        columns.forEach((header, texts) -> {
            switch (fate(header)) {
                case KEPT -> open.put(header, texts);
                case WITHHELD -> withheld.put(header, texts);
                case PERSONAL, UNUSED, UNNAMED -> {}
            }
        });
        return new Columns(open, withheld);
    }

    /** What becomes of a column of this header. */
    static Fate fate(String header) {
        if (OtherColumn.isAboutPersons(header)) {
            return Fate.PERSONAL;
        }
        return speaksOfFacts(header) ? Fate.WITHHELD : Fate.KEPT;
    }

    /** What was known, with what is stated now in its place. */
    static Map<String, List<String>> merged(Map<String, List<String>> known, Map<String, List<String>> stated) {
        Map<String, List<String>> both = new LinkedHashMap<>(known);
        both.putAll(stated);
        return both;
    }

    private static boolean speaksOfFacts(String header) {
        String word = BRACKETS.matcher(header).replaceAll("");
        return FACT.matcher(word).find() || FactCatalogue.standard().find(word).isPresent();
    }
}
