package org.rongtong.rulebook;

/** How a derived fact is computed; it is never typed in where the facts it comes from are known. */
public sealed interface Derivation {

    /** {@code of / over}; without meaning where {@code over} is not above zero. */
    record Ratio(String of, String over) implements Derivation {}

    /** Growth of a yearly fact over the year before. */
    record Growth(String of) implements Derivation {}

    /** Mean of the last two growths. */
    record MeanGrowth(String of) implements Derivation {}

    /** Yearly growth over two years: {@code (Y1 / Y3)^(1/2) − 1}. */
    record Cagr(String of) implements Derivation {}

    /** By the size standard; {@code sme} asks only whether the firm is not large. */
    record Size(boolean sme) implements Derivation {}
}
