package org.rongtong.platform.importing;

import java.util.List;

/**
 * A column that an {@link ImportKind} understands.
 *
 * @param name canonical name, for instance {@code name}
 * @param aliases headers that mean this field, Chinese and English; compared after NFKC, without case, spaces,
 *     brackets' contents and marks such as {@code *}
 * @param required whether a row without it is refused
 */
public record ImportField(String name, List<String> aliases, boolean required) {

    public ImportField {
        aliases = List.copyOf(aliases);
    }

    public static ImportField required(String name, String... aliases) {
        return new ImportField(name, List.of(aliases), true);
    }

    public static ImportField optional(String name, String... aliases) {
        return new ImportField(name, List.of(aliases), false);
    }
}
