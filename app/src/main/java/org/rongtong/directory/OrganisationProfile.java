package org.rongtong.directory;

import java.util.List;

/**
 * An organisation with everything of it that others are matched against, all of it public.
 *
 * @param offers that are not withdrawn
 * @param titles ended ones too; ask each whether it is valid on a day
 */
public record OrganisationProfile(
        Organisation organisation, List<Offer> offers, List<Title> titles, List<Certificate> certificates) {

    public OrganisationProfile {
        offers = List.copyOf(offers);
        titles = List.copyOf(titles);
        certificates = List.copyOf(certificates);
    }
}
