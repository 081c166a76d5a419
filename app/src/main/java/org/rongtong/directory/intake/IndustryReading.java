package org.rongtong.directory.intake;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rongtong.kernel.Industries;
import org.rongtong.kernel.IndustryCode;

/** The industry of an organisation from a row: the code of GB/T 4754 where one is meant, and the words as they stand. */
record IndustryReading(@Nullable String code, @Nullable String written) {

    private static final Pattern LIKE_A_CODE = Pattern.compile("[A-Za-z]?\\d{2,4}");

    static IndustryReading of(Cells cells) {
        String industry = cells.text("industry");
        String words = cells.text("industry_text");
        Optional<IndustryCode> code = industry == null ? Optional.empty() : meant(industry);
        if (code.isEmpty() && industry != null && LIKE_A_CODE.matcher(industry).matches()) {
            cells.tell("industry", "industry.unknown");
        }
        return new IndustryReading(code.map(IndustryCode::value).orElse(null), joined(industry, words));
    }

    /** C2929, 2929, 橡胶和塑料制品业, C29 橡胶和塑料制品业, 橡胶和塑料制品业(C29). */
    private static Optional<IndustryCode> meant(String industry) {
        Industries industries = Industries.standard();
        Optional<IndustryCode> whole =
                IndustryCode.parse(industry).filter(industries::knows).or(() -> industries.find(industry));
        return whole.or(() -> LIKE_A_CODE
                .matcher(industry)
                .results()
                .flatMap(result -> IndustryCode.parse(result.group()).stream())
                .filter(industries::knows)
                .findFirst());
    }

    private static @Nullable String joined(@Nullable String industry, @Nullable String words) {
        if (industry == null || words == null || industry.equals(words)) {
            return industry == null ? words : industry;
        }
        return industry + "；" + words;
    }
}
