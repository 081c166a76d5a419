package org.rongtong.matching;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is looked for. */
public enum SearchKind {
    /** 企业和机构: whoever offers something, with all that is offered. */
    FIRM,
    /** 科研成果. */
    RESULT,
    /** 仪器与检测. */
    INSTRUMENT,
    /** 服务. */
    SERVICE;

    /** Key of the word shown for this kind. */
    public String key() {
        return "matching.search.kind." + code();
    }

    /** As it stands in forms and in the store. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<SearchKind> ofCode(String code) {
        return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
