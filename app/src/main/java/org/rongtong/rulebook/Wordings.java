package org.rongtong.rulebook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rongtong.kernel.Message;

/** What rules and values are called in a sentence. */
final class Wordings {

    private static final Message NOTHING = Message.of("rulebook.found.nothing");
    private static final Map<String, String> UNIT_KEYS = new ConcurrentHashMap<>();
    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};

    private Wordings() {}

    /** A number with the unit of {@code fact}; a share in percent. */
    static Message number(Fact fact, BigDecimal value) {
        return inUnit(fact, fact.unit().equals("ratio") ? percent(value) : plain(value));
    }

    /** The same from millionths, without a detour. */
    static Message number(Fact fact, long millionths) {
        if (fact.isRank() && millionths == Facts.NO_RANK) {
            return NOTHING;
        }
        return inUnit(fact, plain(isShare(fact) ? millionths * 100 : millionths));
    }

    static Message inUnit(Fact fact, String figure) {
        return new Message(UNIT_KEYS.computeIfAbsent(fact.unit(), Wordings::unitKey), List.of(figure));
    }

    private static String unitKey(String unit) {
        return unit.isEmpty() ? "kernel.verbatim" : "rulebook.unit." + unit;
    }

    private static boolean isShare(Fact fact) {
        return fact.unit().equals("ratio");
    }

    /** A difference in millionths. */
    static Message difference(Fact fact, long millionths) {
        if (isShare(fact)) {
            return new Message("rulebook.unit.points_of_percent", List.of(plain(millionths * 100)));
        }
        return fact.isRank()
                ? new Message("rulebook.unit.ranks", List.of(plain(millionths)))
                : number(fact, millionths);
    }

    /** A difference: percentage points for a share. */
    static Message difference(Fact fact, BigDecimal value) {
        return switch (fact.unit()) {
            case "ratio" -> Message.of("rulebook.unit.points_of_percent", plain(value.movePointRight(2)));
            case "rank" -> Message.of("rulebook.unit.ranks", plain(value));
            default -> number(fact, value);
        };
    }

    /** In percent to two decimals at least, so far as they are there. */
    private static String percent(BigDecimal share) {
        BigDecimal percent = share.movePointRight(2);
        BigDecimal short2 = percent.setScale(2, RoundingMode.HALF_UP);
        return short2.compareTo(percent) == 0
                ? plain(percent)
                : percent.stripTrailingZeros().toPlainString();
    }

    /** Thousands with commas, decimals as they are. */
    static String plain(BigDecimal value) {
        String digits = value.abs().stripTrailingZeros().toPlainString();
        int point = digits.indexOf('.');
        StringBuilder grouped = new StringBuilder(digits);
        for (int at = (point < 0 ? digits.length() : point) - 3; at > 0; at -= 3) {
            grouped.insert(at, ',');
        }
        return value.signum() < 0 ? "-" + grouped : grouped.toString();
    }

    static String plain(long millionths) {
        if (millionths == Long.MIN_VALUE) {
            return plain(BigDecimal.valueOf(millionths, 6));
        }
        long size = Math.abs(millionths);
        long whole = size / Facts.ONE;
        long rest = size % Facts.ONE;
        StringBuilder text = new StringBuilder(16);
        if (millionths < 0) {
            text.append('-');
        }
        int start = text.length();
        text.append(whole);
        for (int at = text.length() - 3; at > start; at -= 3) {
            text.insert(at, ',');
        }
        if (rest != 0) {
            text.append('.');
            for (int place = 5; rest != 0; place--) {
                text.append((char) ('0' + rest / POWERS[place]));
                rest %= POWERS[place];
            }
        }
        return text.toString();
    }

    /** Several in a row. */
    static Message list(List<Message> all) {
        Message list = all.getLast();
        for (int i = all.size() - 2; i >= 0; i--) {
            list = Message.of("rulebook.list", all.get(i), list);
        }
        return list;
    }

    static Message nothing() {
        return NOTHING;
    }
}
