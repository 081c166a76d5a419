package org.rongtong.kernel.quantity;

/**
 * An asked quantity and what it is about. A capability stated as one value is read as reaching it: {@code 200 ℃} meets
 * {@code ≥150 ℃}; a range is covered by an offer whose range holds all of it.
 *
 * @param subject the property, for instance 长期耐温; empty where it is not told
 */
public record Requirement(String subject, QuantityRange asked) {

    public Sense sense() {
        return Sense.of(subject, asked);
    }

    public Comparison compare(QuantityRange offered) {
        return compare(asked, offered, sense());
    }

    /** Compares without knowing the subject: a single asked value is met by as much or more. */
    public static Comparison compare(QuantityRange asked, QuantityRange offered) {
        return compare(asked, offered, Sense.of("", asked));
    }

    public static Comparison compare(QuantityRange asked, QuantityRange offered, Sense sense) {
        return new Measuring(asked, offered, sense).compare();
    }
}
