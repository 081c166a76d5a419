package org.rongtong.matching.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rongtong.directory.TitleKind;

/** Titles (称号) that a clause asks for or prefers. */
final class Titles {

    private static final Map<Pattern, Optional<TitleKind>> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put(Pattern.compile("(?:专精特新)?[“\"]?小巨人[”\"]?"), Optional.of(TitleKind.LITTLE_GIANT));
        NAMES.put(Pattern.compile("单项冠军"), Optional.of(TitleKind.SINGLE_CHAMPION));
        NAMES.put(Pattern.compile("专精特新(?![“\"]?小巨人)"), Optional.of(TitleKind.SPECIALISED_SME));
        NAMES.put(Pattern.compile("创新型中小企业"), Optional.of(TitleKind.INNOVATIVE_SME));
        NAMES.put(Pattern.compile("科技型中小企业"), Optional.of(TitleKind.TECHNOLOGY_SME));
        NAMES.put(Pattern.compile("高新技术企业|高企(?!业)"), Optional.of(TitleKind.HIGH_TECH_ENTERPRISE));
        NAMES.put(Pattern.compile("(?:有|获得?|具有|省级以上|国家级)称号"), Optional.empty());
    }

    /** Then the title itself is what is wanted, for instance help with applying for it. */
    private static final Pattern WANTS_TO_GET_IT = Pattern.compile("申请|申报|认定服务|辅导|咨询|培育|代办");

    private Titles() {}

    static List<NeedReading.Recognised> in(Clause clause) {
        List<NeedReading.Recognised> found = new ArrayList<>();
        if (WANTS_TO_GET_IT.matcher(clause.text()).find()) {
            return found;
        }
        NAMES.forEach((pattern, kind) -> {
            Matcher names = pattern.matcher(clause.text());
            while (names.find()) {
                var condition = new Condition.Title(kind, names.group(), clause.hard());
                found.add(new NeedReading.Recognised(
                        condition, clause.start() + names.start(), clause.start() + names.end()));
            }
        });
        return found;
    }
}
