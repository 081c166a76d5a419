package org.rongtong.directory.intake;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words that files use for the constants of an enum; the constant's own name is one of them. */
final class Words<E extends Enum<E>> {

    private final Map<String, E> meanings = new HashMap<>();
    private final Map<E, String> official = new LinkedHashMap<>();

    Words(Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            meanings.put(plain(constant.name()), constant);
        }
    }

    /** Adds the official word of {@code meaning} and others that mean the same. */
    Words<E> with(E meaning, String word, String... others) {
        official.put(meaning, word);
        meanings.put(plain(word), meaning);
        for (String other : others) {
            meanings.put(plain(other), meaning);
        }
        return this;
    }

    Optional<E> find(String written) {
        return Optional.ofNullable(meanings.get(plain(written)));
    }

    /** The official words, for whoever used another. */
    String list() {
        return String.join("、", official.values());
    }

    /** Without case, quotation marks, spaces and the like: files differ in these only by habit. */
    private static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\"'“”‘’「」_\\-]", "");
    }
}
