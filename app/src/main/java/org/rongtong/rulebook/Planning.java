package org.rongtong.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rongtong.kernel.Message;

/** Looks for the first day on which a rule can be met, and for what has to be done until then. */
final class Planning {

    private static final int MOST_YEARS = 3;
    private static final int MOST_ROUNDS = 12;

    private final RuleSet rules;
    private final Facts facts;
    private final LocalDate on;

    Planning(RuleSet rules, Facts facts, LocalDate on) {
        this.rules = rules;
        this.facts = withKind(facts);
        this.on = on;
    }

    /** Who does not say for what applies newly. */
    private static Facts withKind(Facts facts) {
        return facts.vocabulary()
                .slot("application_kind")
                .filter(facts::isMissing)
                .map(slot -> facts.with(slot, 0))
                .orElse(facts);
    }

    Plan plan() {
        if ((mask(facts) & (Masks.UNMET | Masks.MET)) == 0 || mask(facts) == Masks.MET) {
            return new Plan.Nothing();
        }
        for (int years = 0; years <= MOST_YEARS; years++) {
            Facts later = later(facts, years);
            Optional<Facts> met = repaired(later, years);
            if (met.isPresent()) {
                LocalDate from = years == 0 ? on : LocalDate.of(on.getYear() + years, 1, 1);
                return new Plan.Way(from, steps(later, met.get(), from), met.get());
            }
        }
        return new Plan.NoWay();
    }

    private int mask(Facts at) {
        return rules.masks(at, new int[rules.root().index() + 1]);
    }

    private Optional<Facts> repaired(Facts later, int years) {
        Facts changed = later;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            if ((mask(changed) & Masks.UNMET) == 0) {
                return Optional.of(changed);
            }
            Optional<Repair.Changes> changes = new Repair(changed, years).of(rules.root());
            if (changes.isEmpty() || changes.get().effort() == 0) {
                return Optional.empty();
            }
            changed = changes.get().in(changed);
        }
        return Optional.empty();
    }

    /** The facts in so many years if all goes on as it is: years move back, the newest repeat themselves, time is added. */
    static Facts later(Facts facts, int years) {
        Facts.Statement later = facts.restated();
        if (years == 0) {
            return facts;
        }
        for (Fact fact : facts.vocabulary().facts()) {
            if (fact.times() > 1) {
                for (int time = fact.times() - 1; time >= 0; time--) {
                    later.move(fact.slot() + Math.max(0, time - years), fact.slot() + time);
                }
            }
            if (fact.lever() == Lever.WAIT && !facts.isMissing(fact.slot())) {
                later.number(fact.slot(), facts.number(fact.slot()).add(BigDecimal.valueOf(years)));
            }
        }
        return later.taken();
    }

    private List<Plan.Step> steps(Facts before, Facts after, LocalDate from) {
        List<Plan.Step> steps = new ArrayList<>();
        Vocabulary vocabulary = facts.vocabulary();
        for (int slot = 0; slot < vocabulary.slots(); slot++) {
            boolean changed = !before.stated(slot).equals(after.stated(slot));
            if (changed) {
                steps.add(step(slot, before, after, from));
            }
        }
        return steps;
    }

    private Plan.Step step(int slot, Facts before, Facts after, LocalDate from) {
        Fact fact = facts.vocabulary().at(slot);
        Plan.Kind kind = before.isMissing(slot)
                ? Plan.Kind.STATE
                : fact.lever() == Lever.OBTAIN ? Plan.Kind.OBTAIN : Plan.Kind.RAISE;
        int year = fact.period() == FactPeriod.SERIES || fact.period() == FactPeriod.YEAR
                ? from.getYear() - 1 - (slot - fact.slot())
                : fact.period() == FactPeriod.EVALUATIONS ? from.getYear() - (slot - fact.slot()) : 0;
        Message value = told(fact, slot, after);
        Message told = year == 0
                ? Message.of(kind.key(), fact.label(), value)
                : Message.of(kind.key() + ".year", fact.label(), value, year);
        return new Plan.Step(kind, facts.vocabulary().name(slot), year, told);
    }

    private static Message told(Fact fact, int slot, Facts after) {
        if (fact.type().isNumber()) {
            return Wordings.number(fact, after.number(slot));
        }
        if (fact.type() == FactType.BOOLEAN) {
            return Message.of(after.values()[slot] == 1 ? "rulebook.found.yes" : "rulebook.found.no");
        }
        Object stated = after.stated(slot).orElse("");
        return stated instanceof List<?> words
                ? Wordings.list(words.stream()
                        .map(word -> fact.label(String.valueOf(word)))
                        .toList())
                : fact.label(String.valueOf(stated));
    }
}
