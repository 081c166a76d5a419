package org.rongtong.rulebook;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.rongtong.kernel.Verdict;

/** Firms on a line and a millionth to both sides of it, made from the rules themselves. */
final class Boundaries {

    private static final BigDecimal HAIR = new BigDecimal("0.000001");

    private Boundaries() {}

    /** @param expected by the words of the text: 以上 and 不超过 include the number, 超过 excludes it */
    record Side(String id, Line line, Facts facts, Verdict expected) {}

    static Stream<Side> of(Node node) {
        Condition condition = Objects.requireNonNull(node.condition());
        if (condition.fact() == null || !(condition.value() instanceof BigDecimal asked)) {
            return Stream.empty();
        }
        Stream<Line> lines = node.line() != null
                ? Stream.of(node.line())
                : node.children().stream().flatMap(year -> Stream.ofNullable(year.line()));
        return lines.flatMap(line ->
                Stream.of(HAIR.negate(), BigDecimal.ZERO, HAIR).flatMap(away -> side(condition, line, asked, away)));
    }

    private static Stream<Side> side(Condition condition, Line line, BigDecimal asked, BigDecimal away) {
        Fact fact = Objects.requireNonNull(condition.fact());
        BigDecimal step = fact.type() == FactType.INTEGER ? away.movePointRight(6) : away;
        Facts.Statement firm = Facts.of(Rulebook.shipped().vocabulary());
        switch (line) {
            case AmountLine amount -> amount(amount, condition.quantifier(), asked, step, firm);
            case RatioLine ratio -> {
                BigDecimal quotient = quotient(fact, asked);
                firm.number(ratio.under(), new BigDecimal("1000"));
                firm.number(ratio.over(), quotient.movePointRight(3).add(away));
            }
            case MeanGrowthLine mean -> {
                int[] years = mean.asked();
                firm.number(years[2], new BigDecimal("1000")).number(years[1], new BigDecimal("1000"));
                firm.number(
                        years[0],
                        asked.movePointRight(3)
                                .multiply(BigDecimal.TWO)
                                .add(new BigDecimal("1000"))
                                .add(away));
            }
            case ChoiceLine _, SizeLine _ -> {
                return Stream.empty();
            }
        }
        return Stream.of(new Side(condition.id(), line, firm.taken(), expected(condition.op(), step.signum())));
    }

    private static void amount(
            AmountLine line, Quantifier quantifier, BigDecimal asked, BigDecimal step, Facts.Statement firm) {
        int years = line.slots().length;
        BigDecimal sum = quantifier.isMean() ? asked.multiply(BigDecimal.valueOf(years)) : asked;
        Arrays.stream(line.slots()).forEach(slot -> firm.number(slot, BigDecimal.ZERO));
        firm.number(line.slots()[0], sum.add(step));
    }

    private static BigDecimal quotient(Fact fact, BigDecimal asked) {
        return switch (fact.derivation().orElseThrow()) {
            case Derivation.Growth _ -> asked.add(BigDecimal.ONE);
            case Derivation.Cagr _ -> asked.add(BigDecimal.ONE).pow(2);
            default -> asked;
        };
    }

    private static Verdict expected(String op, int side) {
        boolean met = switch (op) {
            case "gte" -> side >= 0;
            case "gt" -> side > 0;
            case "lte" -> side <= 0;
            default -> side < 0;
        };
        return met ? Verdict.MET : Verdict.UNMET;
    }
}
