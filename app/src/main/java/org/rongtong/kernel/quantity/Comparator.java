package org.rongtong.kernel.quantity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words and signs that say on which side of a number the range lies. */
enum Comparator {
    AT_LEAST("≥|>=|=>|不(?:应|得|可|能|宜)?(?:低|小|少|短)于|至少|最低|最少|最小|起码|(?:大|高|多)于(?:或者|或)?等于", "(?:及|或)?以上"),
    AT_MOST(
            "≤|<=|=<|不(?:应|得|可|能|宜)?(?:高|大|多|长)于|不(?:应|得|可|能|宜)?超(?:过|出)|至多|最多|最高|最大" + "|(?:小|低|少)于(?:或者|或)?等于",
            "(?:及|或)?(?:以下|以内)|之内|内(?![径部存孔壁置外容燃衬层])"),
    BETTER_THAN("优于|好于", ""),
    MORE_THAN(">|大于|超过|高于|多于|超出", ""),
    LESS_THAN("<|小于|低于|少于|短于|不到|不足", "");

    private final Pattern before;
    private final @Nullable Pattern after;

    Comparator(String before, String after) {
        this.before = Pattern.compile(before);
        this.after = after.isEmpty() ? null : Pattern.compile("\\s*(?:" + after + ")");
    }

    record Found(Comparator comparator, int end) {}

    /** The comparator that starts at {@code from}, in front of a number. */
    static @Nullable Found before(String text, int from) {
        for (Comparator comparator : values()) {
            Matcher matcher = comparator.before.matcher(text).region(from, text.length());
            if (matcher.lookingAt()) {
                return new Found(comparator, matcher.end());
            }
        }
        return null;
    }

    /** The comparator that starts at {@code from}, behind a number and its unit. */
    static @Nullable Found after(String text, int from) {
        for (Comparator comparator : values()) {
            if (comparator.after != null) {
                Matcher matcher = comparator.after.matcher(text).region(from, text.length());
                if (matcher.lookingAt()) {
                    return new Found(comparator, matcher.end());
                }
            }
        }
        return null;
    }
}
