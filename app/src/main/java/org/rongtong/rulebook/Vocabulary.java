package org.rongtong.rulebook;

import java.io.InputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The facts that rules may ask for. Each time of a fact has a slot: a place in the {@link Facts} of a firm. */
public final class Vocabulary {

    private static final Set<String> KEYS =
            Set.of("name", "type", "unit", "period", "values", "derived", "lever", "min", "max");

    private final Map<String, Fact> facts = new LinkedHashMap<>();
    private Fact[] bySlot = {};

    private Vocabulary() {}

    static Vocabulary read(InputStream yaml) {
        Vocabulary vocabulary = new Vocabulary();
        for (Reading item : Reading.of(YamlNode.read(yaml))
                .only(Set.of("facts"))
                .get("facts")
                .items()) {
            vocabulary.add(item.only(KEYS));
        }
        vocabulary.facts.values().forEach(fact -> vocabulary.checkDerivation(fact));
        return vocabulary;
    }

    private void add(Reading item) {
        String name = item.get("name").filled();
        FactType type = item.get("type").word(FactType.class);
        Fact fact = new Fact(
                name,
                type,
                item.text("unit", ""),
                item.get("period").word(FactPeriod.class),
                item.maybe("values")
                        .map(values ->
                                values.items().stream().map(Reading::filled).toList())
                        .orElse(List.of()),
                item.maybe("derived").map(Vocabulary::derivation),
                item.has("derived") ? Lever.NONE : item.get("lever").word(Lever.class),
                item.maybe("min").map(Reading::decimal).orElse(null),
                item.maybe("max").map(Reading::decimal).orElse(null),
                bySlot.length);
        if (fact.values().isEmpty() == (type == FactType.ENUM || type == FactType.SET)) {
            throw item.refused("values", name);
        }
        if (facts.put(name, fact) != null) {
            throw item.refused("twice", name);
        }
        int known = bySlot.length;
        bySlot = java.util.Arrays.copyOf(bySlot, known + fact.times());
        java.util.Arrays.fill(bySlot, known, bySlot.length, fact);
    }

    private static Derivation derivation(Reading derived) {
        derived.only(Set.of("ratio", "growth", "mean_growth", "cagr", "size"));
        Reading from = derived.get(derived.keys().getFirst());
        return switch (derived.keys().getFirst()) {
            case "ratio" ->
                new Derivation.Ratio(
                        from.items().getFirst().filled(), from.items().getLast().filled());
            case "growth" -> new Derivation.Growth(from.filled());
            case "mean_growth" -> new Derivation.MeanGrowth(from.filled());
            case "cagr" -> new Derivation.Cagr(from.filled());
            default -> new Derivation.Size(from.filled().equals("sme"));
        };
    }

    private void checkDerivation(Fact fact) {
        for (String of : fact.derivation().map(Vocabulary::sources).orElse(List.of())) {
            if (!facts.containsKey(of)) {
                throw new Refusal(1, fact.name(), "fact", of);
            }
        }
    }

    static List<String> sources(Derivation derivation) {
        return switch (derivation) {
            case Derivation.Ratio(String of, String over) -> List.of(of, over);
            case Derivation.Growth(String of) -> List.of(of);
            case Derivation.MeanGrowth(String of) -> List.of(of);
            case Derivation.Cagr(String of) -> List.of(of);
            case Derivation.Size _ -> List.of("industry_code", "employees", "operating_revenue", "total_assets");
        };
    }

    public Optional<Fact> fact(String name) {
        return Optional.ofNullable(facts.get(name));
    }

    /** The fact {@code name}, which a rule file was found to ask for. */
    Fact known(String name) {
        return fact(name).orElseThrow(() -> new IllegalArgumentException("no such fact: " + name));
    }

    /** All facts in the order of their file. */
    public Collection<Fact> facts() {
        return java.util.Collections.unmodifiableCollection(facts.values());
    }

    int slots() {
        return bySlot.length;
    }

    Fact at(int slot) {
        return bySlot[slot];
    }

    /** What a value is called, for instance {@code rd_expense[Y2]}, or the fact's name alone for one of the day. */
    public String name(int slot) {
        Fact fact = bySlot[slot];
        String time = fact.period().times().get(slot - fact.slot());
        return time.isEmpty() ? fact.name() : fact.name() + "[" + time + "]";
    }

    /** The slot that {@link #name} calls so; a yearly fact without a time is that of the last complete year. */
    public Optional<Integer> slot(String name) {
        int bracket = name.indexOf('[');
        Fact fact = facts.get(bracket < 0 ? name : name.substring(0, bracket));
        if (fact == null) {
            return Optional.empty();
        }
        int time = bracket < 0 ? 0 : fact.period().times().indexOf(name.substring(bracket + 1, name.length() - 1));
        return time < 0 ? Optional.empty() : Optional.of(fact.slot() + time);
    }
}
