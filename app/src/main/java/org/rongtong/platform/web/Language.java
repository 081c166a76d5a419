package org.rongtong.platform.web;

import java.util.Optional;
import java.util.stream.Stream;
import org.rongtong.platform.wording.Wording;

/** A language that pages are written in. */
public enum Language {
    CHINESE("zh", "zh-CN", Wording.CHINESE),
    ENGLISH("en", "en", Wording.ENGLISH);

    private final String code;
    private final String tag;
    private final Wording wording;

    Language(String code, String tag, Wording wording) {
        this.code = code;
        this.tag = tag;
        this.wording = wording;
    }

    static Optional<Language> find(String code) {
        return Stream.of(values())
                .filter(language -> language.code.equals(code))
                .findFirst();
    }

    /** As addresses and cookies write it: {@code zh}, {@code en}. */
    public String code() {
        return code;
    }

    /** As the {@code lang} attribute writes it: {@code zh-CN}, {@code en}. */
    public String tag() {
        return tag;
    }

    /** The other one of the two. */
    public Language other() {
        return this == CHINESE ? ENGLISH : CHINESE;
    }

    Wording wording() {
        return wording;
    }
}
