package org.rongtong.kernel.quantity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a unit expression in normalised text: multiplier, units, exponents, products and fractions. */
final class UnitReader {

    private static final Pattern EXPONENT = Pattern.compile("\\^(-?[1-9])(?![0-9])|([23])(?![0-9A-Za-z.])");
    private static final Map<String, String> MULTIPLIERS = new LinkedHashMap<>();
    private static final String SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    static {
        MULTIPLIERS.put("万亿", "1000000000000");
        MULTIPLIERS.put("千万", "10000000");
        MULTIPLIERS.put("百万", "1000000");
        MULTIPLIERS.put("十万", "100000");
        MULTIPLIERS.put("亿", "100000000");
        MULTIPLIERS.put("万", "10000");
        MULTIPLIERS.put("千", "1000");
        MULTIPLIERS.put("百", "100");
    }

    /** A unit and where it ends in the text. */
    record Found(Unit unit, int end) {}

    private record Factor(Unit unit, int power, int end) {}

    private final UnitTable table;
    private final String text;

    UnitReader(UnitTable table, String text) {
        this.table = table;
        this.text = text;
    }

    static Optional<Found> at(String normal, int from) {
        return new UnitReader(UnitTable.known(), normal).read(from);
    }

    Optional<Found> read(int from) {
        Optional<Found> plain = Optional.ofNullable(expression(from));
        return plain.isPresent() ? plain : multiplied(from);
    }

    /** Only a multiplier, as in 100万～200万只: a unit for counting with, without a thing counted. */
    static Optional<Found> multiplierAt(String text, int from) {
        for (Map.Entry<String, String> multiplier : MULTIPLIERS.entrySet()) {
            if (text.startsWith(multiplier.getKey(), from)) {
                Unit unit = new Unit(
                        multiplier.getKey(), Unit.NONE.dimension(), Ratio.of(multiplier.getValue()), Ratio.ZERO);
                return Optional.of(new Found(unit, from + multiplier.getKey().length()));
            }
        }
        return Optional.empty();
    }

    private Optional<Found> multiplied(int from) {
        return multiplierAt(text, from).flatMap(multiplier -> {
            Found found = expression(multiplier.end());
            if (found == null || found.unit().hasOffset()) {
                return Optional.empty();
            }
            Unit unit = found.unit();
            Ratio factor = unit.factor().times(multiplier.unit().factor());
            String symbol = multiplier.unit().symbol() + unit.symbol();
            return Optional.of(new Found(new Unit(symbol, unit.dimension(), factor, Ratio.ZERO), found.end()));
        });
    }

    private @Nullable Found expression(int from) {
        Factor first = factor(from, false);
        if (first == null) {
            return null;
        }
        List<Factor> above = new ArrayList<>(List.of(first));
        List<Factor> below = new ArrayList<>();
        int end = factors(first.end(), above, below);
        return new Found(combined(above, below), end);
    }

    private int factors(int from, List<Factor> above, List<Factor> below) {
        int at = from;
        while (at < text.length()) {
            boolean divides = text.charAt(at) == '/' || text.charAt(at) == '每';
            if (!divides && text.charAt(at) != '·' && text.charAt(at) != '*') {
                return at;
            }
            int end = divides ? fraction(at + 1, below) : product(at + 1, below.isEmpty() ? above : below);
            if (end < 0) {
                return at;
            }
            at = end;
        }
        return at;
    }

    private int fraction(int from, List<Factor> below) {
        if (!text.startsWith("(", from)) {
            return product(from, below);
        }
        List<Factor> inside = new ArrayList<>();
        int at = product(from + 1, inside);
        while (at >= 0 && at < text.length() && (text.charAt(at) == '·' || text.charAt(at) == '*')) {
            at = product(at + 1, inside);
        }
        if (at < 0 || !text.startsWith(")", at)) {
            return -1;
        }
        below.addAll(inside);
        return at + 1;
    }

    private int product(int from, List<Factor> into) {
        Factor next = factor(from, true);
        if (next == null) {
            return -1;
        }
        into.add(next);
        return next.end();
    }

    private @Nullable Factor factor(int from, boolean below) {
        for (int end = Math.min(text.length(), from + table.longestSpelling()); end > from; end--) {
            Unit unit = table.get(text.substring(from, end), below);
            if (unit != null) {
                Factor factor = withExponent(unit, end);
                if (standsAlone(factor.end())) {
                    return factor;
                }
            }
        }
        return null;
    }

    private Factor withExponent(Unit unit, int end) {
        Matcher exponent = EXPONENT.matcher(text).region(end, text.length());
        exponent.useTransparentBounds(true);
        if (!exponent.lookingAt()) {
            return new Factor(unit, 1, end);
        }
        if (exponent.group(1) != null) {
            return new Factor(unit, Integer.parseInt(exponent.group(1)), exponent.end());
        }
        boolean length = unit.dimension().equals(Dimension.base("length"));
        return length
                ? new Factor(unit, Integer.parseInt(exponent.group(2)), exponent.end())
                : new Factor(unit, 1, end);
    }

    /** A Latin unit ends where its word ends: the 42C of 42CrMo is no unit. 20mmx30mm goes on after the x. */
    private boolean standsAlone(int end) {
        if (end >= text.length() || !isLatin(text.charAt(end - 1)) || !isLatinOrDigit(text.charAt(end))) {
            return true;
        }
        char next = text.charAt(end);
        return (next == 'x' || next == 'X') && end + 1 < text.length() && Character.isDigit(text.charAt(end + 1));
    }

    private static boolean isLatin(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == 'Ω' || c == 'μ';
    }

    private static boolean isLatinOrDigit(char c) {
        return isLatin(c) || c >= '0' && c <= '9';
    }

    private static Unit combined(List<Factor> above, List<Factor> below) {
        Factor first = above.getFirst();
        if (above.size() == 1 && below.isEmpty() && first.power() == 1) {
            return first.unit();
        }
        Dimension dimension = Dimension.NONE;
        Ratio factor = Ratio.ONE;
        for (Factor f : above) {
            dimension = dimension.times(f.unit().dimension(), f.power());
            factor = factor.times(f.unit().factor().power(f.power()));
        }
        for (Factor f : below) {
            dimension = dimension.times(f.unit().dimension(), -f.power());
            factor = factor.over(f.unit().factor().power(f.power()));
        }
        return new Unit(symbol(above, below), dimension, factor, Ratio.ZERO);
    }

    private static String symbol(List<Factor> above, List<Factor> below) {
        String top = product(above);
        if (below.isEmpty()) {
            return top;
        }
        return below.size() == 1 ? top + "/" + product(below) : top + "/(" + product(below) + ")";
    }

    private static String product(List<Factor> factors) {
        StringBuilder symbol = new StringBuilder();
        for (Factor factor : factors) {
            symbol.append(symbol.isEmpty() ? "" : "·").append(factor.unit().symbol());
            if (factor.power() != 1) {
                symbol.append(factor.power() < 0 ? "⁻" : "").append(SUPERSCRIPT.charAt(Math.abs(factor.power())));
            }
        }
        return symbol.toString();
    }
}
