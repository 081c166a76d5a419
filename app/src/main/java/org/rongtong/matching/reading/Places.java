package org.rongtong.matching.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.rongtong.kernel.RegionCode;
import org.rongtong.kernel.RegionGroup;
import org.rongtong.kernel.Regions;

/** Places that a clause wants the other side to be in; where goods go, a name stands or the asker is, is no such place. */
final class Places {

    private static final Pattern WANTS_A_PLACE =
            Pattern.compile("优先|周边|附近|就近|本地|省内|市内|境内|位于|地处|注册|厂址|工厂|基地在|所在地|地区|区域|范围内|以内"
                    + "|来自|属地|[仅只](?:限|接受|考虑)|(?:须|需|应)(?:在|为|是)|(?i:prefer|located)");
    private static final Pattern GOODS_GO_THERE = Pattern.compile("交货|交付|送货|送达|送至|运至|运到|到货|发往|销往|出口");
    private static final Pattern OUTSIDE = Pattern.compile("以外|之外|除.{1,20}外|不接受|不考虑");
    private static final Pattern NOT_OUTSIDE = Pattern.compile("(?:不接受|不考虑|不得).{1,20}(?:以|之)外");
    private static final Pattern OF_THE_ASKER =
            Pattern.compile("(?:我司|我公司|我们|我厂|我单位|我方|本公司|本单位|本企业|本厂|本项目)[^寻求希要须需供]{0,6}$");

    private Places() {}

    static List<NeedReading.Recognised> in(Clause clause) {
        boolean notOutside = NOT_OUTSIDE.matcher(clause.text()).find();
        if (!notOutside && !wantsAPlace(clause.text())) {
            return List.of();
        }
        Set<RegionCode> regions = new LinkedHashSet<>();
        List<Span> spans = new ArrayList<>();
        for (var mention : Regions.standard().findIn(clause.text())) {
            if (!OF_THE_ASKER
                    .matcher(clause.text().substring(0, mention.start()))
                    .find()) {
                regions.add(mention.code());
                spans.add(new Span(mention.start(), mention.end()));
            }
        }
        for (var mention : RegionGroup.findIn(clause.text())) {
            regions.addAll(mention.group().members());
            spans.add(new Span(mention.start(), mention.end()));
        }
        if (regions.isEmpty()) {
            return List.of();
        }
        List<String> written = spans.stream()
                .map(span -> clause.text().substring(span.start(), span.end()))
                .toList();
        var condition = new Condition.Place(List.copyOf(regions), String.join("、", written), clause.hard());
        int first = spans.stream().mapToInt(Span::start).min().orElseThrow();
        int last = spans.stream().mapToInt(Span::end).max().orElseThrow();
        return List.of(new NeedReading.Recognised(condition, clause.start() + first, clause.start() + last));
    }

    private static boolean wantsAPlace(String clause) {
        return WANTS_A_PLACE.matcher(clause).find()
                && !OUTSIDE.matcher(clause).find()
                && !GOODS_GO_THERE.matcher(clause).find();
    }

    private record Span(int start, int end) {}
}
