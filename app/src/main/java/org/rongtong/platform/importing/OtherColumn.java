package org.rongtong.platform.importing;

import java.util.regex.Pattern;

/** A column of a file that became no field, and what became of it. */
public record OtherColumn(String header, Fate fate) {

    /** What becomes of a column that means no field. */
    public enum Fate {
        /** Kept under its own header, shown and searched. */
        KEPT,
        /** Kept, but not shown: it speaks of facts that are private. */
        WITHHELD,
        /** Not kept: it is about persons (PIPL, article 6: no more than the purpose needs). */
        PERSONAL,
        /** Not kept: records of this kind have no further columns. */
        UNUSED,
        /** Not read: the recipe does not name it. */
        UNNAMED
    }

    private static final Pattern PERSONAL = Pattern.compile(
            "联系人|联系方式|电话|手机|邮箱|邮件|传真|微信|qq|姓名|法定代表人|法人代表|^法人$|负责人|联络人|身份证|e-?mail|phone|mobile|^contacts?$|contact[ _](?:person|name)",
            Pattern.CASE_INSENSITIVE);

    /** Whether a column of this header is about persons: whom to call, who signs, who is in charge. */
    public static boolean isAboutPersons(String header) {
        return PERSONAL.matcher(header).find();
    }
}
