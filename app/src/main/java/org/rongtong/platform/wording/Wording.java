package org.rongtong.platform.wording;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rongtong.kernel.Message;

/**
 * Puts a {@link Message} into Chinese or English with the bundles {@code messages/<domain>.properties}. Every language
 * other than English reads Chinese.
 */
public enum Wording {
    CHINESE(Locale.CHINESE),
    ENGLISH(Locale.ENGLISH);

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable inside; the checker cannot see it
    private final Catalogue catalogue;

    Wording(Locale locale) {
        this.locale = locale;
        this.catalogue = Catalogue.of(locale);
    }

    /** The wording for {@code locale}. */
    public static Wording of(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? ENGLISH : CHINESE;
    }

    /** The sentence of {@code message} in this language. */
    public String say(Message message) {
        Object[] args = message.args().stream()
                .map(arg -> arg instanceof Message m ? say(m) : arg)
                .toArray();
        return new MessageFormat(pattern(message.key()), locale).format(args);
    }

    /** The sentence of the message {@code key} with {@code args}. */
    public String say(String key, Object... args) {
        return say(Message.of(key, args));
    }

    /**
     * The wording of a terminal: what {@code --lang} asks for, else the first of {@code LC_ALL}, {@code LC_MESSAGES} and
     * {@code LANG} that names a language. {@code C} and {@code POSIX} name none; without any it is Chinese.
     */
    public static Wording ofTerminal(@Nullable String lang, Map<String, String> environment) {
        String asked = Stream.of(
                        lang, environment.get("LC_ALL"), environment.get("LC_MESSAGES"), environment.get("LANG"))
                .filter(Objects::nonNull)
                .filter(said -> !said.isEmpty() && !said.matches("(C|POSIX)(\\..*)?"))
                .findFirst()
                .orElse("zh");
        return asked.startsWith("zh") ? CHINESE : ENGLISH;
    }

    /** The bundle {@code messages/<name>} in this language. */
    public ResourceBundle bundle(String name) {
        return ResourceBundle.getBundle("messages/" + name, locale, Wording.class.getClassLoader(), NO_FALLBACK);
    }

    /** The language in which this speaks. */
    public Locale locale() {
        return locale;
    }

    private String pattern(String key) {
        return catalogue.pattern(key);
    }
}
