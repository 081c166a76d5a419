package org.rongtong.directory;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that happened to a title. The event last in effect on a day decides whether the title is in force that day.
 *
 * @param effectiveOn first day of its effect; empty where nobody stated since when the title is held
 * @param validTo last day of validity it grants
 * @param source the notice it stands in
 */
public record TitleEvent(
        Kind kind, Optional<LocalDate> effectiveOn, Optional<LocalDate> validTo, Optional<String> source) {

    /** What happened. */
    public enum Kind {
        /** 认定. */
        GRANTED,
        /** 复核通过. */
        RENEWED,
        /** 变更. */
        CHANGED,
        /** 暂停. */
        SUSPENDED,
        /** 撤销. */
        REVOKED,
        /** 到期. */
        EXPIRED;

        /** Whether the title is in force from this event on. */
        public boolean inForce() {
            return this == GRANTED || this == RENEWED || this == CHANGED;
        }

        /** Key of the word shown for this event. */
        public String key() {
            return "directory.title.event." + name().toLowerCase(Locale.ROOT);
        }
    }
}
