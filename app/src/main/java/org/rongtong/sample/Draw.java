package org.rongtong.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** Chance that falls the same for the same number, on every machine: {@link Random} is specified to the bit. */
final class Draw {

    private static final Pattern OPEN_NUMBER = Pattern.compile("\\{([\\d.]+)\\.\\.([\\d.]+)/([\\d.]+)}");

    /** Neighbouring seeds would begin alike. */
    private static final long SCATTER = 0x9E3779B97F4A7C15L;

    private final Random random;

    Draw(int number) {
        random = new Random((number + 1) * SCATTER);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    boolean chance(int percent) {
        return below(100) < percent;
    }

    <T> T of(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    <T> List<T> some(List<T> choices, int number) {
        List<T> mixed = new ArrayList<>(choices);
        Collections.shuffle(mixed, random);
        return mixed.subList(0, Math.min(number, mixed.size()));
    }

    LocalDate day(LocalDate first, int days) {
        return first.plusDays(below(days));
    }

    /** {@code 耐温: {80..180/10} ℃} with a number of that range, in those steps. */
    String filled(String template) {
        return OPEN_NUMBER.matcher(template).replaceAll(open -> number(open.group(1), open.group(2), open.group(3)));
    }

    private String number(String least, String most, String step) {
        BigDecimal from = new BigDecimal(least);
        BigDecimal each = new BigDecimal(step);
        int steps =
                new BigDecimal(most).subtract(from).divideToIntegralValue(each).intValueExact();
        return from.add(each.multiply(BigDecimal.valueOf(below(steps + 1))))
                .stripTrailingZeros()
                .toPlainString();
    }
}
