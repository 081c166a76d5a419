package org.rongtong.matching.cast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.rongtong.directory.OfferKind;
import org.rongtong.directory.TitleKind;
import org.rongtong.kernel.RegionCode;
import org.rongtong.matching.index.HeldCertificate;
import org.rongtong.matching.index.HeldTitle;
import org.rongtong.matching.index.Item;
import org.rongtong.matching.index.Profile;
import org.rongtong.matching.index.StatedParameter;

/** Invented firms. */
public final class Firms {

    private static final String[] WHAT = {
        "电机", "轴承", "密封圈", "齿轮", "泵", "阀门", "传感器", "薄膜", "涂料", "模具", "导轨", "丝杠", "电缆", "滤芯", "弹簧", "软管"
    };
    private static final String[] HOW = {"高温", "耐油", "伺服", "精密", "不锈钢", "陶瓷", "微型", "液压", "防爆", "低噪声", "PEEK", "碳纤维"};
    private static final String[] WHERE = {"3701", "3702", "3205", "3101", "4403", "5101", "42"};

    private Firms() {}

    public static Profile firm(String id, String... products) {
        return new Firm(id, products).build();
    }

    /** {@code n} firms with ids of equal length, the same for the same seed. */
    public static List<Profile> random(long seed, int n) {
        Random random = new Random(seed);
        return IntStream.range(0, n).mapToObj(i -> random(random, i)).toList();
    }

    private static Profile random(Random random, int number) {
        String[] products = IntStream.rangeClosed(0, random.nextInt(4))
                .mapToObj(_ -> HOW[random.nextInt(HOW.length)] + WHAT[random.nextInt(WHAT.length)])
                .toArray(String[]::new);
        var firm = new Firm("F%05d".formatted(number), products);
        if (random.nextInt(3) > 0) {
            firm.in(WHERE[random.nextInt(WHERE.length)]);
        }
        if (random.nextInt(3) == 0) {
            firm.stating("耐温", (80 + random.nextInt(200)) + "℃");
        }
        if (random.nextInt(3) == 0) {
            firm.certified("ISO 9001:2015", random.nextBoolean() ? "2027-01-01" : "2020-01-01");
        }
        if (random.nextInt(4) == 0) {
            firm.titled(TitleKind.LITTLE_GIANT, "2024-07-01", "2027-06-30");
        }
        return firm.build();
    }

    /** A firm being described. */
    public static final class Firm {

        private final String id;
        private final List<Item> items = new ArrayList<>();
        private Optional<RegionCode> region = Optional.empty();
        private final List<HeldTitle> titles = new ArrayList<>();
        private final List<HeldCertificate> certificates = new ArrayList<>();

        public Firm(String id, String... products) {
            this.id = id;
            Arrays.stream(products)
                    .forEach(name -> items.add(Item.named(id + "-" + items.size(), OfferKind.PRODUCT, name)));
        }

        public Firm in(String digits) {
            region = Optional.of(RegionCode.of(digits));
            return this;
        }

        /** Adds a parameter to the last product. */
        public Firm stating(String name, String value) {
            Item last = items.removeLast();
            List<StatedParameter> parameters = new ArrayList<>(last.parameters());
            parameters.add(new StatedParameter(name, value));
            items.add(new Item(
                    last.id(),
                    last.kind(),
                    last.name(),
                    last.text(),
                    parameters,
                    last.certificates(),
                    last.statedOn()));
            return this;
        }

        /** Adds a certificate to the last product. */
        public Firm productCertified(String name, String until) {
            Item last = items.removeLast();
            items.add(new Item(
                    last.id(),
                    last.kind(),
                    last.name(),
                    last.text(),
                    last.parameters(),
                    List.of(new HeldCertificate(name, day(until))),
                    last.statedOn()));
            return this;
        }

        /** @param until empty for no end */
        public Firm certified(String name, String until) {
            certificates.add(new HeldCertificate(name, day(until)));
            return this;
        }

        /** Days; empty where not stated. */
        public Firm titled(TitleKind kind, String from, String until) {
            titles.add(new HeldTitle(kind, kind.name(), day(from), day(until)));
            return this;
        }

        public Profile build() {
            String name = "示例" + id + "有限公司";
            String text = name + "。主营："
                    + String.join("、", items.stream().map(Item::name).toList());
            return new Profile(id, name, text, Map.of("name", name), items, region, "", titles, certificates);
        }

        private static Optional<LocalDate> day(String day) {
            return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
        }
    }
}
