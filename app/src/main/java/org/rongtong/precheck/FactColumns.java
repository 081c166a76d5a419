package org.rongtong.precheck;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rongtong.kernel.Message;
import org.rongtong.platform.files.Fault;
import org.rongtong.platform.files.Heading;
import org.rongtong.platform.files.Headings;
import org.rongtong.platform.files.TableRow;
import org.rongtong.platform.wording.Wording;
import org.rongtong.rulebook.Fact;
import org.rongtong.rulebook.FactPeriod;
import org.rongtong.rulebook.FactType;
import org.rongtong.rulebook.Facts;
import org.rongtong.rulebook.Vocabulary;

/**
 * Which column holds which fact of which time. Understood are the names of facts and their labels in both languages, with
 * the time behind: {@code rd_expense[Y2]}, {@code 研发费用总额[2024]}; without one the newest is meant.
 */
final class FactColumns {

    private static final List<String> IDS =
            List.of("id", "编号", "企业编号", "统一社会信用代码", "信用代码", "uscc", "enterprise_name", "企业名称", "name", "名称");
    private static final Pattern TIMED = Pattern.compile(
            "(.*?)\\s*[\\[(（【.]?\\s*(?:end_)?(Y[123]|current|previous|20\\d\\d)年?\\s*[])）】]?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BRACKETS = Pattern.compile("[(（【\\[][^)）】\\]]*[)）】\\]]");
    private static final Pattern UNIT = Pattern.compile("[(（【\\[](?:单位[:：])?(元|千元|万元|亿元|%|％)[)）】\\]]");
    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Vocabulary vocabulary;
    private final Map<String, Column> columns;
    private final List<String> ids;
    private final List<String> unknown;

    /**
     * @param time place among the fact's times
     * @param unit in the header's brackets, for instance 元; empty where it has none
     */
    private record Column(Fact fact, int time, String unit) {}

    private FactColumns(Vocabulary vocabulary, Map<String, Column> columns, List<String> ids, List<String> unknown) {
        this.vocabulary = vocabulary;
        this.columns = columns;
        this.ids = ids;
        this.unknown = unknown;
    }

    /** All names of all facts, for finding the header of a file. */
    static Headings headings(Vocabulary vocabulary) {
        List<Heading> all = new ArrayList<>();
        all.add(new Heading("id", IDS, false));
        for (Fact fact : vocabulary.facts()) {
            List<String> aliases = new ArrayList<>();
            for (String name : names(fact)) {
                aliases.add(name);
                fact.period().times().forEach(time -> aliases.add(name + "[" + time + "]"));
            }
            all.add(new Heading(fact.name(), aliases, false));
        }
        return Headings.of(all);
    }

    private static List<String> names(Fact fact) {
        return List.of(fact.name(), Wording.CHINESE.say(fact.label()), Wording.ENGLISH.say(fact.label()));
    }

    static FactColumns of(List<String> headers, Vocabulary vocabulary, LocalDate on) {
        Map<String, Fact> byName = new HashMap<>();
        vocabulary
                .facts()
                .forEach(fact -> names(fact).forEach(name -> {
                    byName.putIfAbsent(plain(name), fact);
                    byName.putIfAbsent(plain(withoutBrackets(name)), fact);
                }));
        Map<String, Column> columns = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        for (String header : headers) {
            Optional<Column> column = column(header, byName, on);
            column.ifPresent(found -> columns.put(header, found));
            if (column.isEmpty() && !isId(header)) {
                unknown.add(header);
            }
        }
        List<String> ids = IDS.stream()
                .flatMap(name -> headers.stream().filter(header -> plain(header).equals(plain(name))))
                .distinct()
                .toList();
        return new FactColumns(vocabulary, columns, ids, unknown);
    }

    private static boolean isId(String header) {
        return IDS.stream().anyMatch(name -> plain(name).equals(plain(header)));
    }

    private static Optional<Column> column(String header, Map<String, Fact> byName, LocalDate on) {
        Matcher timed = TIMED.matcher(header);
        String unit = unit(header);
        if (timed.matches()) {
            Fact fact = fact(timed.group(1), byName);
            if (fact != null) {
                int time = time(fact, timed.group(2), on);
                return time < 0 ? Optional.empty() : Optional.of(new Column(fact, time, unit));
            }
        }
        return Optional.ofNullable(fact(header, byName)).map(fact -> new Column(fact, 0, unit));
    }

    private static @org.jspecify.annotations.Nullable Fact fact(String name, Map<String, Fact> byName) {
        Fact whole = byName.get(plain(name));
        return whole != null ? whole : byName.get(plain(withoutBrackets(name)));
    }

    private static int time(Fact fact, String said, LocalDate on) {
        if (!Character.isDigit(said.charAt(0))) {
            List<String> times = fact.period().times();
            return java.util.stream.IntStream.range(0, times.size())
                    .filter(i -> times.get(i).equalsIgnoreCase(said))
                    .findFirst()
                    .orElse(-1);
        }
        int newest = fact.period() == FactPeriod.EVALUATIONS ? on.getYear() : on.getYear() - 1;
        int back = newest - Integer.parseInt(said);
        return fact.period() != FactPeriod.DATE
                        && back >= 0
                        && back < fact.period().times().size()
                ? back
                : -1;
    }

    private static String unit(String header) {
        Matcher unit = UNIT.matcher(header);
        return unit.find() ? Normalizer.normalize(unit.group(1), Normalizer.Form.NFKC) : "";
    }

    private static String withoutBrackets(String name) {
        return BRACKETS.matcher(name).replaceAll("");
    }

    private static String plain(String name) {
        String text = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return MARKS.matcher(text).replaceAll("");
    }

    boolean hasId() {
        return !ids.isEmpty();
    }

    /** Headers that mean no fact. */
    List<String> unknown() {
        return unknown;
    }

    String id(TableRow row) {
        return ids.stream()
                .flatMap(header -> row.text(header).stream())
                .findFirst()
                .orElse("");
    }

    /** The facts of a row; a cell that cannot be read is told and stays missing. */
    Facts facts(TableRow row, Consumer<Fault> faults) {
        Facts.Statement statement = Facts.of(vocabulary);
        columns.forEach((header, column) -> {
            List<String> texts = row.cells().getOrDefault(header, List.of());
            boolean years = texts.size() > 1 && column.fact().type() != FactType.SET;
            for (int i = 0; i < texts.size(); i++) {
                String text = years ? texts.get(i) : String.join("、", texts);
                state(statement, column, years ? column.time() + i : column.time(), text)
                        .ifPresent(rule -> faults.accept(fault(row, header, text, rule, column.fact())));
                i = years ? i : texts.size();
            }
        });
        return statement.taken();
    }

    private static Fault fault(TableRow row, String header, String text, Message rule, Fact fact) {
        String kind = fact.type().name().toLowerCase(Locale.ROOT);
        return new Fault(row.number(), header, text, rule, Message.of("precheck.remedy." + kind));
    }

    private static Optional<Message> state(Facts.Statement statement, Column column, int time, String text) {
        Fact fact = column.fact();
        List<String> times = fact.period().times();
        if (time >= times.size()) {
            return Optional.of(Message.of("precheck.row.years.rule", times.size()));
        }
        boolean code = fact.name().equals("industry_code") || fact.name().equals("registered_region_code");
        boolean idle = !code && (fact.type() == FactType.STRING || fact.type() == FactType.DATE);
        if (idle || FactWords.isNothing(text)) {
            return Optional.empty();
        }
        String name = times.get(time).isEmpty() ? fact.name() : fact.name() + "[" + times.get(time) + "]";
        return statement.state(name, FactWords.canonical(fact, text, factor(fact, column.unit())));
    }

    /** What a number under this header is multiplied with to be in the fact's unit. */
    private static BigDecimal factor(Fact fact, String unit) {
        return switch (unit) {
            case "元" -> fact.unit().equals("wan_cny") ? new BigDecimal("0.0001") : BigDecimal.ONE;
            case "千元" -> fact.unit().equals("wan_cny") ? new BigDecimal("0.1") : BigDecimal.ONE;
            case "亿元" -> fact.unit().equals("wan_cny") ? new BigDecimal("10000") : BigDecimal.ONE;
            case "%" -> fact.unit().equals("ratio") ? new BigDecimal("0.01") : BigDecimal.ONE;
            default -> BigDecimal.ONE;
        };
    }
}
