package org.rongtong.matching.batch;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rongtong.directory.OfferKind;
import org.rongtong.kernel.Regions;
import org.rongtong.matching.index.HeldCertificate;
import org.rongtong.matching.index.HeldTitle;
import org.rongtong.matching.index.Item;
import org.rongtong.matching.index.Profile;
import org.rongtong.matching.index.StatedParameter;

/** Reads offers: a firm with its products, or one research result, instrument or service. */
final class ProfileRows {

    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern NAME_COLON_VALUE = Pattern.compile("([^:：=]+?)\\s*[:：=]\\s*(.+)", Pattern.DOTALL);
    private static final Pattern NAME_THEN_NUMBER = Pattern.compile("([^\\d±≥≤<>~]+?)\\s*([±≥≤<>~-]?\\s*\\d.*)");

    private ProfileRows() {}

    static InputTable open(Path path) throws WrongUse {
        InputTable table = InputTable.open(path, InputColumns.OFFERS);
        table.need("id");
        return table;
    }

    static Optional<Profile> read(InputRow row) {
        String id = row.text("id");
        String name = Stream.of(row.text("name"), row.text("title"), id)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElseThrow();
        Map<String, String> about = about(row);
        String text = text(row, about);
        if (text.isEmpty()) {
            row.tell("text", "", "profile");
            return Optional.empty();
        }
        String place = row.text("region");
        return Optional.of(new Profile(
                id,
                name,
                text,
                about,
                items(row, id, name),
                place.isEmpty() ? Optional.empty() : Regions.standard().find(place),
                place,
                titles(row),
                certificates(row)));
    }

    /** What the row says apart from its products, by field and then by the file's own headers. */
    private static Map<String, String> about(InputRow row) {
        Map<String, String> about = new LinkedHashMap<>();
        for (String field : List.of("name", "title", "industry", "description")) {
            if (!row.text(field).isEmpty()) {
                about.put(field, row.text(field));
            }
        }
        about.putAll(row.others());
        return about;
    }

    // ---- text

    private static String text(InputRow row, Map<String, String> about) {
        StringBuilder text = new StringBuilder(row.text("text"));
        String head = row.text("text").isEmpty() ? "行业：" : "";
        String products = row.text("text").isEmpty() ? "主营：" : "";
        add(text, "", about.getOrDefault("name", ""));
        add(text, "", about.getOrDefault("title", ""));
        add(text, head, about.getOrDefault("industry", ""));
        String further = String.join(
                "、",
                row.list("products").stream()
                        .filter(product -> text.indexOf(product) < 0)
                        .toList());
        add(text, products, further);
        add(text, "", about.getOrDefault("description", ""));
        // A number alone says nothing without its header, and every corpus is full of them.
        row.others().values().stream()
                .filter(other -> LETTER.matcher(other).find())
                .forEach(other -> add(text, "", other));
        return text.toString();
    }

    private static void add(StringBuilder text, String before, String more) {
        if (more.isEmpty() || text.indexOf(more) >= 0) {
            return;
        }
        if (!text.isEmpty() && "。.；;\n".indexOf(text.charAt(text.length() - 1)) < 0) {
            text.append('。');
        }
        text.append(before).append(more);
        if ("。.".indexOf(more.charAt(more.length() - 1)) < 0) {
            text.append('。');
        }
    }

    // ---- items

    private static List<Item> items(InputRow row, String id, String name) {
        List<StatedParameter> parameters = parameters(row);
        List<String> products = row.list("products");
        OfferKind kind = Words.kind(row.text("kind")).orElse(OfferKind.PRODUCT);
        List<Item> items = new ArrayList<>();
        for (String product : products) {
            items.add(Item.named(id + "#" + (items.size() + 1), kind, product));
        }
        if (parameters.isEmpty()) {
            return items;
        }
        // Of several products nobody says which one the parameters are about: then they are the whole row's.
        String about = products.size() == 1 ? products.getFirst() : name;
        Item stating = new Item(
                id + "#" + (products.size() == 1 ? 1 : products.size() + 1),
                kind,
                about,
                "",
                parameters,
                List.of(),
                Optional.empty());
        if (products.size() == 1) {
            return List.of(stating);
        }
        items.add(stating);
        return items;
    }

    private static List<StatedParameter> parameters(InputRow row) {
        List<StatedParameter> parameters = new ArrayList<>();
        for (String entry : row.list("parameters")) {
            Matcher colon = NAME_COLON_VALUE.matcher(entry);
            Matcher matcher = colon.matches() ? colon : NAME_THEN_NUMBER.matcher(entry);
            if (matcher.matches()) {
                parameters.add(new StatedParameter(
                        matcher.group(1).strip(), matcher.group(2).strip()));
            } else {
                row.tell("parameters", entry, "parameter");
            }
        }
        return parameters;
    }

    // ---- titles and certificates

    /** A name and, behind {@code |}, the last day. */
    private record Dated(String name, Optional<LocalDate> until) {

        static Dated read(InputRow row, String field, String entry) {
            int bar = entry.lastIndexOf('|');
            if (bar < 0) {
                return new Dated(entry, Optional.empty());
            }
            String name = entry.substring(0, bar).strip();
            String day = entry.substring(bar + 1).strip();
            try {
                return new Dated(name, day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day)));
            } catch (DateTimeException other) {
                row.tell(field, entry, "until");
                return new Dated(name, Optional.empty());
            }
        }
    }

    private static List<HeldTitle> titles(InputRow row) {
        return row.list("titles").stream()
                .map(entry -> Dated.read(row, "titles", entry))
                .filter(dated -> !dated.name().isEmpty() && !Words.isCertificate(dated.name()))
                .map(dated -> new HeldTitle(Words.title(dated.name()), dated.name(), Optional.empty(), dated.until()))
                .toList();
    }

    private static List<HeldCertificate> certificates(InputRow row) {
        Stream<Dated> amongTitles = row.list("titles").stream()
                .map(entry -> Dated.read(row, "titles", entry))
                .filter(dated -> Words.isCertificate(dated.name()));
        Stream<Dated> own = row.list("certificates").stream()
                .map(entry -> Dated.read(row, "certificates", entry))
                .filter(dated -> !dated.name().isEmpty());
        return Stream.concat(own, amongTitles)
                .map(dated -> new HeldCertificate(dated.name(), dated.until()))
                .toList();
    }
}
