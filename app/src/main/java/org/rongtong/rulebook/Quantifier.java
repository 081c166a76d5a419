package org.rongtong.rulebook;

import java.util.Locale;

/** How values of several years are taken together. */
public enum Quantifier {
    SINGLE(1),
    EACH_OF_2(2),
    EACH_OF_3(3),
    ANY_OF_2(2),
    MAX_OF_2(2),
    MIN_OF_2(2),
    SUM_OF_2(2),
    SUM_OF_3(3),
    MEAN_OF_2(2),
    MEAN_OF_3(3);

    private final int years;

    Quantifier(int years) {
        this.years = years;
    }

    int years() {
        return years;
    }

    boolean isSum() {
        return this == SUM_OF_2 || this == SUM_OF_3 || isMean();
    }

    boolean isMean() {
        return this == MEAN_OF_2 || this == MEAN_OF_3;
    }

    /** Whether every year must reach the line, rather than one. */
    boolean needsEach(Op op) {
        return switch (this) {
            case EACH_OF_2, EACH_OF_3 -> true;
            case MAX_OF_2 -> !op.isUpward();
            case MIN_OF_2 -> op.isUpward();
            default -> false;
        };
    }

    /** The word of rule files, for instance {@code each_of_2}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
