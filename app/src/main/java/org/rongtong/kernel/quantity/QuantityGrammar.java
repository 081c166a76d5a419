package org.rongtong.kernel.quantity;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads one quantity that starts at a given place of a normalised text: comparator, number or range, unit, comparator.
 * Exponents have at most two digits and numbers at most 25, so that no input makes the exact arithmetic slow.
 */
final class QuantityGrammar {

    private static final Pattern NUMBER =
            Pattern.compile("((?:[0-9]{1,3}(?:,[0-9]{3}){1,6}|[0-9]{1,25})(?:\\.[0-9]{1,12})?)(?![0-9])"
                    + "(?:\\s*[×x*]\\s*10\\^(-?[0-9]{1,2})|[eE]([+-]?[0-9]{1,2})(?![0-9A-Za-z]))?");
    private static final Pattern POWER_OF_TEN = Pattern.compile("10\\^(-?[0-9]{1,2})(?![0-9])");
    private static final Pattern SIGN = Pattern.compile("[+-]");
    private static final Pattern PLUS_MINUS = Pattern.compile("(?:±|\\+/-|\\+-|正负)\\s*");
    private static final Pattern ABOUT = Pattern.compile("(?:大约|大概|约为|约|接近|将近|近)\\s*");
    private static final Pattern MORE_OR_LESS = Pattern.compile("\\s*(?:左右|上下)");
    private static final Pattern TO = Pattern.compile("\\s*(?:~{1,2}|-{1,2}|至|到|\\.\\.\\.)\\s*");
    private static final Pattern SCALE = Pattern.compile("(HRC|HRB|HRA|HV|HBW|HB|HS|pH(?:值)?)\\s*(?=[^A-Za-z])");

    private final String text;
    private final boolean unitNeeded;

    QuantityGrammar(String text, boolean unitNeeded) {
        this.text = text;
        this.unitNeeded = unitNeeded;
    }

    /**
     * @param range not yet with the words it was read from
     * @param comparator as written; null where there is none
     * @param number where the first digit or sign stands
     */
    record Found(QuantityRange range, @Nullable Comparator comparator, int number, int end) {}

    private record Number(BigDecimal value, int end) {}

    private record Amount(BigDecimal value, @Nullable Unit unit, boolean multiplierOnly, int end) {}

    @Nullable
    Found at(int from) {
        int at = from;
        Matcher scale = match(SCALE, at);
        Unit scaleUnit = null;
        if (scale != null) {
            scaleUnit = Unit.of(scale.group(1).replace("值", "")).orElse(null);
            at = scale.end();
        }
        at = skip(ABOUT, at);
        Comparator.Found comparator = Comparator.before(text, at);
        if (comparator != null) {
            at = skip(ABOUT, blanks(comparator.end()));
        }
        Comparator side = comparator == null ? null : comparator.comparator();
        Matcher plusMinus = match(PLUS_MINUS, at);
        return plusMinus != null ? tolerance(plusMinus.end(), at, side) : rangeOrValue(at, side, scaleUnit);
    }

    private @Nullable Found tolerance(int from, int start, @Nullable Comparator side) {
        Amount amount = amount(from, null);
        if (amount == null || amount.value().signum() < 0 || lacksUnit(amount)) {
            return null;
        }
        QuantityRange range = QuantityRange.plusMinus(plainValue(amount), plainUnit(amount));
        Comparator.Found after = Comparator.after(text, amount.end());
        return new Found(range, side, start, after == null ? skip(MORE_OR_LESS, amount.end()) : after.end());
    }

    private @Nullable Found rangeOrValue(int from, @Nullable Comparator side, @Nullable Unit scale) {
        Amount first = amount(from, scale);
        if (first == null) {
            return null;
        }
        Found range = nominal(first, from);
        if (range == null) {
            range = between(first, from, side, scale);
        }
        return range != null ? range : value(first, from, side);
    }

    private @Nullable Found value(Amount amount, int from, @Nullable Comparator side) {
        if (lacksUnit(amount)) {
            return null;
        }
        Comparator.Found after = Comparator.after(text, amount.end());
        int end = after == null ? skip(MORE_OR_LESS, amount.end()) : after.end();
        Comparator said = side == null && after != null ? after.comparator() : side;
        return new Found(oneSided(plainValue(amount), plainUnit(amount), said), said, from, end);
    }

    static QuantityRange oneSided(BigDecimal value, Unit unit, @Nullable Comparator said) {
        Bound closed = Bound.closed(value);
        return switch (said) {
            case null -> QuantityRange.of(closed, closed, unit);
            case AT_LEAST -> QuantityRange.of(closed, null, unit);
            case MORE_THAN, BETTER_THAN -> QuantityRange.of(Bound.open(value), null, unit);
            case AT_MOST -> QuantityRange.of(null, closed, unit);
            case LESS_THAN -> QuantityRange.of(null, Bound.open(value), unit);
        };
    }

    /** 100±0.5 mm: a nominal value with its tolerance is the range 99.5～100.5 mm. */
    private @Nullable Found nominal(Amount first, int from) {
        Matcher plusMinus = match(PLUS_MINUS, blanks(first.end()));
        Amount spread = plusMinus == null ? null : amount(plusMinus.end(), null);
        if (spread == null || lacksUnit(spread) || first.multiplierOnly()) {
            return null;
        }
        Unit unit = plainUnit(spread);
        if (first.unit() != null && !first.unit().equals(unit)) {
            return null;
        }
        BigDecimal by = plainValue(spread).abs();
        Bound lower = Bound.closed(first.value().subtract(by));
        Bound upper = Bound.closed(first.value().add(by));
        return new Found(QuantityRange.of(lower, upper, unit), null, from, spread.end());
    }

    private @Nullable Found between(Amount first, int from, @Nullable Comparator side, @Nullable Unit scale) {
        Matcher to = match(TO, first.end());
        if (to == null) {
            return null;
        }
        Comparator.Found second = Comparator.before(text, to.end());
        Amount last = amount(second == null ? to.end() : blanks(second.end()), scale);
        if (last == null || lacksUnit(last) || first.unit() != null && last.unit() == null) {
            return null;
        }
        boolean lastOpen = second != null && second.comparator() == Comparator.LESS_THAN;
        return inOneUnit(first, last)
                .map(low -> ordered(
                        new Bound(low, side != Comparator.MORE_THAN), new Bound(plainValue(last), !lastOpen), last))
                .map(range -> new Found(range, side, from, skip(MORE_OR_LESS, last.end())))
                .orElse(null);
    }

    private static @Nullable QuantityRange ordered(Bound first, Bound last, Amount amount) {
        int order = first.value().compareTo(last.value());
        if (order == 0 && !(first.inclusive() && last.inclusive())) {
            return null;
        }
        return order <= 0
                ? QuantityRange.of(first, last, plainUnit(amount))
                : QuantityRange.of(last, first, plainUnit(amount));
    }

    private static Optional<BigDecimal> inOneUnit(Amount first, Amount last) {
        Unit unit = plainUnit(last);
        if (first.multiplierOnly()) {
            Ratio multiplier = UnitReader.multiplierAt(unit.symbol(), 0)
                    .map(found -> found.unit().factor())
                    .orElse(Ratio.ONE);
            return Ratio.of(plainValue(first)).over(multiplier).exact();
        }
        if (first.unit() == null || first.unit().equals(unit)) {
            return Optional.of(first.value());
        }
        return first.unit().comparability(unit) == Unit.Comparability.SAME
                ? unit.fromBase(first.unit().toBase(Ratio.of(first.value()))).exact()
                : Optional.empty();
    }

    private @Nullable Amount amount(int from, @Nullable Unit scale) {
        Matcher sign = match(SIGN, from);
        Number number = number(sign == null ? from : sign.end());
        if (number == null) {
            return null;
        }
        boolean negative = sign != null && text.charAt(from) == '-';
        BigDecimal value = negative ? number.value().negate() : number.value();
        if (scale != null) {
            return new Amount(value, scale, false, ownUnitEnd(number.end(), scale));
        }
        int at = blanks(number.end());
        UnitReader.Found unit = UnitReader.at(text, at).orElse(null);
        if (unit != null) {
            return new Amount(value, unit.unit(), false, unit.end());
        }
        return UnitReader.multiplierAt(text, at)
                .map(found -> new Amount(value, found.unit(), true, found.end()))
                .orElse(new Amount(value, null, false, number.end()));
    }

    private int ownUnitEnd(int from, Unit scale) {
        return UnitReader.at(text, from)
                .filter(found -> found.unit().equals(scale))
                .map(UnitReader.Found::end)
                .orElse(from);
    }

    private @Nullable Number number(int from) {
        Matcher power = match(POWER_OF_TEN, from);
        if (power != null) {
            return new Number(BigDecimal.ONE.scaleByPowerOfTen(Integer.parseInt(power.group(1))), power.end());
        }
        Matcher number = match(NUMBER, from);
        if (number == null) {
            return null;
        }
        String exponent = number.group(2) != null ? number.group(2) : number.group(3);
        BigDecimal value = new BigDecimal(number.group(1).replace(",", ""));
        return new Number(exponent == null ? value : value.scaleByPowerOfTen(Integer.parseInt(exponent)), number.end());
    }

    private boolean lacksUnit(Amount amount) {
        return unitNeeded && (amount.unit() == null || amount.multiplierOnly());
    }

    private static Unit plainUnit(Amount amount) {
        return amount.unit() == null || amount.multiplierOnly() ? Unit.NONE : amount.unit();
    }

    private static BigDecimal plainValue(Amount amount) {
        return amount.unit() == null || !amount.multiplierOnly()
                ? amount.value()
                : Ratio.of(amount.value()).times(amount.unit().factor()).exact().orElseThrow();
    }

    private @Nullable Matcher match(Pattern pattern, int from) {
        Matcher matcher = pattern.matcher(text).region(Math.min(from, text.length()), text.length());
        return matcher.lookingAt() ? matcher : null;
    }

    private int skip(Pattern pattern, int from) {
        Matcher matcher = match(pattern, from);
        return matcher == null ? from : matcher.end();
    }

    private int blanks(int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }
}
