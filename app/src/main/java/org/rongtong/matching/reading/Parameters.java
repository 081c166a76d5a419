package org.rongtong.matching.reading;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.rongtong.kernel.quantity.Mention;
import org.rongtong.kernel.quantity.Quantities;
import org.rongtong.kernel.quantity.Requirement;
import org.rongtong.kernel.quantity.Unit;

/** Parameters that a clause names: numbers with units about something, except budgets and lengths of time. */
final class Parameters {

    private static final Unit MONEY = Unit.of("元").orElseThrow();
    private static final Set<String> CALENDAR = Set.of("年", "季度", "个月", "月", "周", "天");

    /** 提高20%, 缩短10天: how much something shall change, which no offer states as a value of its own. */
    private static final Pattern CHANGE = Pattern.compile(
            "(?:提高|提升|增加|增长|扩大|上升|改善|降低|下降|减少|缩短|节约|节省|节能|节电)" + "(?:了|约|近|达|至少|超过|不少于|不低于|幅度|率|为|\\s)*$");
    /** 降低成本20%: the same with the name behind. */
    private static final Pattern CHANGE_OF_SOMETHING = Pattern.compile("(?:提高|提升|增加|降低|减少|缩短|节约|节省|改善)[^到至，\\d]{1,8}$");

    /** Not properties of what is offered: amounts needed, distances, steps of a change. */
    private static final Pattern NO_PROPERTY = Pattern.compile("^[每由从离距\\d].*|.*(?:需求|采购|使用|用)量");

    private Parameters() {}

    static List<NeedReading.Recognised> in(Clause clause) {
        return Quantities.findIn(clause.text()).stream()
                .filter(mention -> isTechnical(mention) && !isChange(clause, mention))
                .map(mention -> recognised(clause, mention))
                .toList();
    }

    private static boolean isTechnical(Mention mention) {
        Unit unit = mention.range().unit();
        return !mention.subject().isBlank()
                && !NO_PROPERTY.matcher(mention.subject()).matches()
                && !CALENDAR.contains(unit.symbol())
                && !unit.symbol().contains("元")
                && unit.comparability(MONEY) != Unit.Comparability.SAME;
    }

    private static boolean isChange(Clause clause, Mention mention) {
        String before = clause.text().substring(0, mention.start());
        boolean share = mention.range().unit().symbol().equals("%");
        return CHANGE.matcher(before).find()
                || share && CHANGE_OF_SOMETHING.matcher(before).find();
    }

    private static NeedReading.Recognised recognised(Clause clause, Mention mention) {
        String written = clause.text().substring(mention.start(), mention.end());
        var condition = new Condition.Parameter(
                new Requirement(mention.subject(), mention.range()), mention.subject() + written, clause.hard());
        return new NeedReading.Recognised(condition, clause.start() + mention.start(), clause.start() + mention.end());
    }
}
