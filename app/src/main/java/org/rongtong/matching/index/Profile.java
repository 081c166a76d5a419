package org.rongtong.matching.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rongtong.kernel.RegionCode;

/**
 * What can be matched with a need: a firm with all that it offers, or one research result, instrument or service.
 *
 * @param id of the organisation or the offer, or as the file gives it
 * @param text the whole profile in one text, as it is encoded and searched
 * @param about parts of {@code text} that are not items, by field: name, industry, description and further columns
 * @param region statistical division, where it is known
 * @param place as it was written
 */
public record Profile(
        String id,
        String name,
        String text,
        Map<String, String> about,
        List<Item> items,
        Optional<RegionCode> region,
        String place,
        List<HeldTitle> titles,
        List<HeldCertificate> certificates) {

    public Profile {
        about = Collections.unmodifiableMap(new LinkedHashMap<>(about));
        items = List.copyOf(items);
        titles = List.copyOf(titles);
        certificates = List.copyOf(certificates);
    }

    /** Everything that is searched word by word; what is offered counts twice, once here and once in {@link #text}. */
    String searched() {
        StringBuilder searched = new StringBuilder(text);
        for (Item item : items) {
            searched.append('\n').append(item.wording());
        }
        return searched.toString();
    }

    /** Every text of it that is encoded: the whole first, then its items. */
    public List<String> encoded() {
        List<String> texts = new ArrayList<>(items.size() + 1);
        texts.add(text);
        items.forEach(item -> texts.add(item.wording()));
        return texts;
    }
}
