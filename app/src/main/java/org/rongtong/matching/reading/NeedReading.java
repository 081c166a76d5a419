package org.rongtong.matching.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What was recognised in the words of a need. People see it beside the result and may change each part.
 *
 * @param text the need as it was written, title first
 * @param subject the same without the words of asking, place by place
 * @param conditions in the order of the text
 */
public record NeedReading(String text, String subject, List<Condition> conditions) {

    /** More would make each of them too small to matter. */
    private static final int MOST_PARAMETERS = 8;

    public NeedReading {
        conditions = List.copyOf(conditions);
    }

    /** Reads {@code text}; {@code title} may be empty. */
    public static NeedReading of(String title, String text) {
        String whole = title.isBlank() ? text : title + "\n" + text;
        List<Recognised> found = new ArrayList<>();
        for (Clause clause : Clause.of(whole)) {
            found.addAll(Parameters.in(clause));
            found.addAll(Places.in(clause));
            found.addAll(Certificates.in(clause));
            found.addAll(Titles.in(clause));
        }
        found.sort(Comparator.comparingInt(Recognised::start));
        return new NeedReading(whole, Subject.of(whole), distinct(found));
    }

    /** The same reading with other conditions, as people corrected them. */
    public NeedReading with(List<Condition> corrected) {
        return new NeedReading(text, subject, corrected);
    }

    private static List<Condition> distinct(List<Recognised> found) {
        List<Condition> conditions = new ArrayList<>();
        int parameters = 0;
        for (Recognised recognised : found) {
            Condition condition = recognised.condition();
            boolean parameter = condition instanceof Condition.Parameter;
            if (conditions.contains(condition) || parameter && parameters == MOST_PARAMETERS) {
                continue;
            }
            conditions.add(condition);
            parameters += parameter ? 1 : 0;
        }
        return conditions;
    }

    /** A condition and where it stands. */
    record Recognised(Condition condition, int start) {}
}
