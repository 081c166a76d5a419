package org.rongtong.precheck;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rongtong.kernel.Industries;
import org.rongtong.kernel.Money;
import org.rongtong.kernel.Percent;
import org.rongtong.platform.wording.Wording;
import org.rongtong.rulebook.Fact;
import org.rongtong.rulebook.FactType;

/** Cells as people write them, put as the rulebook takes them; what is not understood stays as it is and is refused there. */
final class FactWords {

    private static final Set<String> NOTHING =
            Set.of("", "-", "—", "——", "/", "n/a", "na", "null", "未知", "不详", "未填", "未填写", "unknown", "待补充");
    private static final Set<String> YES = Set.of("true", "是", "有", "yes", "y", "1", "√", "✓", "有效", "符合");
    private static final Set<String> NO = Set.of("false", "否", "无", "没有", "no", "n", "0", "×", "不是", "无效");
    private static final Set<String> NONE = Set.of("none", "无", "没有", "未获奖", "未获得", "未参加");
    private static final Map<String, String> OTHER_WORDS = Map.ofEntries(
            Map.entry("新", "new"),
            Map.entry("新认定", "new"),
            Map.entry("首次", "new"),
            Map.entry("首次申请", "new"),
            Map.entry("到期复核", "review"),
            Map.entry("省级", "provincial"),
            Map.entry("部级", "provincial"),
            Map.entry("大", "large"),
            Map.entry("中", "medium"),
            Map.entry("小", "small"),
            Map.entry("微", "micro"),
            Map.entry("六基", "six_bases"),
            Map.entry("高企", "high_tech_enterprise"));
    private static final Pattern BETWEEN = Pattern.compile("[、,，;；|\\n]");
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}([,，]\\d{3})+(\\.\\d+)?");

    private FactWords() {}

    /** Whether a cell says that nothing is known. */
    static boolean isNothing(String text) {
        return NOTHING.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    /** @param factor for a bare number, where the header names another unit */
    static String canonical(Fact fact, String text, BigDecimal factor) {
        String plain = text.strip();
        return switch (fact.type()) {
            case DECIMAL, INTEGER -> number(fact, plain, factor);
            case BOOLEAN -> truth(plain);
            case ENUM -> word(fact, plain);
            case SET ->
                BETWEEN.splitAsStream(plain)
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .map(one -> word(fact, one))
                        .collect(Collectors.joining(","));
            case DATE, STRING -> code(fact, plain);
        };
    }

    private static String code(Fact fact, String text) {
        return fact.name().equals("industry_code")
                ? Industries.standard().find(text).map(Object::toString).orElse(text)
                : text;
    }

    private static String truth(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return YES.contains(lower) ? "true" : NO.contains(lower) ? "false" : text;
    }

    private static String word(Fact fact, String text) {
        for (String value : fact.values()) {
            boolean same = Stream.of(Wording.values())
                    .anyMatch(wording -> wording.say(fact.label(value)).equalsIgnoreCase(text));
            if (same || value.equalsIgnoreCase(text)) {
                return value;
            }
        }
        if (fact.type() == FactType.SET && NONE.contains(text.toLowerCase(Locale.ROOT))) {
            return "none";
        }
        String other = OTHER_WORDS.getOrDefault(text, text);
        return fact.values().contains(other) ? other : text;
    }

    private static String number(Fact fact, String text, BigDecimal factor) {
        if (fact.unit().equals("rank") && NONE.contains(text.toLowerCase(Locale.ROOT))) {
            return "none";
        }
        if (fact.unit().equals("wan_cny")) {
            var money = Money.parse(text);
            if (money.isPresent()) {
                return BigDecimal.valueOf(money.get().fen(), 6).toPlainString();
            }
        }
        if (fact.unit().equals("ratio")) {
            var percent = Percent.parse(text);
            if (percent.isPresent()) {
                return percent.get().percent().movePointLeft(2).toPlainString();
            }
        }
        return bare(fact, GROUPED.matcher(text).matches() ? text.replaceAll("[,，]", "") : text, factor);
    }

    private static String bare(Fact fact, String text, BigDecimal factor) {
        String digits = withoutUnit(fact, text);
        if (!digits.matches("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,2})?")) {
            return text;
        }
        BigDecimal number = new BigDecimal(digits).multiply(factor);
        // 60 where 0.60 or 60% is meant: told rather than taken as 6,000 %.
        boolean asPercent = fact.unit().equals("ratio") && number.abs().compareTo(BigDecimal.TEN) > 0;
        return asPercent ? digits + "（%?）" : number.toPlainString();
    }

    private static String withoutUnit(Fact fact, String text) {
        List<String> units = switch (fact.unit()) {
            case "person" -> List.of("人", "名");
            case "year" -> List.of("年");
            case "item" -> List.of("项", "件", "个");
            case "point" -> List.of("分");
            case "level" -> List.of("级");
            case "rank" -> List.of("名", "位");
            default -> List.of();
        };
        String plain = fact.unit().equals("rank") ? text.replaceFirst("^第", "") : text;
        for (String unit : units) {
            if (plain.endsWith(unit)) {
                return plain.substring(0, plain.length() - unit.length()).strip();
            }
        }
        return plain;
    }
}
