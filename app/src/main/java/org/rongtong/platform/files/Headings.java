package org.rongtong.platform.files;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The columns one hopes to find, looked up by header. Headers are compared after NFKC, without case, spaces and marks
 * such as {@code *} and {@code ：}; brackets' contents count only where an alias has them too, so that
 * {@code 注册资本（元）} can be told from {@code 注册资本（万元）} and both are understood as {@code 注册资本}.
 */
public final class Headings {

    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)|\\[[^]]*]|【[^】]*】|〔[^〕]*〕|<[^>]*>");
    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<Heading> all;
    private final Map<String, String> fieldByHeader = new HashMap<>();

    private Headings(List<Heading> all) {
        this.all = List.copyOf(all);
        for (Heading heading : all) {
            fieldByHeader.put(plain(heading.field()), heading.field());
        }
        for (Heading heading : all) {
            heading.aliases().forEach(alias -> fieldByHeader.putIfAbsent(plain(alias), heading.field()));
        }
    }

    /** The headings {@code all}; where two claim one alias the earlier keeps it. */
    public static Headings of(List<Heading> all) {
        return new Headings(all);
    }

    /** No expectation: the first row that is not blank is the header. */
    public static Headings none() {
        return new Headings(List.of());
    }

    /** The field that {@code header} means, if any. */
    public Optional<String> field(String header) {
        String whole = fieldByHeader.get(plain(header));
        return Optional.ofNullable(whole != null ? whole : fieldByHeader.get(plain(withoutBrackets(header))));
    }

    List<Heading> all() {
        return all;
    }

    private static String withoutBrackets(String header) {
        return BRACKETS.matcher(Normalizer.normalize(header, Normalizer.Form.NFKC))
                .replaceAll("");
    }

    private static String plain(String header) {
        String text = Normalizer.normalize(header, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return MARKS.matcher(text).replaceAll("");
    }
}
