package org.rongtong.directory;

import java.util.Locale;

/** Who may read a field of an organisation besides itself. What nobody decided on is {@link #PRIVATE}. */
public enum Visibility {
    /** 不公开: the organisation alone. */
    PRIVATE,
    /** 对接方可见: partners of an introduction that both sides agreed to. */
    INTRODUCED_PARTNER,
    /** 主管部门可见: officers, for a named purpose. */
    OFFICER,
    /** 公开. */
    PUBLIC;

    /** Key of the word shown for this visibility. */
    public String key() {
        return "directory.visibility." + name().toLowerCase(Locale.ROOT);
    }
}
