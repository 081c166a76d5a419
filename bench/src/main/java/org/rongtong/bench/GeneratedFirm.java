package org.rongtong.bench;

import java.util.Random;
import org.rongtong.rulebook.Fact;
import org.rongtong.rulebook.FactType;
import org.rongtong.rulebook.Facts;
import org.rongtong.rulebook.Vocabulary;

/** The facts of an invented firm, near the lines of the real rule sets. */
final class GeneratedFirm {

    private GeneratedFirm() {}

    /** @param known share of the facts that are stated; none that would be derived is */
    static Facts of(Vocabulary vocabulary, Random random, double known) {
        Facts.Statement firm = Facts.of(vocabulary);
        for (Fact fact : vocabulary.facts()) {
            for (String time : fact.period().times()) {
                boolean stated = fact.derivation().isEmpty() && random.nextDouble() < known;
                String value = value(fact, random);
                if (stated && !value.isEmpty()) {
                    firm.state(time.isEmpty() ? fact.name() : fact.name() + "[" + time + "]", value);
                }
            }
        }
        return firm.taken();
    }

    private static String value(Fact fact, Random random) {
        return switch (fact.type()) {
            case BOOLEAN -> Boolean.toString(random.nextInt(10) > 0 != isBad(fact.name()));
            case ENUM -> fact.values().get(random.nextInt(fact.values().size()));
            case SET ->
                random.nextBoolean()
                        ? fact.values().get(random.nextInt(fact.values().size()))
                        : "none";
            case DECIMAL, INTEGER -> number(fact, random);
            case DATE, STRING -> fact.name().equals("industry_code") ? "C" + (13 + random.nextInt(30)) : "";
        };
    }

    private static boolean isBad(String name) {
        return name.startsWith("in_")
                || name.startsWith("product_prohibited")
                || name.startsWith("major_incident")
                || name.startsWith("tax_evasion")
                || name.startsWith("data_fraud")
                || name.startsWith("research_dishonesty")
                || name.startsWith("title_champion")
                || name.startsWith("controlled_by")
                || name.startsWith("same_group");
    }

    private static String number(Fact fact, Random random) {
        return switch (fact.unit()) {
            case "wan_cny" ->
                fact.name().equals("rd_expense") || fact.name().equals("net_profit")
                        ? Integer.toString(random.nextInt(800))
                        : Integer.toString(1000 + random.nextInt(9000));
            case "ratio" -> "0." + (10 + random.nextInt(30));
            case "person" -> Integer.toString(random.nextInt(fact.name().equals("employees") ? 1000 : 300));
            case "level" -> Integer.toString(1 + random.nextInt(4));
            case "point" -> Integer.toString(random.nextInt(fact.name().startsWith("local") ? 16 : 101));
            default -> Integer.toString((fact.type() == FactType.INTEGER ? 1 : 0) + random.nextInt(9));
        };
    }
}
