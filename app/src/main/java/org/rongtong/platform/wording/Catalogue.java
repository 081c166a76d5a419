package org.rongtong.platform.wording;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every message of one language: all files {@code messages/*.properties} there are, so that a domain adds its own by being there. */
final class Catalogue {

    private static final String ENGLISH = "_en.properties";

    private final Map<String, String> patterns;

    private Catalogue(Map<String, String> patterns) {
        this.patterns = Map.copyOf(patterns);
    }

    static Catalogue of(Locale locale) {
        boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        Map<String, String> patterns = new HashMap<>();
        try {
            var files = new PathMatchingResourcePatternResolver(Catalogue.class.getClassLoader())
                    .getResources("classpath*:messages/*.properties");
            for (Resource file : files) {
                if (String.valueOf(file.getFilename()).endsWith(ENGLISH) == english) {
                    read(file).forEach((key, pattern) -> patterns.putIfAbsent((String) key, (String) pattern));
                }
            }
            return new Catalogue(patterns);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Properties read(Resource file) throws IOException {
        Properties properties = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    /** @throws MissingResourceException if no file holds {@code key} */
    String pattern(String key) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            throw new MissingResourceException("no message " + key, Catalogue.class.getName(), key);
        }
        return pattern;
    }
}
