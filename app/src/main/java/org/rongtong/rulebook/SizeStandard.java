package org.rongtong.rulebook;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rongtong.kernel.IndustryCode;

/**
 * The size classes of one standard (划型标准): lower bounds by industry. A firm has the highest class of which it reaches
 * every bound, and is micro otherwise.
 */
final class SizeStandard {

    static final int MICRO = 1;
    static final int SMALL = 2;
    static final int MEDIUM = 4;
    static final int LARGE = 8;
    /** The standard does not name the industry, so that a person must say. */
    static final int UNNAMED = 16;
    /** The industry has a standard of its own. */
    static final int ELSEWHERE = 32;

    private static final Set<String> KEYS =
            Set.of("id", "name", "document", "in_force", "status", "seen", "industries", "not_applicable", "note");
    private static final List<String> METRICS = List.of("employees", "operating_revenue", "total_assets");
    private static final int CODES = 10_000;

    private final List<Industry> industries = new ArrayList<>();
    private final List<IndustryCode> elsewhere = new ArrayList<>();
    private final int code;

    /** One row of the table. */
    record Industry(String id, String name, List<IndustryCode> codes, List<Metric> metrics) {}

    /** @param bounds of large, medium and small, in millionths */
    record Metric(String fact, int slot, long[] bounds) {

        /** The classes that this alone would allow, as bits. */
        int levels(Facts facts) {
            if (facts.isMissing(slot)) {
                return MICRO | SMALL | MEDIUM | LARGE;
            }
            long near = facts.values()[slot];
            if (near > Facts.WIDE) {
                return near >= bounds[0] ? LARGE : near >= bounds[1] ? MEDIUM : near >= bounds[2] ? SMALL : MICRO;
            }
            BigDecimal value = facts.number(slot);
            return reaches(value, 0) ? LARGE : reaches(value, 1) ? MEDIUM : reaches(value, 2) ? SMALL : MICRO;
        }

        private boolean reaches(BigDecimal value, int bound) {
            return value.compareTo(BigDecimal.valueOf(bounds[bound], Facts.SCALE)) >= 0;
        }
    }

    private SizeStandard(int code) {
        this.code = code;
    }

    static SizeStandard read(InputStream yaml, Vocabulary vocabulary) {
        return read(Reading.of(YamlNode.read(yaml)).only(KEYS), vocabulary);
    }

    static SizeStandard read(Reading file, Vocabulary vocabulary) {
        SizeStandard standard =
                new SizeStandard(vocabulary.known("industry_code").slot());
        for (Reading row : file.get("industries").items()) {
            row.only(Set.of("id", "name", "codes", "bounds"));
            standard.industries.add(new Industry(
                    row.get("id").filled(),
                    row.get("name").filled(),
                    codes(row.get("codes")),
                    metrics(row.get("bounds").only(Set.copyOf(METRICS)), vocabulary)));
        }
        file.maybe("not_applicable").ifPresent(codes -> standard.elsewhere.addAll(codes(codes)));
        return standard;
    }

    private static List<IndustryCode> codes(Reading codes) {
        return codes.items().stream()
                .map(item -> IndustryCode.parse(item.text()).orElseThrow(() -> item.refused("industry", item.text())))
                .toList();
    }

    private static List<Metric> metrics(Reading bounds, Vocabulary vocabulary) {
        return bounds.keys().stream()
                .map(fact -> {
                    long[] lines = bounds.get(fact).items().stream()
                            .mapToLong(line ->
                                    line.decimal().movePointRight(Facts.SCALE).longValueExact())
                            .toArray();
                    if (lines.length != 3 || lines[0] <= lines[1] || lines[1] <= lines[2]) {
                        throw bounds.get(fact).refused("bounds");
                    }
                    return new Metric(fact, vocabulary.known(fact).slot(), lines);
                })
                .toList();
    }

    List<Industry> industries() {
        return industries;
    }

    int codeSlot() {
        return code;
    }

    /** The code as {@link Facts} keep it. */
    static long coded(IndustryCode code) {
        return code.level() == IndustryCode.Level.SECTION
                ? code.value().charAt(0)
                : (long) code.level().ordinal() * CODES + Integer.parseInt(code.digits());
    }

    private static boolean isWithin(long coded, IndustryCode wider) {
        long code = coded(wider);
        if (wider.level() == IndustryCode.Level.SECTION) {
            return coded < CODES ? coded == code : wider.contains(decoded(coded));
        }
        return coded >= CODES && wider.contains(decoded(coded));
    }

    private static IndustryCode decoded(long coded) {
        return coded < CODES
                ? IndustryCode.of(Character.toString((char) coded))
                : IndustryCode.of(
                        String.format(java.util.Locale.ROOT, "%0" + (coded / CODES + 1) + "d", coded % CODES));
    }

    /** The rows of the table that an industry code may mean, and whether it may mean an industry without one. */
    record Candidates(List<Industry> rows, int others) {}

    /** Filled as codes are asked for; filled twice by two threads it holds the same. */
    private final @Nullable Candidates[] byCode = new Candidates[4 * CODES];

    Candidates candidates(Facts facts) {
        int coded = facts.isMissing(code) ? 0 : (int) facts.values()[code];
        Candidates known = byCode[coded];
        if (known == null) {
            known = candidates(facts.values()[code]);
            byCode[coded] = known;
        }
        return known;
    }

    private Candidates candidates(long coded) {
        if (coded == Facts.MISSING) {
            return new Candidates(industries, UNNAMED | ELSEWHERE);
        }
        List<Industry> sure = industries.stream()
                .filter(row -> row.codes().stream().anyMatch(wider -> isWithin(coded, wider)))
                .toList();
        if (!sure.isEmpty()) {
            return new Candidates(sure.subList(0, 1), 0);
        }
        if (elsewhere.stream().anyMatch(wider -> isWithin(coded, wider))) {
            return new Candidates(List.of(), ELSEWHERE);
        }
        // A code wider than the rows, for instance F for wholesale or retail.
        IndustryCode wide = decoded(coded);
        return new Candidates(
                industries.stream()
                        .filter(row -> row.codes().stream().anyMatch(wide::contains))
                        .toList(),
                UNNAMED);
    }

    /** The classes that are still possible, as bits. */
    int classes(Facts facts) {
        Candidates candidates = candidates(facts);
        int mask = candidates.others();
        for (Industry row : candidates.rows()) {
            mask |= classes(row, facts);
        }
        return mask;
    }

    static int classes(Industry row, Facts facts) {
        int union = 0;
        int least = LARGE;
        for (Metric metric : row.metrics()) {
            int levels = metric.levels(facts);
            union |= levels;
            least = Math.min(least, Integer.highestOneBit(levels));
        }
        return Masks.least(union, least);
    }
}
