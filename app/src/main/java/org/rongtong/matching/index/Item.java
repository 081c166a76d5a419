package org.rongtong.matching.index;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rongtong.directory.OfferKind;

/**
 * One thing of a profile that can meet a need by itself: a product, a capability, a result, an instrument, a service.
 *
 * @param id of the offer; where the file gives none, of the profile and the place in its list
 * @param text what it says beside its name; may be empty
 * @param statedOn when its owner last stated it
 */
public record Item(
        String id,
        OfferKind kind,
        String name,
        String text,
        List<StatedParameter> parameters,
        List<HeldCertificate> certificates,
        Optional<LocalDate> statedOn) {

    public Item {
        parameters = List.copyOf(parameters);
        certificates = List.copyOf(certificates);
    }

    /** A bare name, as lists of products give it. */
    public static Item named(String id, OfferKind kind, String name) {
        return new Item(id, kind, name, "", List.of(), List.of(), Optional.empty());
    }

    /** Name and text as one: what is encoded and searched. */
    public String wording() {
        return text.isBlank() ? name : name + "：" + text;
    }
}
