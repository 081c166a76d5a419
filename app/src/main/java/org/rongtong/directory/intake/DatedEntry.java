package org.rongtong.directory.intake;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rongtong.platform.importing.WrittenDate;

/**
 * An entry of a list with the days behind it, as in {@code IATF 16949|2027-08-14}, {@code IATF 16949 至2027-08-14} and
 * {@code 高新技术企业 2024-11-20至2027-11-19}.
 *
 * @param from the first of two days, or a single day without 至 or | in front of it
 * @param to the second of two days, or a single day behind 至 or |
 */
record DatedEntry(
        String name, @Nullable LocalDate from, @Nullable LocalDate to) {

    private static final String DAY = WrittenDate.FORM;
    private static final Pattern FORM = Pattern.compile("(?<name>.*?)[\\s(,:]*(?:有效期)?[\\s:]*(?:"
            + "\\|?\\s*(?<from>" + DAY + ")\\s*(?:至|到|~|—+|–|-)\\s*(?<to>" + DAY + ")"
            + "|(?:\\||至|到)\\s*(?<until>" + DAY + ")"
            + "|(?<single>" + DAY + "))"
            + "\\s*(?:有效|止|到期)?\\s*\\)?");

    /** Empty where what looks like a day is none of the calendar, or the days stand in the wrong order. */
    static Optional<DatedEntry> read(String entry) {
        Matcher matcher = FORM.matcher(entry.strip());
        if (!matcher.matches() || matcher.group("name").isBlank()) {
            return Optional.of(new DatedEntry(entry.strip(), null, null));
        }
        return dated(
                matcher.group("name").strip(),
                either(matcher.group("from"), matcher.group("single")),
                either(matcher.group("to"), matcher.group("until")));
    }

    private static Optional<DatedEntry> dated(String name, @Nullable String from, @Nullable String to) {
        LocalDate first = from == null ? null : WrittenDate.read(from).orElse(null);
        LocalDate last = to == null ? null : WrittenDate.read(to).orElse(null);
        boolean unreadable = (from != null && first == null) || (to != null && last == null);
        boolean reversed = first != null && last != null && last.isBefore(first);
        return unreadable || reversed ? Optional.empty() : Optional.of(new DatedEntry(name, first, last));
    }

    private static @Nullable String either(@Nullable String one, @Nullable String other) {
        return one != null ? one : other;
    }
}
