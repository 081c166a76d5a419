package org.rongtong.platform.files;

import java.util.List;

/**
 * A column one hopes to find.
 *
 * @param field canonical name, itself understood as a header
 * @param aliases other headers that mean the field
 * @param required whether a file without it cannot be used
 */
public record Heading(String field, List<String> aliases, boolean required) {

    public Heading {
        aliases = List.copyOf(aliases);
    }
}
