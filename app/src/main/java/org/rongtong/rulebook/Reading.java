package org.rongtong.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Takes the pieces of a rule file as what they should be, or refuses them with line, place and remedy. */
record Reading(String where, YamlNode node) {

    static Reading of(YamlNode node) {
        return new Reading("", node);
    }

    Refusal refused(String key, Object... args) {
        return new Refusal(node.line(), where, key, args);
    }

    private Reading below(String key, YamlNode value) {
        return new Reading(where.isEmpty() ? key : where + "." + key, value);
    }

    /** This as a mapping with no other keys than {@code allowed}. */
    Reading only(Set<String> allowed) {
        for (String key : entries().keySet()) {
            if (!allowed.contains(key)) {
                throw get(key).refused("key", key, String.join("、", new TreeSet<>(allowed)));
            }
        }
        return this;
    }

    private java.util.Map<String, YamlNode> entries() {
        if (node instanceof YamlNode.Entries entries) {
            return entries.entries();
        }
        throw refused("entries");
    }

    List<String> keys() {
        return List.copyOf(entries().keySet());
    }

    boolean has(String key) {
        return entries().containsKey(key);
    }

    Reading get(String key) {
        YamlNode value = entries().get(key);
        if (value == null) {
            throw refused("missing", key);
        }
        return below(key, value);
    }

    Optional<Reading> maybe(String key) {
        return has(key) ? Optional.of(get(key)) : Optional.empty();
    }

    String text(String key, String otherwise) {
        return has(key) ? get(key).text() : otherwise;
    }

    List<Reading> items() {
        if (node instanceof YamlNode.Items items) {
            return items.items().stream().map(item -> named(item)).toList();
        }
        return List.of(this);
    }

    private Reading named(YamlNode item) {
        if (item instanceof YamlNode.Entries entries && entries.entries().get("id") instanceof YamlNode.Text id) {
            return below(id.text(), item);
        }
        return new Reading(where, item);
    }

    String text() {
        if (node instanceof YamlNode.Text text) {
            return text.text();
        }
        throw refused("text");
    }

    String filled() {
        if (text().isBlank()) {
            throw refused("blank");
        }
        return text();
    }

    BigDecimal decimal() {
        try {
            return new BigDecimal(text());
        } catch (NumberFormatException words) {
            throw refused("number", text());
        }
    }

    int whole() {
        try {
            return decimal().intValueExact();
        } catch (ArithmeticException broken) {
            throw refused("number", text());
        }
    }

    boolean truth() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw refused("truth", text());
        };
    }

    LocalDate date() {
        try {
            return LocalDate.parse(text());
        } catch (DateTimeParseException noDate) {
            throw refused("date", text());
        }
    }

    <E extends Enum<E>> E word(Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(java.util.Locale.ROOT).equals(text())) {
                return constant;
            }
        }
        throw refused(
                "word",
                text(),
                java.util.Arrays.stream(type.getEnumConstants())
                        .map(constant -> constant.name().toLowerCase(java.util.Locale.ROOT))
                        .collect(java.util.stream.Collectors.joining("、")));
    }
}
