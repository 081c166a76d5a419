package org.rongtong.sample;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rongtong.kernel.RegionCode;
import org.rongtong.kernel.Regions;
import org.rongtong.kernel.Uscc;
import org.rongtong.sample.WordStock.Offered;
import org.rongtong.sample.WordStock.Trade;

/**
 * A province of invented organisations with what they offer, for trying size. The organisation of a number is always the
 * same, so that a smaller province is the beginning of a larger one; names, codes and credit codes are each unique.
 *
 * @param size number of organisations, 1 to {@link #LARGEST}
 */
public record SampleProvince(int size) {

    /** The most organisations whose names differ. */
    public static final int LARGEST = 400_000;

    /** The size of a province's directory: {@code demo --province} and the benches use it. */
    public static final int USUAL = 20_000;

    /** Changes when the same number would make another organisation. */
    public static final String VERSION = "1";

    private static final RegionCode PROVINCE = RegionCode.of("37");
    private static final int PERCENT_LARGE = 2;
    private static final int PERCENT_CERTIFIED = 70;
    private static final int PERCENT_NAMED_BY_USE = 40;

    /**
     * A prime that does not divide the number of names, so that stepping by it meets each of them once; near the golden
     * section of that number, so that also a small province lies all over the map.
     */
    private static final long STRIDE = 370_759;

    private static final LocalDate OLDEST = LocalDate.of(1994, 1, 1);
    private static final int DAYS_OF_FOUNDING = 30 * 365;
    private static final LocalDate FIRST_END_OF_CERTIFICATES = LocalDate.of(2026, 6, 1);
    private static final LocalDate FIRST_STATEMENT = LocalDate.of(2026, 1, 5);

    private static final WordStock STOCK = WordStock.read();
    private static final List<RegionCode> COUNTIES = counties();

    /** @throws IllegalArgumentException if there are not so many names */
    public SampleProvince {
        if (size < 1 || size > LARGEST) {
            throw new IllegalArgumentException("size of the province: " + size);
        }
    }

    /** The organisations in the order of their numbers, made one by one as they are asked for. */
    public Stream<InventedOrganisation> organisations() {
        return IntStream.range(0, size).mapToObj(SampleProvince::organisation);
    }

    /**
     * Writes organisations.jsonl and offers.jsonl, as imports of these kinds take them; files of these names are replaced.
     *
     * @return number of offers written
     */
    public long writeTo(Path directory) throws IOException {
        Files.createDirectories(directory);
        long offers = 0;
        try (BufferedWriter firms = Files.newBufferedWriter(directory.resolve("organisations.jsonl"));
                BufferedWriter offered = Files.newBufferedWriter(directory.resolve("offers.jsonl"))) {
            for (InventedOrganisation firm : (Iterable<InventedOrganisation>) organisations()::iterator) {
                ImportLines.write(firm, firms);
                for (InventedOffer offer : firm.offers()) {
                    ImportLines.write(offer, firm, offered);
                }
                offers += firm.offers().size();
            }
        }
        return offers;
    }

    private static InventedOrganisation organisation(int number) {
        Draw draw = new Draw(number);
        Trade trade = draw.of(STOCK.trades());
        Named named = Named.of(number);
        String code = "S-PRV-%06d".formatted(number + 1);
        return new InventedOrganisation(
                code,
                Uscc.completing("91999999MB%06d".formatted(number + 1)),
                named.brand() + trade.trade() + "（示例）有限公司",
                named.brand() + "（示例）",
                kind(trade, draw),
                named.county(),
                trade.code(),
                draw.day(OLDEST, DAYS_OF_FOUNDING),
                draw.between(1, 90) * 100,
                trade.about() + "，职工" + draw.between(18, 480) + "人。",
                offers(code, trade, draw));
    }

    /** How many names there are. */
    static long names() {
        return (long) STOCK.brandHeads().length() * STOCK.brandTails().length() * COUNTIES.size();
    }

    private static String kind(Trade trade, Draw draw) {
        return Objects.requireNonNullElse(trade.kind(), draw.chance(PERCENT_LARGE) ? "大企业" : "中小企业");
    }

    /** A county and two characters of a brand that no other number has. */
    private record Named(RegionCode county, String brand) {

        static Named of(int number) {
            int heads = STOCK.brandHeads().length();
            int tails = STOCK.brandTails().length();
            long place = number * STRIDE % names();
            RegionCode county = COUNTIES.get((int) (place / heads / tails));
            char head = STOCK.brandHeads().charAt((int) (place % heads));
            char tail = STOCK.brandTails().charAt((int) (place / heads % tails));
            return new Named(county, Regions.standard().shortName(county) + head + tail);
        }
    }

    private static List<InventedOffer> offers(String owner, Trade trade, Draw draw) {
        List<Offered> chosen = draw
                .some(trade.offers(), draw.between(1, trade.offers().size()))
                .stream()
                .map(Offered::of)
                .toList();
        List<InventedOffer> offers = new ArrayList<>();
        for (Offered offered : chosen) {
            for (int variants = draw.between(1, 2); variants > 0; variants--) {
                InventedOffer made = offer(owner + "-" + (offers.size() + 1), offered, trade, draw);
                if (offers.stream().noneMatch(other -> other.name().equals(made.name()))) {
                    offers.add(made);
                }
            }
        }
        return offers;
    }

    private static InventedOffer offer(String code, Offered offered, Trade trade, Draw draw) {
        return new InventedOffer(
                code,
                offered.kind(),
                name(offered, trade, draw),
                "用于" + String.join("、", draw.some(trade.uses(), draw.between(1, 3))) + "，"
                        + String.join("，", draw.some(STOCK.closings(), 2)) + "。",
                offered.parameters().stream().map(draw::filled).toList(),
                draw.chance(PERCENT_CERTIFIED)
                        ? List.of(trade.certificate() + "|" + draw.day(FIRST_END_OF_CERTIFICATES, 900))
                        : List.of(),
                draw.day(FIRST_STATEMENT, 310));
    }

    private static String name(Offered offered, Trade trade, Draw draw) {
        String use = draw.chance(PERCENT_NAMED_BY_USE) ? draw.of(trade.uses()) + "用" : "";
        return use + String.join("", draw.some(trade.grades(), draw.between(0, 2))) + offered.name();
    }

    /** Counties whose short name tells them apart; 市中 there are several. */
    private static List<RegionCode> counties() {
        Regions regions = Regions.standard();
        List<RegionCode> all = regions.children(PROVINCE).stream()
                .flatMap(city -> regions.children(city).stream())
                .toList();
        Map<String, Long> named =
                all.stream().collect(Collectors.groupingBy(regions::shortName, Collectors.counting()));
        return all.stream()
                .filter(county -> named.getOrDefault(regions.shortName(county), 0L) == 1)
                .filter(county -> regions.find(regions.fullName(county)).equals(Optional.of(county)))
                .toList();
    }
}
