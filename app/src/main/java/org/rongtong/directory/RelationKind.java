package org.rongtong.directory;

import java.util.Locale;

/** How one organisation stands to another, read from the first to the second. */
public enum RelationKind {
    /** 控股. */
    CONTROLS,
    /** 同一集团; the same read from either side. */
    SAME_GROUP,
    /** 供货. */
    SUPPLIES,
    /** 分拆自. */
    SPUN_OFF_FROM,
    /** 由…孵化. */
    INCUBATED_BY,
    /** 并入. */
    MERGED_INTO;

    /** Key of the words shown for this relation, read from the first organisation to the second. */
    public String key() {
        return "directory.relation." + name().toLowerCase(Locale.ROOT);
    }

    /** Key of the words shown for this relation, read from the second organisation to the first. */
    public String keyFromTheOtherSide() {
        return key() + ".reverse";
    }
}
