package org.rongtong.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rongtong.directory.OfferKind;
import org.rongtong.kernel.RegionCode;
import org.rongtong.kernel.Regions;
import org.rongtong.matching.index.Item;
import org.rongtong.matching.index.Profile;
import org.rongtong.platform.files.TableFile;
import org.rongtong.platform.files.TableRow;

/** The listed firms with all their products: for measuring time, never for relevance. */
final class ListedFirms {

    private static final String COMPANIES = "ckg/companies.csv";
    private static final String PRODUCTS = "ckg/company_product.csv.gz";

    private ListedFirms() {}

    static Stream<String> files() {
        return Stream.of(COMPANIES, PRODUCTS);
    }

    static List<Profile> profiles(SharedData shared) throws IOException {
        Map<String, List<String>> products = new HashMap<>();
        each(
                shared.folder().resolve(PRODUCTS),
                row -> products.computeIfAbsent(text(row, "company_id"), _ -> new ArrayList<>())
                        .add(text(row, "product")));
        List<Profile> profiles = new ArrayList<>();
        each(
                shared.folder().resolve(COMPANIES),
                row -> profiles.add(profile(row, products.getOrDefault(text(row, "company_id"), List.of()))));
        return profiles;
    }

    private static Profile profile(TableRow row, List<String> products) {
        String id = text(row, "company_id");
        String name = text(row, "full_name");
        String industry = String.join("、", text(row, "sw3_name"), text(row, "sw2_name"), text(row, "sw1_name"));
        Map<String, String> about = new LinkedHashMap<>();
        about.put("name", name);
        about.put("industry", industry);
        List<Item> items = new ArrayList<>();
        products.forEach(product -> items.add(Item.named(id + "#" + (items.size() + 1), OfferKind.PRODUCT, product)));
        String place = text(row, "province_guess") + text(row, "city_guess");
        Optional<RegionCode> region = Regions.standard().find(place);
        String main = products.isEmpty() ? "" : "主营：" + String.join("、", products) + "。";
        return new Profile(
                id, name, name + "。行业：" + industry + "。" + main, about, items, region, place, List.of(), List.of());
    }

    private static String text(TableRow row, String header) {
        return row.text(header).orElse("");
    }

    private static void each(Path path, java.util.function.Consumer<TableRow> taker) throws IOException {
        switch (TableFile.open(path)) {
            case TableFile.Opening.Opened(TableFile file) -> {
                try (file) {
                    file.forEach(taker);
                }
            }
            case TableFile.Opening.Refused refused -> throw new IOException(refused.toString());
        }
    }
}
