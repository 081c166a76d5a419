package org.rongtong.directory;

import java.time.LocalDate;
import java.util.Optional;
import org.rongtong.kernel.Confidence;

/**
 * A fact about an organisation in one year (年度事实), for instance its revenue of 2025.
 *
 * @param name of the catalogue, for instance {@code operating_revenue}
 * @param year financial year; empty for a fact that holds as of the day it was stated
 */
public record Fact(
        OrganisationId organisation,
        String name,
        Optional<Integer> year,
        FactValue value,
        Optional<String> source,
        Confidence confidence,
        Optional<String> evidence,
        Optional<LocalDate> statedOn,
        Visibility visibility) {

    /** Key of the words shown for a fact called {@code name}. */
    public static String key(String name) {
        return "directory.fact." + name;
    }
}
