package org.rongtong.directory.portal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.rongtong.directory.OfferKind;
import org.rongtong.platform.web.Listing;

/** A list of all offers of one kind, whoever offers them. */
public enum Shelf {
    PRODUCTS(OfferKind.PRODUCT),
    PROCESSES(OfferKind.PROCESS),
    RESULTS(OfferKind.RESEARCH_RESULT),
    INSTRUMENTS(OfferKind.INSTRUMENT),
    SERVICES(OfferKind.SERVICE);

    private final OfferKind kind;

    Shelf(OfferKind kind) {
        this.kind = kind;
    }

    public OfferKind kind() {
        return kind;
    }

    /** The shelf on which offers of {@code kind} stand. */
    public static Shelf of(OfferKind kind) {
        return Stream.of(values())
                .filter(shelf -> shelf.kind == kind)
                .findFirst()
                .orElseThrow();
    }

    static Shelf named(String path) {
        return valueOf(path.toUpperCase(Locale.ROOT));
    }

    public String path() {
        return "/" + name().toLowerCase(Locale.ROOT);
    }

    /** Address of the page of the offer {@code id}. */
    public String path(String id) {
        return path() + "/" + id;
    }

    Listing.Shape shape() {
        return new Listing.Shape(
                path(),
                List.of("owner", "region", "industry"),
                List.of("updated", "name", "organisation", "place"),
                true);
    }

    /** Key of the words for {@code part} of this shelf. */
    public String key(String part) {
        return "directory.shelf." + name().toLowerCase(Locale.ROOT) + "." + part;
    }

    /** Key of its name. */
    public String key() {
        return key("name");
    }
}
