package org.rongtong.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.rongtong.kernel.Confidence;
import org.rongtong.kernel.Source;

/** Validity, yearly update, report of changes and ban for each title, by date. */
public final class TitleRules {

    private static final Set<String> REGIME = Set.of("from", "to", "document", "validity", "update", "change", "ban");

    private final List<TitleRule> rules;

    private static final class Shipped {
        private static final TitleRules RULES = read();
    }

    private TitleRules(List<TitleRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** The rules that come with the platform, read once. */
    public static TitleRules shipped() {
        return Shipped.RULES;
    }

    private static TitleRules read() {
        try (InputStream yaml = Objects.requireNonNull(TitleRules.class.getResourceAsStream("/rules/titles.yaml"))) {
            return read(yaml);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static TitleRules read(InputStream yaml) {
        List<TitleRule> rules = new ArrayList<>();
        for (Reading title : Reading.of(YamlNode.read(yaml))
                .only(Set.of("titles"))
                .get("titles")
                .items()) {
            String name = title.only(Set.of("title", "regimes")).get("title").filled();
            for (Reading regime : title.get("regimes").items()) {
                TitleRule rule = rule(name, regime.only(REGIME));
                boolean twice = rules.stream()
                        .anyMatch(other ->
                                other.title().equals(name) && (other.holds(rule.from()) || rule.holds(other.from())));
                if (twice) {
                    throw regime.refused("versions", name, name, name);
                }
                rules.add(rule);
            }
        }
        return new TitleRules(rules);
    }

    private static TitleRule rule(String title, Reading at) {
        RuleReader.Document document = RuleReader.Document.of(at.get("document"));
        return new TitleRule(
                title,
                at.get("from").date(),
                at.maybe("to").map(Reading::date).orElse(null),
                provision(at.get("validity"), document, one -> one.get("years").whole()),
                at.maybe("update").map(update -> provision(update, document, TitleRules::update)),
                at.maybe("change")
                        .map(change -> provision(
                                change, document, one -> one.get("months").whole())),
                at.maybe("ban")
                        .map(ban ->
                                provision(ban, document, one -> one.get("years").whole())));
    }

    private static TitleRule.Update update(Reading at) {
        String until = at.get("until").filled();
        try {
            return new TitleRule.Update(
                    MonthDay.parse("--" + until),
                    at.get("missed").whole(),
                    at.get("consequence").word(TitleRule.Consequence.class));
        } catch (DateTimeException noDay) {
            throw at.get("until").refused("date", until);
        }
    }

    private static <T> TitleRule.Provision<T> provision(
            Reading at, RuleReader.Document document, Function<Reading, T> value) {
        String status = at.get("status").filled();
        if (!RuleReader.STATUS.contains(status)) {
            throw at.get("status").refused("word", status, String.join("、", RuleReader.STATUS));
        }
        boolean confirmed = status.equals("S2") || status.equals("S3");
        Source.Article source = new Source.Article(
                document.number(), document.part(), null, confirmed ? Confidence.CONFIRMED : Confidence.UNVERIFIED);
        return new TitleRule.Provision<>(value.apply(at), source, at.get("seen").whole());
    }

    /** The rule for {@code title} on a day; empty for a title that has none. */
    public Optional<TitleRule> of(String title, LocalDate on) {
        return rules.stream()
                .filter(rule -> rule.title().equals(title) && rule.holds(on))
                .findFirst();
    }
}
