package org.rongtong.kernel.quantity;

import java.math.BigDecimal;

/**
 * How far an offer lies from what was asked: what is missing where it is not met, the margin where it is.
 *
 * @param distance in {@code unit}, never negative; exact up to 12 digits, else rounded to 6
 * @param unit the unit of the one who asked; for a temperature a difference of that unit
 * @param share distance as a share of the asked value (of its width for a range), rounded half up to six decimals;
 *     temperatures in ℃, against at least 50 ℃, because the zero of that scale is a convention; 1 where anything is
 *     missing from an asked zero
 */
public record Gap(BigDecimal distance, Unit unit, BigDecimal share) {

    /** Distance with its unit, for instance {@code 10 ℃}. */
    public String told() {
        return unit.after(distance.toPlainString());
    }
}
