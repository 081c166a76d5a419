package org.rongtong.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.rongtong.directory.OfferKind;
import org.rongtong.matching.index.Item;
import org.rongtong.matching.index.Profile;

/** More firms than there are, put together from what real ones make: for measuring time, never for relevance. */
final class RecombinedFirms {

    private static final long SEED = 20_261_124;

    private RecombinedFirms() {}

    /** The real firms, and as many more as make {@code size}. */
    static List<Profile> of(List<Profile> real, int size) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        List<Profile> firms = new ArrayList<>(real);
        List<String> products = real.stream()
                .flatMap(profile -> profile.items().stream())
                .map(Item::name)
                .toList();
        while (firms.size() < size) {
            firms.add(made(firms.size(), real.get(random.nextInt(real.size())), products, random));
        }
        return firms;
    }

    /** A firm of the same kind and number of products; a run of neighbours in the list belongs together somehow. */
    private static Profile made(int number, Profile like, List<String> products, RandomGenerator random) {
        List<String> own = new ArrayList<>();
        while (own.size() < like.items().size()) {
            int from = random.nextInt(products.size());
            int to = Math.min(products.size(), from + 1 + random.nextInt(3));
            own.addAll(products.subList(from, Math.min(to, from + like.items().size() - own.size())));
        }
        String id = "R" + number;
        List<Item> items = new ArrayList<>();
        own.forEach(product -> items.add(Item.named(id + "#" + (items.size() + 1), OfferKind.PRODUCT, product)));
        String name = like.name() + number;
        Map<String, String> about = new LinkedHashMap<>(like.about());
        about.put("name", name);
        String main = own.isEmpty() ? "" : own.stream().collect(Collectors.joining("、", "主营：", "。"));
        String text = name + "。行业：" + about.get("industry") + "。" + main;
        return new Profile(id, name, text, about, items, like.region(), like.place(), List.of(), List.of());
    }
}
