package org.rongtong.platform.web;

import java.util.List;

/**
 * One way to narrow a list: checkboxes with counts, sent by GET so that the address holds what was chosen.
 *
 * @param name of the field in the address
 * @param legend key of its words
 */
public record Facet(String name, String legend, List<Option> options) {

    public Facet {
        options = List.copyOf(options);
    }

    /** What is chosen now. */
    public List<Option> chosen() {
        return options.stream().filter(Option::chosen).toList();
    }

    /**
     * One box.
     *
     * @param words shown, in the reader's language or words of the data
     * @param count of what the list would show with it
     */
    public record Option(String value, String words, long count, boolean chosen) {}
}
