package org.rongtong.rulebook;

import java.util.Locale;
import java.util.Optional;

/** Size of a firm by the size standard (划型). */
public enum SizeClass {
    LARGE,
    MEDIUM,
    SMALL,
    MICRO;

    /** Key of the word shown for this class. */
    public String key() {
        return "rulebook.value.size_class." + word();
    }

    /** The word of rule files and of {@code check}, for instance {@code medium}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    int bit() {
        return SizeStandard.LARGE >> ordinal();
    }

    static Optional<SizeClass> of(int classes) {
        for (SizeClass size : values()) {
            if (classes == size.bit()) {
                return Optional.of(size);
            }
        }
        return Optional.empty();
    }
}
