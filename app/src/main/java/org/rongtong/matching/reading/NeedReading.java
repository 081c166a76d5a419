package org.rongtong.matching.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
        return new NeedReading(whole, withoutConditions(Subject.of(whole), found), distinct(found));
    }

    private static final Pattern DAYS =
            Pattern.compile("20\\d\\d年(?:第?[一二三四]季度|上半年|下半年|\\d{1,2}月(?:\\d{1,2}日)?|年?[底初中])?");

    /** Numbers, certificates, places and days are compared as such; as words they would only meet by accident. */
    private static String withoutConditions(String subject, List<Recognised> found) {
        StringBuilder rest = new StringBuilder(subject);
        for (Recognised recognised : found) {
            blank(rest, recognised.start(), recognised.end());
        }
        Matcher days = DAYS.matcher(subject);
        while (days.find()) {
            blank(rest, days.start(), days.end());
        }
        return rest.chars().anyMatch(Character::isLetter) ? rest.toString() : subject;
    }

    private static void blank(StringBuilder text, int start, int end) {
        for (int i = start; i < end; i++) {
            text.setCharAt(i, ' ');
        }
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
            case Condition.Parameter one ->
                b instanceof Condition.Parameter other
                        && one.requirement()
                                .subject()
                                .equals(other.requirement().subject())
                        && one.requirement()
                                .asked()
                                .format()
                                .equals(other.requirement().asked().format());
            case Condition.Place one ->
                b instanceof Condition.Place other && one.regions().equals(other.regions());
            case Condition.Certificate one ->
                b instanceof Condition.Certificate other && Certificates.same(one.name(), other.name());
            case Condition.Title one ->
                b instanceof Condition.Title other && one.kind().equals(other.kind());
        };
    }

    /** A condition and where it stands; of a parameter the number and unit, of a place the stretch of its names. */
    record Recognised(Condition condition, int start, int end) {}
}
