package org.rongtong.matching.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.rongtong.kernel.RegionCode;
import org.rongtong.kernel.RegionGroup;
import org.rongtong.kernel.Regions;

/** Places that a clause wants the other side to be in; where goods go or a name stands is not such a place. */
final class Places {

    private static final Pattern WANTS_A_PLACE =
            Pattern.compile("优先|周边|附近|就近|本地|省内|市内|境内|位于|地处|注册|厂址|工厂|基地在|所在地|地区|区域|范围内|以内");

    private Places() {}

    static List<NeedReading.Recognised> in(Clause clause) {
        if (!WANTS_A_PLACE.matcher(clause.text()).find()) {
            return List.of();
        }
        Set<RegionCode> regions = new LinkedHashSet<>();
        List<String> written = new ArrayList<>();
        for (var mention : Regions.standard().findIn(clause.text())) {
            regions.add(mention.code());
            written.add(clause.text().substring(mention.start(), mention.end()));
        }
        for (var mention : RegionGroup.findIn(clause.text())) {
            regions.addAll(mention.group().members());
            written.add(clause.text().substring(mention.start(), mention.end()));
        }
        if (regions.isEmpty()) {
            return List.of();
        }
        var condition = new Condition.Place(List.copyOf(regions), String.join("、", written), clause.hard());
        return List.of(new NeedReading.Recognised(condition, clause.start()));
    }
}
