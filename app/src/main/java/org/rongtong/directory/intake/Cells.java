package org.rongtong.directory.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rongtong.kernel.Message;
import org.rongtong.kernel.Uscc;
import org.rongtong.platform.importing.CellProblem;
import org.rongtong.platform.importing.ImportRow;
import org.rongtong.platform.importing.RowOutcome.Refused;
import org.rongtong.platform.importing.WrittenDate;

/** The cells of one row read into values. A cell that cannot be read counts as empty and is told with rule and remedy. */
final class Cells {

    /** Longer names are no names; longer keys do not fit an index of the database. */
    static final int LONGEST_NAME = 300;

    private final ImportRow row;
    private final List<CellProblem> problems = new ArrayList<>();

    Cells(ImportRow row) {
        this.row = row;
    }

    List<CellProblem> problems() {
        return List.copyOf(problems);
    }

    /** Says what is wrong with {@code field}: the entries {@code key} and {@code key.remedy} of the bundle. */
    void tell(String field, String key, Object... args) {
        tell(
                field,
                Message.of("directory.import." + key, args),
                Message.of("directory.import." + key + ".remedy", args));
    }

    void tell(String field, Message rule, Message remedy) {
        problems.add(new CellProblem(field, row.text(field).orElse(""), rule, remedy));
    }

    /** The row refused for {@code field}, with all that was told before. */
    Refused refuse(String field, String key, Object... args) {
        tell(field, key, args);
        return new Refused(problems);
    }

    @Nullable
    String text(String field) {
        return row.text(field)
                .map(Cells::storable)
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }

    List<String> list(String field) {
        return row.list(field).stream()
                .map(Cells::storable)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** A text that serves as key; told and empty where it is too long for one. */
    @Nullable
    String code(String field) {
        String code = text(field);
        if (code != null && code.length() > LONGEST_NAME) {
            tell(field, "code.long", code.length(), LONGEST_NAME);
            return null;
        }
        return code;
    }

    @Nullable
    String uscc(String field) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        return switch (Uscc.read(text)) {
            case Uscc.Valid(var uscc) -> uscc.code();
            case Uscc.Refused(var rule, var remedy) -> {
                tell(field, rule, remedy);
                yield null;
            }
        };
    }

    @Nullable
    LocalDate date(String field) {
        return parsed(field, WrittenDate::read, "date.form");
    }

    @Nullable
    LocalDate pastDate(String field, LocalDate today) {
        LocalDate date = date(field);
        if (date != null && date.isAfter(today)) {
            tell(field, "date.future", today);
            return null;
        }
        return date;
    }

    /** The end of a period; told and empty where it lies before {@code from}. */
    @Nullable
    LocalDate endDate(String field, @Nullable LocalDate from) {
        LocalDate to = date(field);
        if (to != null && from != null && to.isBefore(from)) {
            tell(field, "date.order", from);
            return null;
        }
        return to;
    }

    @Nullable
    Integer year(String field) {
        return parsed(field, Cells::yearOf, "year.form");
    }

    /** @param unit of the whole column, for numbers that stand alone; empty where it has none */
    @Nullable
    Long fen(String field, String unit) {
        return parsed(
                field,
                text -> Amounts.read(text).map(amount -> amount.orIn(unit)).flatMap(Amounts::fen),
                "money.form");
    }

    /** A share in percent, 0 to 100. */
    @Nullable
    BigDecimal percent(String field) {
        return parsed(field, Cells::percentOf, "percent.form");
    }

    <E extends Enum<E>> @Nullable E word(String field, Words<E> words) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        Optional<E> meaning = words.find(text);
        if (meaning.isEmpty()) {
            tell(field, "kind.unknown", words.list());
        }
        return meaning.orElse(null);
    }

    /** The word's meaning, else {@code otherwise}. */
    <E extends Enum<E>> E word(String field, Words<E> words, E otherwise) {
        E meaning = word(field, words);
        return meaning == null ? otherwise : meaning;
    }

    /** The columns that no field claims. */
    Columns others() {
        Map<String, List<String>> others = new LinkedHashMap<>();
        row.others().forEach((header, texts) -> {
            List<String> kept = texts.stream()
                    .map(Cells::storable)
                    .filter(t -> !t.isEmpty())
                    .toList();
            if (!kept.isEmpty()) {
                others.put(storable(header), kept);
            }
        });
        return Columns.of(others);
    }

    private <T> @Nullable T parsed(String field, Reader<T> reader, String key) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        Optional<T> value = reader.read(text);
        if (value.isEmpty()) {
            tell(field, key);
        }
        return value.orElse(null);
    }

    private static Optional<Integer> yearOf(String text) {
        String digits = text.replaceAll("\\s*(?:年度?)$", "").replaceAll("\\.0+$", "");
        return digits.matches("(?:19|20|21)\\d{2}") ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }

    private static Optional<BigDecimal> percentOf(String text) {
        return Amounts.read(text)
                .filter(amount -> amount.unit().equals("%"))
                .map(amount -> Amounts.plain(amount.number()))
                .filter(percent -> percent.signum() >= 0 && percent.compareTo(BigDecimal.valueOf(100)) <= 0);
    }

    /** PostgreSQL keeps no NUL in a text. */
    private static String storable(String text) {
        return text.replace("\0", "").strip();
    }

    private interface Reader<T> {
        Optional<T> read(String text);
    }
}
