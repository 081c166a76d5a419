package org.rongtong.platform.audit;

import java.util.Locale;

/** What came of an act. */
public enum AuditResult {
    DONE,
    /** The actor was not allowed to, or the state did not admit it. */
    REFUSED,
    /** It was begun and did not come to its end. */
    FAILED;

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
