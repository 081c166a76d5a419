package org.rongtong.platform.web;

import java.time.LocalDate;
import java.util.List;

/** Numbers that a domain shows on the home page, each from the same question as the list it leads to. */
public interface Figures {

    /** The figures as of {@code day}; those that are zero may be left out. */
    List<Figure> on(LocalDate day);

    /**
     * A number and where it comes from.
     *
     * @param order among all figures, the smallest first
     * @param key of the words under it, for instance 家机构
     * @param path of the list with exactly so many rows
     */
    record Figure(int order, String key, long count, String path) {}
}
