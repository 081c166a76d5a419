package org.rongtong.platform.wording;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.rongtong.kernel.Message;

/**
 * Puts a {@link Message} into Chinese or English with the bundles {@code messages/<domain>.properties}; the domain is
 * what stands before the first dot of the key. Every language other than English reads Chinese.
 */
public enum Wording {
    CHINESE(Locale.CHINESE),
    ENGLISH(Locale.ENGLISH);

    private static final Map<String, String> BUNDLE_OF_DOMAIN = Map.of("files", "importing");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;

    Wording(Locale locale) {
        this.locale = locale;
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

    /** The language in which this speaks. */
    public Locale locale() {
        return locale;
    }

    private String pattern(String key) {
        String domain = key.substring(0, Math.max(0, key.indexOf('.')));
        String bundle = "messages/" + BUNDLE_OF_DOMAIN.getOrDefault(domain, domain);
        return ResourceBundle.getBundle(bundle, locale, Wording.class.getClassLoader(), NO_FALLBACK)
                .getString(key);
    }
}
