package org.rongtong.matching.portal;

import org.rongtong.kernel.Reason;
import org.rongtong.kernel.Source;
import org.rongtong.platform.web.Page;

/**
 * A reason as a line of a page.
 *
 * @param tenths its share of the total, in tenths of a point
 * @param maximum most it could have had, in tenths; 0 where no maximum is meaningful
 */
public record ReasonLine(Reason reason, int tenths, int maximum) {

    /** Where it was found, in words. */
    public String source(Page page) {
        return switch (reason.source()) {
            case Source.Article article -> page.say("matching.source.article", article.document(), article.article());
            case Source.Field field
            when field.record().equals("offer") ->
                page.say("matching.source.offer", field.title(), fieldName(page, field.field()));
            case Source.Field field -> page.say("matching.source.organisation", fieldName(page, field.field()));
        };
    }

    /** Fields have words; a column of somebody's file has only its header. */
    private static String fieldName(Page page, String field) {
        return switch (field) {
            case "text", "parameters", "region", "certificates", "titles", "name", "industry", "description" ->
                page.say("matching.field." + field);
            default -> field;
        };
    }

    /** Anchor of the offer it was found in, on the page of its owner; empty where it was found elsewhere. */
    public String anchor() {
        return reason.source() instanceof Source.Field field && field.record().equals("offer")
                ? "#offer-" + field.id()
                : "";
    }

    /** The day on which it was stated, or published; empty where nobody told. */
    public String day() {
        var day = switch (reason.source()) {
            case Source.Article article -> article.published();
            case Source.Field field -> field.on();
        };
        return day == null ? "" : day.toString();
    }
}
