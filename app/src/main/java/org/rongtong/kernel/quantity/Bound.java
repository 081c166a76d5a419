package org.rongtong.kernel.quantity;

import java.math.BigDecimal;

/**
 * One end of a range.
 *
 * @param value kept without trailing zeros; at most 40 digits, none beyond the 60th place before or after the point
 * @param inclusive whether the value itself belongs to the range; by article 1259 of the Civil Code 以上, 以下 and 以内
 *     include it, 超过 and 不足 do not
 */
public record Bound(BigDecimal value, boolean inclusive) {

    public Bound {
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        if (value.precision() > 40 || Math.abs(value.scale()) > 60) {
            throw new IllegalArgumentException("number too long for a quantity: " + value);
        }
    }

    static Bound closed(BigDecimal value) {
        return new Bound(value, true);
    }

    static Bound open(BigDecimal value) {
        return new Bound(value, false);
    }

    /** Without thousands separators and without an exponent. */
    String digits() {
        return value.toPlainString();
    }
}
