package org.rongtong.directory.intake;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rongtong.directory.FactValue;
import org.rongtong.directory.intake.Amounts.Amount;

/** The value of a fact from a row, in the unit of the catalogue. A number of money or a share never goes without its unit. */
final class FactReading {

    private static final Map<String, Boolean> FLAGS = Map.ofEntries(
            Map.entry("是", true),
            Map.entry("有", true),
            Map.entry("true", true),
            Map.entry("yes", true),
            Map.entry("y", true),
            Map.entry("1", true),
            Map.entry("否", false),
            Map.entry("无", false),
            Map.entry("没有", false),
            Map.entry("false", false),
            Map.entry("no", false),
            Map.entry("n", false),
            Map.entry("0", false));

    /** What may stand behind a plain number; nothing may, too. */
    private static final Map<String, String> COUNTERS =
            Map.of("person", "人|名", "item", "项|个|件|张", "year", "年", "rank", "名|位", "level", "级", "point", "分");

    private FactReading() {}

    /** The value that the row states; empty when it was told why there is none. */
    static Optional<FactValue> read(Cells cells, FactCatalogue.Entry fact) {
        String text = cells.text("value");
        if (text == null) {
            cells.tell("value", "value.missing");
            return Optional.empty();
        }
        return switch (fact.type()) {
            case TEXT -> Optional.of(new FactValue.Text(text));
            case FLAG -> flag(cells, text);
            case NUMBER -> number(cells, text, fact);
        };
    }

    private static Optional<FactValue> flag(Cells cells, String text) {
        Boolean flag = FLAGS.get(text.toLowerCase(java.util.Locale.ROOT));
        if (flag == null) {
            cells.tell("value", "flag.form");
            return Optional.empty();
        }
        return Optional.of(new FactValue.Flag(flag));
    }

    private static Optional<FactValue> number(Cells cells, String text, FactCatalogue.Entry fact) {
        Optional<Amount> amount = Amounts.read(text);
        if (amount.isEmpty()) {
            cells.tell("value", "number.form");
            return Optional.empty();
        }
        String unit = fact.unit() == null ? "" : fact.unit();
        Optional<BigDecimal> number = inUnit(amount.get().orIn(unitCell(cells)), unit);
        if (number.isEmpty()) {
            cells.tell("unit", "number.unit", fact.words().getFirst(), unitWord(unit));
            return Optional.empty();
        }
        return checked(cells, Amounts.plain(number.get()), fact, unit);
    }

    private static Optional<FactValue> checked(Cells cells, BigDecimal number, FactCatalogue.Entry fact, String unit) {
        if (fact.whole() && number.scale() > 0) {
            cells.tell("value", "number.whole");
            return Optional.empty();
        }
        return Optional.of(new FactValue.Number(number, unit));
    }

    private static String unitCell(Cells cells) {
        String unit = cells.text("unit");
        return unit == null ? "" : unit;
    }

    private static Optional<BigDecimal> inUnit(Amount amount, String unit) {
        return switch (unit) {
            case "wan_cny" ->
                amount.unit().equals(unit)
                        ? Optional.of(amount.number())
                        : Amounts.yuan(amount).map(yuan -> yuan.movePointLeft(4));
            case "ratio" -> ratio(amount);
            default -> counted(amount, COUNTERS.getOrDefault(unit, ""), unit);
        };
    }

    private static Optional<BigDecimal> ratio(Amount amount) {
        return switch (amount.unit()) {
            case "%" -> Optional.of(amount.number().movePointLeft(2));
            case "‰" -> Optional.of(amount.number().movePointLeft(3));
            case "ratio", "小数", "比例" -> Optional.of(amount.number());
            default -> Optional.empty();
        };
    }

    private static Optional<BigDecimal> counted(Amount amount, String counters, String unit) {
        boolean fits = amount.unit().isEmpty()
                || amount.unit().equals(unit)
                || amount.unit().matches(counters);
        return fits ? Optional.of(amount.number()) : Optional.empty();
    }

    private static String unitWord(@Nullable String unit) {
        return switch (unit) {
            case "wan_cny" -> "万元";
            case "ratio" -> "%";
            case null -> "";
            default -> COUNTERS.getOrDefault(unit, unit).replace("|", "、");
        };
    }
}
