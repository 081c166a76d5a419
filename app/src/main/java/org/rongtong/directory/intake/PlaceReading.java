package org.rongtong.directory.intake;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rongtong.kernel.Confidence;
import org.rongtong.kernel.RegionCode;
import org.rongtong.kernel.Regions;

/** The place of an organisation from a row: from the region it names, else from the beginning of its address. */
record PlaceReading(
        @Nullable String code,
        @Nullable String written,
        @Nullable Confidence confidence,
        @Nullable String address) {

    static PlaceReading of(Cells cells) {
        String written = cells.text("region");
        String address = cells.text("address");
        Optional<RegionCode> named = written == null ? Optional.empty() : named(written);
        if (written != null && named.isEmpty()) {
            cells.tell("region", "region.unknown");
        }
        if (named.isPresent()) {
            return new PlaceReading(named.get().digits(), written, Confidence.STATED, address);
        }
        Optional<RegionCode> derived = Optional.ofNullable(address).flatMap(PlaceReading::begun);
        return new PlaceReading(
                derived.map(RegionCode::digits).orElse(null),
                written,
                derived.map(region -> Confidence.DERIVED).orElse(null),
                address);
    }

    private static Optional<RegionCode> named(String written) {
        Regions regions = Regions.standard();
        return RegionCode.parse(written).filter(regions::knows).or(() -> regions.find(separated(written)));
    }

    /** 山东省/济南市, 山东-济南 and 山东 济南 all mean 山东济南. */
    private static String separated(String written) {
        return written.replaceAll("[\\s/,、>·-]+", "");
    }

    private static Optional<RegionCode> begun(String address) {
        List<Regions.Mention> mentions = Regions.standard().findIn(address);
        return mentions.stream()
                .filter(mention -> mention.start() == 0)
                .map(Regions.Mention::code)
                .findFirst();
    }
}
