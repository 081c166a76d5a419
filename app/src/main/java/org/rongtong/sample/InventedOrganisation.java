package org.rongtong.sample;

import java.time.LocalDate;
import java.util.List;
import org.rongtong.kernel.IndustryCode;
import org.rongtong.kernel.RegionCode;
import org.rongtong.kernel.Uscc;

/**
 * An organisation that does not exist; its name says so (示例) and its credit code lies in the registration area 999999,
 * which is assigned to nobody.
 *
 * @param kind 大企业, 中小企业, 科研院所 or 服务机构
 * @param registeredCapitalWanYuan in 10 000 yuan
 */
public record InventedOrganisation(
        String code,
        Uscc uscc,
        String name,
        String shortName,
        String kind,
        RegionCode region,
        IndustryCode industry,
        LocalDate establishedOn,
        int registeredCapitalWanYuan,
        String description,
        List<InventedOffer> offers) {

    public InventedOrganisation {
        offers = List.copyOf(offers);
    }
}
