package org.rongtong.kernel.quantity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The known units by every spelling, read from {@code units.txt}.
 *
 * <p>A table of our own and not the Indriya library, after trying both: Indriya converts right but hands back {@code
 * Integer}, {@code BigDecimal} or its own fraction as it happens to fit, does not read {@code L/min}, {@code r/min} or
 * {@code kWh}, and has no place for counted things (只/年), scales (HRC), multipliers (万) and Chinese names. Its factors
 * are the second opinion that our tests hold this table against.
 */
final class UnitTable {

    private static final Map<String, Prefix> PREFIXES = Map.of(
            "n", new Prefix("纳", "0.000000001"),
            "μ", new Prefix("微", "0.000001"),
            "m", new Prefix("毫", "0.001"),
            "c", new Prefix("厘", "0.01"),
            "d", new Prefix("分", "0.1"),
            "k", new Prefix("千", "1000"),
            "M", new Prefix("兆", "1000000"),
            "G", new Prefix("吉", "1000000000"),
            "T", new Prefix("太", "1000000000000"));

    private static final UnitTable KNOWN = load();

    private final Map<String, Unit> bySpelling = new HashMap<>();
    private final Set<String> onlyBelow = new HashSet<>();
    private int longest;

    private record Prefix(String chinese, String factor) {}

    static UnitTable known() {
        return KNOWN;
    }

    int longestSpelling() {
        return longest;
    }

    @Nullable
    Unit get(String spelling, boolean below) {
        return below || !onlyBelow.contains(spelling) ? bySpelling.get(spelling) : null;
    }

    private static UnitTable load() {
        UnitTable table = new UnitTable();
        try (InputStream in = UnitTable.class.getResourceAsStream("units.txt")) {
            String text = new String(Objects.requireNonNull(in, "units.txt").readAllBytes(), StandardCharsets.UTF_8);
            text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(table::take);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    private void take(String line) {
        if (line.startsWith("counted ")) {
            words(line.substring(8))
                    .forEach(word ->
                            put(word, new Unit(word, Dimension.base(Dimension.COUNTED + word), Ratio.ONE, Ratio.ZERO)));
        } else if (line.startsWith("below ")) {
            onlyBelow.addAll(words(line.substring(6)));
        } else if (line.contains("|")) {
            takeRow(line.split("\\|", -1));
        } else {
            takeSpelling(line.split(" = ", 2));
        }
    }

    private void takeRow(String[] cells) {
        Unit unit = defined(cells[0].strip(), cells[1].strip());
        List<String> latin = words(cells[3]);
        List<String> chinese = words(cells.length > 4 ? cells[4] : "");
        put(unit.symbol(), unit);
        latin.forEach(spelling -> put(spelling, unit));
        chinese.forEach(spelling -> put(spelling, unit));
        for (String prefix : words(cells[2])) {
            Prefix meaning = Objects.requireNonNull(PREFIXES.get(prefix), prefix);
            Unit scaled = new Unit(
                    prefix + unit.symbol(),
                    unit.dimension(),
                    unit.factor().times(Ratio.of(meaning.factor())),
                    Ratio.ZERO);
            put(scaled.symbol(), scaled);
            latin.forEach(spelling -> put(prefix + spelling, scaled));
            chinese.forEach(spelling -> put(meaning.chinese() + spelling, scaled));
        }
    }

    private Unit defined(String symbol, String definition) {
        String[] parts = definition.split(" ", -1);
        if (parts[0].equals("base")) {
            return new Unit(symbol, Dimension.base(parts[1]), Ratio.ONE, Ratio.ZERO);
        }
        Unit of = parts.length > 1 ? expression(parts[1]) : new Unit("", Dimension.NONE, Ratio.ONE, Ratio.ZERO);
        Ratio offset = parts.length > 3 ? Ratio.of(parts[3]) : Ratio.ZERO;
        return new Unit(symbol, of.dimension(), of.factor().times(Ratio.of(parts[0])), offset);
    }

    private void takeSpelling(String[] sides) {
        put(sides[0].strip(), expression(sides[1].strip()));
    }

    private Unit expression(String text) {
        String normal = NormalText.of(text).text();
        return new UnitReader(this, normal)
                .read(0)
                .filter(found -> found.end() == normal.length())
                .orElseThrow(() -> new IllegalStateException("units.txt: unknown unit " + text))
                .unit();
    }

    private void put(String spelling, Unit unit) {
        String key = NormalText.of(spelling).text();
        Unit before = bySpelling.put(key, unit);
        if (before != null && !before.equals(unit)) {
            throw new IllegalStateException("units.txt: " + spelling + " is both " + before + " and " + unit);
        }
        longest = Math.max(longest, key.length());
    }

    private static List<String> words(String cell) {
        return cell.isBlank() ? List.of() : List.of(cell.strip().split("\\s+"));
    }
}
