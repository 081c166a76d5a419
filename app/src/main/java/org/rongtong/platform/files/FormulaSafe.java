package org.rongtong.platform.files;

import java.util.regex.Pattern;

/** Keeps a spreadsheet from computing what was written as text (OWASP: CSV injection). */
final class FormulaSafe {

    private static final Pattern COMPUTED = Pattern.compile("^\\s*[=+\\-@\t\r]", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?%?");

    private FormulaSafe() {}

    /** {@code text} behind an apostrophe where it begins like a formula and is no plain number. */
    static String text(String text) {
        String wide = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC);
        boolean computed =
                COMPUTED.matcher(wide).find() && !NUMBER.matcher(text).matches();
        return computed ? "'" + text : text;
    }
}
