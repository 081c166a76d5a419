package org.rongtong.directory;

import java.util.Locale;

/** What sort of thing is offered. */
public enum OfferKind {
    /** 产品. */
    PRODUCT,
    /** 工艺能力. */
    PROCESS,
    /** 科研成果. */
    RESEARCH_RESULT,
    /** 仪器与检测. */
    INSTRUMENT,
    /** 服务. */
    SERVICE;

    /** Key of the word shown for this kind. */
    public String key() {
        return "directory.offer.kind." + name().toLowerCase(Locale.ROOT);
    }
}
