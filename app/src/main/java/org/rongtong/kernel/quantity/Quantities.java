package org.rongtong.kernel.quantity;

import java.util.List;

/** Quantities in running text. */
public final class Quantities {

    private Quantities() {}

    /**
     * Every number with a unit in {@code text}, in order, with the comparator before or after it and the noun in front.
     *
     * <p>Not taken: bare numbers, calendar dates and years, numbers of standards, articles, models and telephones. An
     * amount after 年产, 月需求, 每天 and the like is read per year, month or day; money is left as written.
     */
    public static List<Mention> findIn(String text) {
        return QuantityText.findIn(text);
    }
}
