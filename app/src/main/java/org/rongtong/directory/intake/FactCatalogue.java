package org.rongtong.directory.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The facts that are kept of an organisation, with type and unit: {@code reference/directory/facts.yaml}. */
final class FactCatalogue {

    /** Of what type the value of a fact is. */
    enum Type {
        NUMBER,
        FLAG,
        TEXT
    }

    /**
     * A fact of the catalogue.
     *
     * @param yearly whether it belongs to a financial year rather than to the day it is stated
     * @param whole whether only whole numbers make sense
     * @param words what files call it, the official word first
     */
    record Entry(String name, Type type, @Nullable String unit, boolean whole, boolean yearly, List<String> words) {}

    private record Source(List<Listed> facts) {}

    private record Listed(
            String name,
            String type,
            @Nullable String unit,
            @Nullable Boolean whole,
            boolean yearly,
            List<String> words) {

        Entry entry() {
            return new Entry(
                    name,
                    Type.valueOf(type.toUpperCase(java.util.Locale.ROOT)),
                    unit,
                    Boolean.TRUE.equals(whole),
                    yearly,
                    words);
        }
    }

    private static final class Standard {
        private static final FactCatalogue CATALOGUE = read();
    }

    private final List<Entry> entries;
    private final Map<String, Entry> byWord = new HashMap<>();

    private FactCatalogue(List<Entry> entries) {
        this.entries = entries;
        for (Entry entry : entries) {
            byWord.put(entry.name(), entry);
            entry.words().forEach(word -> byWord.put(plain(word), entry));
        }
    }

    static FactCatalogue standard() {
        return Standard.CATALOGUE;
    }

    List<Entry> entries() {
        return entries;
    }

    Optional<Entry> find(String written) {
        return Optional.ofNullable(byWord.get(plain(written)));
    }

    private static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }

    private static FactCatalogue read() {
        try (InputStream in = new ClassPathResource("reference/directory/facts.yaml").getInputStream()) {
            Source source = new YAMLMapper().readValue(in, Source.class);
            return new FactCatalogue(source.facts().stream().map(Listed::entry).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
