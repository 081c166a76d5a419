package org.rongtong.rulebook;

/** How a value is compared; 以上 and 不低于 include the number itself, 超过 excludes it. */
enum Op {
    GTE,
    GT,
    LTE,
    LT,
    EQ,
    IN,
    TRUTHY;

    boolean isOrder() {
        return ordinal() <= LT.ordinal();
    }

    boolean isUpward() {
        return this == GTE || this == GT;
    }

    Op negated() {
        return switch (this) {
            case GTE -> LT;
            case GT -> LTE;
            case LTE -> GT;
            case LT -> GTE;
            default -> throw new IllegalStateException("no order: " + this);
        };
    }

    /** Whether a value compares so, given the sign of (value − asked). */
    boolean holds(int sign) {
        return switch (this) {
            case GTE -> sign >= 0;
            case GT -> sign > 0;
            case LTE -> sign <= 0;
            case LT -> sign < 0;
            default -> throw new IllegalStateException("no order: " + this);
        };
    }
}
