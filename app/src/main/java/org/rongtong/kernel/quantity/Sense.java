package org.rongtong.kernel.quantity;

/** Which way a requirement is met. */
public enum Sense {
    /** Reaching the asked value is enough: 耐温, 产能. */
    AT_LEAST,
    /** Staying below the asked value is enough: 公差, 噪声, 能耗. */
    AT_MOST,
    /** The whole asked range, or the asked nominal value, must be covered: 功率范围, 额定电压. */
    WITHIN;

    /**
     * The sense of {@code asked}: its comparator where it has one, ± as at most, two bounds as within; a single value
     * by its subject, at least where the subject tells nothing.
     */
    public static Sense of(String subject, QuantityRange asked) {
        if (asked.tolerance()) {
            return AT_MOST;
        }
        if (asked.isSingle()) {
            return ofSingle(subject);
        }
        if (asked.lower() != null && asked.upper() != null) {
            return WITHIN;
        }
        return asked.lower() != null ? AT_LEAST : AT_MOST;
    }

    private static Sense ofSingle(String subject) {
        if (isSmallerBetter(subject)) {
            return AT_MOST;
        }
        ParameterTable table = ParameterTable.known();
        boolean nominal = table.words("nominal").stream().anyMatch(subject::endsWith)
                && table.words("notnominal").stream().noneMatch(subject::contains);
        return nominal ? WITHIN : AT_LEAST;
    }

    /** Whether less of {@code subject} is better; 耐磨损 and 抗变形量 are not. */
    static boolean isSmallerBetter(String subject) {
        boolean resists = subject.startsWith("耐") || subject.startsWith("抗");
        return !resists && ParameterTable.known().words("smaller").stream().anyMatch(subject::contains);
    }
}
