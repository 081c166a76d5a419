package org.rongtong.matching.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rongtong.matching.text.HalfWidth;

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
        for (Clause clause : Clause.of(HalfWidth.of(whole))) {
            if (clause.waives() || clause.tellsOfAsker()) {
                continue;
            }
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
            int known = placeOf(condition, conditions);
            boolean parameter = condition instanceof Condition.Parameter;
            if (known >= 0) {
                Condition first = conditions.get(known);
                conditions.set(known, first.withHard(first.hard() || condition.hard()));
            } else if (!parameter || parameters < MOST_PARAMETERS) {
                conditions.add(condition);
                parameters += parameter ? 1 : 0;
            }
        }
        return conditions;
    }

    private static int placeOf(Condition condition, List<Condition> conditions) {
        for (int i = 0; i < conditions.size(); i++) {
            if (asksTheSame(conditions.get(i), condition)) {
                return i;
            }
        }
        return -1;
    }

    /** Titles and texts repeat one another; what is said twice counts once. */
    private static boolean asksTheSame(Condition a, Condition b) {
        return switch (a) {
            case Condition.Parameter(var one, _, _) ->
                b instanceof Condition.Parameter(var other, _, _)
                        && one.subject().equals(other.subject())
                        && one.asked().format().equals(other.asked().format());
            case Condition.Place(var regions, _, _) ->
                b instanceof Condition.Place(var others, _, _) && regions.equals(others);
            case Condition.Certificate(var name, _, _) ->
                b instanceof Condition.Certificate(var other, _, _) && Certificates.same(name, other);
            case Condition.Title(var kind, _, _) ->
                b instanceof Condition.Title(var other, _, _) && kind.equals(other);
        };
    }

    /** A condition and where it stands. */
    record Recognised(Condition condition, int start) {}
}
