package org.rongtong.kernel.quantity;

import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import org.rongtong.kernel.Message;
import org.rongtong.kernel.Verdict;

/** One comparison of an asked with an offered range, in exact base units. */
final class Measuring {

    private static final Ratio KELVIN_OF_ZERO_CELSIUS = Ratio.of("273.15");
    private static final Ratio LEAST_CELSIUS = Ratio.of("50");

    /**
     * A place on the base scale.
     *
     * @param beside -1 just below {@code base}, 0 on it, +1 just above
     */
    private record Place(Ratio base, int beside) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int order = base.compareTo(other.base);
            return order != 0 ? order : Integer.compare(beside, other.beside);
        }
    }

    private final QuantityRange asked;
    private final QuantityRange offered;
    private final Sense sense;
    private final boolean differences;

    Measuring(QuantityRange asked, QuantityRange offered, Sense sense) {
        this.asked = asked;
        this.offered = offered;
        this.sense = sense;
        this.differences = asked.tolerance() || offered.tolerance();
    }

    Comparison compare() {
        return switch (asked.unit().comparability(offered.unit())) {
            case DIFFERENT -> open(Verdict.UNKNOWN, "units", symbol(asked), symbol(offered));
            case NEEDS_A_PERSON -> open(Verdict.MANUAL_REVIEW, "counted", symbol(asked), symbol(offered));
            case SAME -> comparable();
        };
    }

    private Comparison comparable() {
        if (asked.tolerance()) {
            return atMost();
        }
        if (offered.tolerance() && sense != Sense.AT_MOST) {
            return open(Verdict.MANUAL_REVIEW, "tolerance", asked.format(), offered.format());
        }
        return switch (sense) {
            case AT_LEAST -> atLeast();
            case AT_MOST -> atMost();
            case WITHIN -> within();
        };
    }

    private Comparison atLeast() {
        Place need = asked.lower() != null ? low(asked) : high(asked);
        Place reach = offered.upper() != null ? high(offered) : low(offered);
        Ratio distance = reach.base().minus(need.base()).abs();
        return reach.compareTo(need) >= 0 ? met(distance, need.base(), "above") : unmet(distance, need.base(), "short");
    }

    private Comparison atMost() {
        Place need = asked.upper() != null ? high(asked) : low(asked);
        Place reach = attained();
        Ratio distance = reach.base().minus(need.base()).abs();
        return reach.compareTo(need) <= 0 ? met(distance, need.base(), "below") : unmet(distance, need.base(), "over");
    }

    /** The smallest the offer states; where it runs to both sides of zero, as a deviation does, the larger side. */
    private Place attained() {
        if (offered.lower() == null) {
            return high(offered);
        }
        Place low = low(offered);
        boolean deviation =
                offered.tolerance() || asked.tolerance() && low.base().signum() < 0;
        if (!deviation || offered.upper() == null) {
            return low;
        }
        Place high = high(offered);
        return new Place(high.base().abs().max(low.base().abs()), 0);
    }

    private Comparison within() {
        if (asked.lower() == null) {
            return atMost();
        }
        if (asked.upper() == null) {
            return atLeast();
        }
        boolean lowCovered = offered.lower() == null || low(offered).compareTo(low(asked)) <= 0;
        boolean highCovered = offered.upper() == null || high(offered).compareTo(high(asked)) >= 0;
        if (lowCovered && highCovered) {
            return new Comparison(Verdict.MET, message("covered"), Optional.of(gap(Ratio.ZERO, Ratio.ONE)));
        }
        return asked.isSingle() || offered.isSingle() || apart() ? aside() : partly(lowCovered, highCovered);
    }

    private boolean apart() {
        return offered.upper() != null && high(offered).compareTo(low(asked)) < 0
                || offered.lower() != null && low(offered).compareTo(high(asked)) > 0;
    }

    /** The offer lies on one side of what is asked, or names one value inside it. */
    private Comparison aside() {
        if (offered.upper() != null && high(offered).compareTo(low(asked)) < 0) {
            return unmet(
                    low(asked).base().minus(high(offered).base()), low(asked).base(), "short");
        }
        if (offered.lower() != null && low(offered).compareTo(high(asked)) > 0) {
            return unmet(
                    low(offered).base().minus(high(asked).base()), high(asked).base(), "over");
        }
        return open(Verdict.MANUAL_REVIEW, "onevalue", offered.format(), asked.format());
    }

    private Comparison partly(boolean lowCovered, boolean highCovered) {
        StringJoiner missing = new StringJoiner("、");
        Ratio length = Ratio.ZERO;
        if (!lowCovered) {
            missing.add(part(low(asked).base(), low(offered).base()));
            length = length.plus(low(offered).base().minus(low(asked).base()));
        }
        if (!highCovered) {
            missing.add(part(high(offered).base(), high(asked).base()));
            length = length.plus(high(asked).base().minus(high(offered).base()));
        }
        Ratio width = high(asked).base().minus(low(asked).base());
        return new Comparison(
                Verdict.UNMET, message("missing", missing.toString()), Optional.of(gap(length, length.over(width))));
    }

    private String part(Ratio from, Ratio to) {
        String end = asked.unit().after(shown(to));
        return from.equals(to) ? end : shown(from) + "～" + end;
    }

    private String shown(Ratio base) {
        Ratio value = differences
                ? asked.unit().differenceFromBase(base)
                : asked.unit().fromBase(base);
        return value.shown().toPlainString();
    }

    private Comparison met(Ratio distance, Ratio need, String word) {
        Gap gap = gap(distance, share(distance, need));
        String key = distance.signum() == 0 ? "exactly" : word;
        return new Comparison(Verdict.MET, message(key, gap.told()), Optional.of(gap));
    }

    private Comparison unmet(Ratio distance, Ratio need, String word) {
        Gap gap = gap(distance, share(distance, need));
        String key = distance.signum() == 0 ? "excluded" : word;
        String told = distance.signum() == 0 ? asked.unit().after(shown(need)) : gap.told();
        return new Comparison(Verdict.UNMET, message(key, told), Optional.of(gap));
    }

    private static Comparison open(Verdict verdict, String word, String... args) {
        return new Comparison(verdict, message(word, (Object[]) args), Optional.empty());
    }

    private static Message message(String word, Object... args) {
        return Message.of("kernel.quantity.compare." + word, args);
    }

    private Gap gap(Ratio base, Ratio share) {
        Ratio told = asked.unit().differenceFromBase(base);
        Ratio of = base.signum() == 0 ? Ratio.ZERO : share;
        return new Gap(told.shown(), asked.unit(), of.decimal(6));
    }

    private Ratio share(Ratio distance, Ratio need) {
        boolean temperature = isTemperature();
        Ratio against = temperature && !differences
                ? need.minus(KELVIN_OF_ZERO_CELSIUS).abs().max(LEAST_CELSIUS)
                : need.abs();
        return against.signum() == 0 ? Ratio.ONE : distance.over(against);
    }

    private boolean isTemperature() {
        return asked.unit().dimension().equals(Dimension.base("temperature"));
    }

    private Place low(QuantityRange range) {
        Bound bound = Objects.requireNonNull(range.lower());
        return new Place(base(bound, range.unit()), bound.inclusive() ? 0 : 1);
    }

    private Place high(QuantityRange range) {
        Bound bound = Objects.requireNonNull(range.upper());
        return new Place(base(bound, range.unit()), bound.inclusive() ? 0 : -1);
    }

    private Ratio base(Bound bound, Unit unit) {
        Ratio value = Ratio.of(bound.value());
        return differences ? unit.differenceToBase(value) : unit.toBase(value);
    }

    private static String symbol(QuantityRange range) {
        return range.unit().symbol().isEmpty() ? range.written() : range.unit().symbol();
    }
}
