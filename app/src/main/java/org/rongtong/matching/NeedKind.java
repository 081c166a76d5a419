package org.rongtong.matching;

import java.util.Locale;

/** What sort of need (需求类型), as the demand forms of 2026 divide them. */
public enum NeedKind {
    /** 技术攻关. */
    TECH_BREAKTHROUGH,
    /** 采购需求. */
    PROCUREMENT,
    /** 场景验证. */
    SCENARIO_VALIDATION;

    /** Key of the word shown for this kind. */
    public String key() {
        return "matching.need.kind." + name().toLowerCase(Locale.ROOT);
    }
}
