package org.rongtong.directory.portal;

import java.util.Locale;
import org.rongtong.directory.OrganisationKind;
import org.rongtong.directory.TitleKind;
import org.rongtong.kernel.Industries;
import org.rongtong.kernel.IndustryCode;
import org.rongtong.kernel.RegionCode;
import org.rongtong.kernel.Regions;
import org.rongtong.platform.web.Listing;
import org.rongtong.platform.web.Page;

/** The words for values by which the directory is narrowed and counted. */
final class Words {

    private Words() {}

    /** The words for {@code value} of {@code facet}; the value itself where nobody knows it. */
    static String of(String facet, String value, Page page) {
        if (value.equals(Listing.UNSTATED)) {
            return page.say(facet.equals("title") ? "directory.facet.title.none" : "platform.unstated");
        }
        return switch (facet) {
            case "kind", "owner" -> kind(value, page);
            case "title" -> title(value, page);
            case "industry" -> industry(value);
            default -> region(value);
        };
    }

    private static String kind(String name, Page page) {
        for (OrganisationKind kind : OrganisationKind.values()) {
            if (kind.name().equals(name)) {
                return page.say(kind.key());
            }
        }
        return name.toLowerCase(Locale.ROOT);
    }

    private static String title(String name, Page page) {
        for (TitleKind kind : TitleKind.values()) {
            if (kind.name().equals(name)) {
                return page.say(kind.key());
            }
        }
        return name.toLowerCase(Locale.ROOT);
    }

    private static String region(String digits) {
        return RegionCode.parse(digits)
                .filter(Regions.standard()::knows)
                .map(Regions.standard()::shortName)
                .orElse(digits);
    }

    private static String industry(String code) {
        return IndustryCode.parse(code)
                .filter(Industries.standard()::knows)
                .map(Industries.standard()::name)
                .orElse(code);
    }
}
