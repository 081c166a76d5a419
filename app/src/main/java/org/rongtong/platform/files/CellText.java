package org.rongtong.platform.files;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.rongtong.platform.wording.ChinesePunctuation;

/** Text as it leaves a file: NFKC with the full width of Chinese punctuation, trimmed, line breaks as {@code \n}. */
final class CellText {

    /** The longest text a spreadsheet's cell can hold. */
    static final int LONGEST = 32_767;

    private static final Pattern LINE_BREAK = Pattern.compile("\r\n?|[\u2028\u2029\u0085]");
    private static final Pattern BLANKS = Pattern.compile("[\\p{Zs}\t]");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\n]]");
    private static final Pattern RAISED = Pattern.compile("(?<=[0-9])[⁺⁻]?[⁰¹²³⁴-⁹]+");
    private static final Pattern GUARDED = Pattern.compile("^'(?=[=+\\-@])");

    private CellText() {}

    static String clean(String raw) {
        if (raw.isEmpty() || isPlain(raw)) {
            return raw;
        }
        String text = LINE_BREAK.matcher(raw).replaceAll("\n");
        text = Normalizer.normalize(raisedAsPower(text), Normalizer.Form.NFKC);
        text = BLANKS.matcher(text).replaceAll(" ");
        text = UNSEEN.matcher(text).replaceAll("").strip();
        return ChinesePunctuation.restored(GUARDED.matcher(text).replaceFirst(""));
    }

    // NFKC would make 103 of 10³ and so change the quantity.
    private static String raisedAsPower(String text) {
        return RAISED.matcher(text).replaceAll("^$0");
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean inner = c > ' ' && c < 0x7f && c != '\'' || c == ' ' && i > 0 && i < text.length() - 1;
            if (!inner) {
                return false;
            }
        }
        return true;
    }
}
