package org.rongtong.rulebook;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rongtong.kernel.IndustryCode;
import org.rongtong.kernel.Message;
import org.rongtong.kernel.RegionCode;

/**
 * What is known of one firm on one day; whatever was not stated is missing, which is never the same as no or zero.
 *
 * <p>Numbers are exact: six decimals in a long (a fen is the sixth decimal of 万元), whatever is finer or larger as a
 * decimal of any length.
 */
public final class Facts {

    static final int SCALE = 6;
    static final long ONE = 1_000_000;
    static final long MISSING = Long.MIN_VALUE;
    /** Stands for a number that does not fit a long and is kept beside. */
    static final long WIDE = Long.MIN_VALUE + 1;
    /** The rank of one who has none: behind every line. */
    static final long NO_RANK = 900_000_000_000L * ONE;

    private static final Map<String, Long> TRUTHS = Map.of("true", 1L, "false", 0L);
    private static final BigDecimal FITTING = BigDecimal.valueOf(1L << 61, SCALE);

    private final Vocabulary vocabulary;
    private final long[] values;
    private final Map<Integer, BigDecimal> wide;
    private final Map<Integer, String> words;
    private final long[] missing;
    private final Set<Integer> decided;

    private Facts(
            Vocabulary vocabulary,
            long[] values,
            Map<Integer, BigDecimal> wide,
            Map<Integer, String> words,
            Set<Integer> decided) {
        this.vocabulary = vocabulary;
        this.values = values;
        this.wide = wide;
        this.words = words;
        this.decided = decided;
        this.missing = new long[(values.length >> 6) + 1];
        for (int slot = 0; slot < values.length; slot++) {
            if (values[slot] == MISSING) {
                missing[slot >> 6] |= 1L << slot;
            }
        }
    }

    /** Facts of a firm of which nothing is known yet. */
    public static Statement of(Vocabulary vocabulary) {
        return new Statement(vocabulary);
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    long[] values() {
        return values;
    }

    /** Bits of the slots without a value. */
    long[] missing() {
        return missing;
    }

    boolean isMissing(int slot) {
        return values[slot] == MISSING;
    }

    /** Whether a person has decided what stands in {@code slot}, not only stated it. */
    boolean isDecided(int slot) {
        return !decided.isEmpty() && decided.contains(slot);
    }

    /** The number in {@code slot}, which is not missing. */
    BigDecimal number(int slot) {
        long value = values[slot];
        BigDecimal kept = value == WIDE ? wide.get(slot) : null;
        return kept != null ? kept : BigDecimal.valueOf(value, SCALE);
    }

    /** The value of that name as it was stated; see {@link Vocabulary#name}. */
    public Optional<Object> stated(String name) {
        return vocabulary.slot(name).flatMap(this::stated);
    }

    /** As it was stated: a number, truth, word or list of words; empty where it is missing. */
    public Optional<Object> stated(int slot) {
        if (isMissing(slot)) {
            return Optional.empty();
        }
        Fact fact = vocabulary.at(slot);
        return Optional.of(
                switch (fact.type()) {
                    case DECIMAL, INTEGER -> values[slot] == NO_RANK ? "none" : plain(number(slot));
                    case BOOLEAN -> values[slot] == 1;
                    case ENUM -> fact.values().get((int) values[slot]);
                    case SET -> members(fact, values[slot]);
                    case DATE, STRING -> words.getOrDefault(slot, "");
                });
    }

    /** Where the firm is registered; null where that is not known. */
    public @Nullable RegionCode region() {
        Optional<Integer> slot = vocabulary.slot("registered_region_code");
        return slot.filter(at -> !isMissing(at))
                .map(at -> RegionCode.of(Long.toString(values[at])))
                .orElse(null);
    }

    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static List<String> members(Fact fact, long bits) {
        return fact.values().stream()
                .filter(value -> (bits >> fact.values().indexOf(value) & 1) != 0)
                .toList();
    }

    /** The same with {@code value} in {@code slot}, as the fact's type keeps it. */
    Facts with(int slot, long value) {
        long[] changed = values.clone();
        changed[slot] = value;
        return new Facts(vocabulary, changed, wide, words, decided);
    }

    /** The same with {@code number} in {@code slot}. */
    Facts with(int slot, BigDecimal number) {
        return restated().number(slot, number).taken();
    }

    /** To change what is stated. */
    public Statement restated() {
        Statement statement = new Statement(vocabulary);
        System.arraycopy(values, 0, statement.values, 0, values.length);
        statement.wide.putAll(wide);
        statement.words.putAll(words);
        statement.decided.addAll(decided);
        return statement;
    }

    /** Collects what is stated of a firm. */
    public static final class Statement {

        private final Vocabulary vocabulary;
        private final long[] values;
        private final Map<Integer, BigDecimal> wide = new HashMap<>();
        private final Map<Integer, String> words = new HashMap<>();
        private final Set<Integer> decided = new LinkedHashSet<>();

        private Statement(Vocabulary vocabulary) {
            this.vocabulary = vocabulary;
            this.values = new long[vocabulary.slots()];
            Arrays.fill(values, MISSING);
        }

        /**
         * States a value as rule files write it: {@code 1500}, {@code 0.03}, {@code true}, a word of the enumeration, words
         * of a set between commas ({@code none} for none of them), {@code none} as the rank of one who has none.
         *
         * @param name of the value, for instance {@code rd_expense[Y2]}
         * @return why it was not taken; empty where it was
         * @throws IllegalArgumentException if the vocabulary does not know {@code name}
         */
        public Optional<Message> state(String name, String text) {
            int slot = vocabulary.slot(name).orElseThrow(() -> new IllegalArgumentException("no such fact: " + name));
            return state(slot, text.strip());
        }

        private Optional<Message> state(int slot, String text) {
            Fact fact = vocabulary.at(slot);
            return switch (fact.type()) {
                case DECIMAL, INTEGER -> stateNumber(slot, fact, text);
                case BOOLEAN -> choice(slot, TRUTHS.get(text), "rulebook.stated.truth");
                case ENUM -> {
                    int at = fact.values().indexOf(text);
                    yield choice(slot, at < 0 ? null : (long) at, "rulebook.stated.word");
                }
                case SET -> choice(slot, bits(fact, text), "rulebook.stated.word");
                case DATE, STRING -> stateWord(slot, fact, text);
            };
        }

        private Optional<Message> stateNumber(int slot, Fact fact, String text) {
            if (fact.isRank() && text.equals("none")) {
                values[slot] = NO_RANK;
                return Optional.empty();
            }
            try {
                BigDecimal number = new BigDecimal(text);
                return number.precision() > 40 || Math.abs(number.scale()) > 40
                        ? Optional.of(Message.of("rulebook.stated.number"))
                        : outside(fact, number).or(() -> {
                            number(slot, number);
                            return Optional.empty();
                        });
            } catch (NumberFormatException words) {
                return Optional.of(Message.of("rulebook.stated.number"));
            }
        }

        private static Optional<Message> outside(Fact fact, BigDecimal number) {
            BigDecimal min = fact.min();
            BigDecimal max = fact.max();
            if (fact.type() == FactType.INTEGER && number.stripTrailingZeros().scale() > 0) {
                return Optional.of(Message.of("rulebook.stated.whole"));
            }
            if (min != null && number.compareTo(min) < 0) {
                return Optional.of(Message.of("rulebook.stated.min", min.toPlainString()));
            }
            return max != null && number.compareTo(max) > 0
                    ? Optional.of(Message.of("rulebook.stated.max", max.toPlainString()))
                    : Optional.empty();
        }

        private Optional<Message> choice(int slot, @Nullable Long value, String key) {
            if (value == null) {
                return Optional.of(
                        Message.of(key, String.join("、", vocabulary.at(slot).values())));
            }
            values[slot] = value;
            return Optional.empty();
        }

        private static @Nullable Long bits(Fact fact, String text) {
            long bits = 0;
            for (String word : text.split("\\s*,\\s*")) {
                int at = fact.values().indexOf(word);
                if (at < 0 && !word.isEmpty() && !word.equals("none")) {
                    return null;
                }
                bits |= at < 0 ? 0 : 1L << at;
            }
            return bits;
        }

        private Optional<Message> stateWord(int slot, Fact fact, String text) {
            Optional<Long> code = switch (fact.name()) {
                case "industry_code" -> IndustryCode.parse(text).map(SizeStandard::coded);
                case "registered_region_code" -> RegionCode.parse(text).map(region -> Long.parseLong(region.digits()));
                default -> fact.type() == FactType.DATE ? day(text) : Optional.of(0L);
            };
            code.ifPresent(value -> {
                values[slot] = value;
                words.put(slot, text);
            });
            return code.isPresent()
                    ? Optional.empty()
                    : Optional.of(
                            Message.of(fact.type() == FactType.DATE ? "rulebook.stated.date" : "rulebook.stated.code"));
        }

        private static Optional<Long> day(String text) {
            try {
                return Optional.of(LocalDate.parse(text).toEpochDay());
            } catch (DateTimeException noDate) {
                return Optional.empty();
            }
        }

        Statement number(int slot, BigDecimal number) {
            wide.remove(slot);
            boolean fits =
                    number.stripTrailingZeros().scale() <= SCALE && number.abs().compareTo(FITTING) < 0;
            if (fits) {
                values[slot] = number.movePointRight(SCALE).longValueExact();
            } else {
                values[slot] = WIDE;
                wide.put(slot, number);
            }
            return this;
        }

        Statement put(int slot, long value) {
            values[slot] = value;
            return this;
        }

        /** Takes over what another firm states in {@code slot}. */
        Statement copy(Facts other, int slot) {
            values[slot] = other.values[slot];
            BigDecimal kept = other.wide.get(slot);
            if (kept != null) {
                wide.put(slot, kept);
            }
            return this;
        }

        Statement move(int from, int to) {
            values[to] = values[from];
            BigDecimal kept = wide.get(from);
            if (kept != null) {
                wide.put(to, kept);
            }
            return this;
        }

        /**
         * Says that a person has decided the value {@code name} (评审认定), so that a condition without a line of its own
         * need not be left to one again.
         */
        public Statement decided(String name) {
            vocabulary.slot(name).ifPresent(decided::add);
            return this;
        }

        /** What was stated so far. */
        public Facts taken() {
            return new Facts(vocabulary, values.clone(), Map.copyOf(wide), Map.copyOf(words), Set.copyOf(decided));
        }
    }
}
