package org.rongtong.matching.portal;

import java.util.ArrayList;
import java.util.List;
import org.rongtong.matching.Searches.Choice;
import org.rongtong.matching.reading.Condition;
import org.rongtong.matching.reading.NeedReading;

/**
 * A condition that was recognised and what the reader made of it, to be changed beside the result.
 *
 * @param number its place among all that was recognised, by which the form names it
 */
public record ConditionLine(int number, String topic, String written, Choice choice) {

    /** What stands in {@code text}, each with what {@code used} has made of it. */
    static List<ConditionLine> of(String text, NeedReading used) {
        return of(NeedReading.of("", text).conditions(), used);
    }

    static List<ConditionLine> of(List<Condition> recognised, NeedReading used) {
        List<ConditionLine> lines = new ArrayList<>();
        for (Condition condition : recognised) {
            lines.add(new ConditionLine(lines.size(), topic(condition), condition.written(), choice(condition, used)));
        }
        return lines;
    }

    private static Choice choice(Condition recognised, NeedReading used) {
        if (used.conditions().contains(recognised.withHard(true))) {
            return Choice.HARD;
        }
        return used.conditions().contains(recognised.withHard(false)) ? Choice.SOFT : Choice.DROPPED;
    }

    private static String topic(Condition condition) {
        return switch (condition) {
            case Condition.Parameter _ -> "parameter";
            case Condition.Place _ -> "place";
            case Condition.Certificate _ -> "certificate";
            case Condition.Title _ -> "title";
        };
    }

    public boolean hard() {
        return choice == Choice.HARD;
    }

    public boolean soft() {
        return choice == Choice.SOFT;
    }

    public boolean dropped() {
        return choice == Choice.DROPPED;
    }

    /** The words of {@code conditions} as they stand in a text, for marking. */
    static List<String> words(List<Condition> conditions) {
        return conditions.stream()
                .flatMap(condition -> switch (condition) {
                    case Condition.Parameter parameter -> words(parameter);
                    case Condition.Place place -> List.of(place.written().split("、")).stream();
                    case Condition.Certificate certificate -> List.of(certificate.written()).stream();
                    case Condition.Title title -> List.of(title.written()).stream();
                })
                .filter(word -> word.length() > 1)
                .toList();
    }

    /** Written as property and amount together; in the text other words may stand between the two. */
    private static java.util.stream.Stream<String> words(Condition.Parameter parameter) {
        String subject = parameter.requirement().subject();
        return List.of(
                subject,
                parameter
                        .written()
                        .substring(
                                Math.min(subject.length(), parameter.written().length())))
                .stream();
    }
}
