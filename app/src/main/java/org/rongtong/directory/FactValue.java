package org.rongtong.directory;

import java.math.BigDecimal;

/** The value of a fact in the type its catalogue entry asks for. */
public sealed interface FactValue {

    /** An exact decimal in the unit of the catalogue, for instance {@code wan_cny} (万元) or {@code ratio} (3 % is 0.03). */
    record Number(BigDecimal value, String unit) implements FactValue {}

    /** Words. */
    record Text(String text) implements FactValue {}

    /** Yes or no. */
    record Flag(boolean flag) implements FactValue {}
}
