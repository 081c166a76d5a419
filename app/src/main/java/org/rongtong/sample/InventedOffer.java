package org.rongtong.sample;

import java.time.LocalDate;
import java.util.List;

/**
 * Something that an invented organisation offers, worded as import files word it.
 *
 * @param kind 产品, 工艺能力, 科研成果, 仪器与检测 or 服务
 * @param parameters like {@code 长期耐温: 120 ℃}
 * @param certificates like {@code ISO 9001|2027-08-14}; some have run out
 */
public record InventedOffer(
        String code,
        String kind,
        String name,
        String text,
        List<String> parameters,
        List<String> certificates,
        LocalDate updatedOn) {

    public InventedOffer {
        parameters = List.copyOf(parameters);
        certificates = List.copyOf(certificates);
    }
}
