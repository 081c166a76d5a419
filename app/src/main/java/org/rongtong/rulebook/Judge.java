package org.rongtong.rulebook;

/** Who can decide a condition. */
public enum Judge {
    /** The fact alone decides. */
    AUTO,
    /** The number decides, a person checks the evidence behind it. */
    EVIDENCE,
    /** The text has no line; a person decides, whatever was stated. */
    MANUAL,
    /** The number comes from the ministry's platform and is never computed here. */
    PLATFORM
}
