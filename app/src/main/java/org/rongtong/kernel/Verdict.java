package org.rongtong.kernel;

/** What looking at one condition gave. Missing information is {@link #UNKNOWN}, never silently {@link #UNMET}. */
public enum Verdict {
    /** 符合. */
    MET,
    /** 不符合. */
    UNMET,
    /** 待补充: the fact that would decide is missing. */
    UNKNOWN,
    /** 人工判定: the text gives no line that a machine could check. */
    MANUAL_REVIEW,
    /** 不适用. */
    NOT_APPLICABLE;

    /** Key of the word shown for this verdict. */
    public String key() {
        return "kernel.verdict." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
