package org.rongtong.kernel;

/** How far a fact may be relied on; carried from the source into every reason that uses the fact. */
public enum Confidence {
    /** 已核实: an authority or a third party stands behind it. */
    CONFIRMED,
    /** 企业填报: stated by the one whom it describes. */
    STATED,
    /** 由其他数据推得: derived by a rule from other facts. */
    DERIVED,
    /** 待核实: seen somewhere, not checked. */
    UNVERIFIED;

    /** Key of the word shown for this confidence. */
    public String key() {
        return "kernel.confidence." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
