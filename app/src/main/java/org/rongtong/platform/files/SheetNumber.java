package org.rongtong.platform.files;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Pattern;

/** A number cell of a sheet as text: a date, a time, a share or a plain number, by its format. */
final class SheetNumber {

    private static final Pattern NOT_LETTERS = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^]]*]");
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final long LAST_DAY = 2_958_465;
    private static final BigDecimal SECONDS_OF_DAY = BigDecimal.valueOf(86_400);

    private SheetNumber() {}

    /** Number and code of a cell format (ECMA-376 part 1, 18.8.30). */
    record Format(int id, String pattern) {

        private String letters() {
            return NOT_LETTERS.matcher(pattern).replaceAll("").toLowerCase(Locale.ROOT);
        }

        boolean isTemporal() {
            boolean builtIn =
                    id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58;
            String first = letters().split(";", 2)[0];
            return builtIn || !first.contains("general") && first.matches(".*[ymdhs].*");
        }

        boolean isPercent() {
            return id == 9 || id == 10 || letters().contains("%");
        }
    }

    static String text(String raw, BigDecimal number, Format format, boolean since1904) {
        if (format.isTemporal() && isDay(number)) {
            return temporal(number, since1904);
        }
        if (format.isPercent() && number.precision() - number.scale() < 12) {
            return Numerals.plain(number.movePointRight(2).toString()) + "%";
        }
        return Numerals.plain(raw);
    }

    /** Undoes the writing {@code _x000D_} for characters that XML cannot hold. */
    static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(m -> java.util.regex.Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(m.group(1), 16))))
                : text;
    }

    private static boolean isDay(BigDecimal number) {
        return number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(LAST_DAY)) <= 0;
    }

    // Day 60 of the 1900 system is 29 February 1900, which never was; earlier days count from one day later.
    private static String temporal(BigDecimal number, boolean since1904) {
        long days = number.longValue();
        long seconds = number.subtract(BigDecimal.valueOf(days))
                .multiply(SECONDS_OF_DAY)
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        if (days == 0 && seconds > 0 && seconds < 86_400) {
            return LocalTime.ofSecondOfDay(seconds).toString();
        }
        LocalDate origin = since1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, days < 60 ? 31 : 30);
        LocalDateTime moment = origin.plusDays(days).atStartOfDay().plusSeconds(seconds);
        return seconds % 86_400 == 0 ? moment.toLocalDate().toString() : moment.toString();
    }
}
