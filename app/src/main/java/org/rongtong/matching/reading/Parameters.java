package org.rongtong.matching.reading;

import java.util.List;
import java.util.Set;
import org.rongtong.kernel.quantity.Mention;
import org.rongtong.kernel.quantity.Quantities;
import org.rongtong.kernel.quantity.Requirement;
import org.rongtong.kernel.quantity.Unit;

/** Parameters that a clause names: numbers with units about something, except budgets and lengths of time. */
final class Parameters {

    private static final Unit MONEY = Unit.of("元").orElseThrow();
    private static final Set<String> CALENDAR = Set.of("年", "季度", "个月", "月", "周", "天");

    private Parameters() {}

    static List<NeedReading.Recognised> in(Clause clause) {
        return Quantities.findIn(clause.text()).stream()
                .filter(Parameters::isTechnical)
                .map(mention -> recognised(clause, mention))
                .toList();
    }

    private static boolean isTechnical(Mention mention) {
        Unit unit = mention.range().unit();
        return !mention.subject().isBlank()
                && !CALENDAR.contains(unit.symbol())
                && unit.comparability(MONEY) != Unit.Comparability.SAME;
    }

    private static NeedReading.Recognised recognised(Clause clause, Mention mention) {
        String written = clause.text().substring(mention.start(), mention.end());
        var condition = new Condition.Parameter(
                new Requirement(mention.subject(), mention.range()), mention.subject() + written, clause.hard());
        return new NeedReading.Recognised(condition, clause.start() + mention.start());
    }
}
