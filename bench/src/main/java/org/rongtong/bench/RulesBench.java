package org.rongtong.bench;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rongtong.kernel.Verdict;
import org.rongtong.rulebook.Facts;
import org.rongtong.rulebook.Finding;
import org.rongtong.rulebook.RuleSet;
import org.rongtong.rulebook.Rulebook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code rules}: how many rule checks one core does. A check is one rule set of one firm with the verdict of every
 * condition consumed.
 */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = {"规则评价的速度：7套实际规则和生成的规则。", "Speed of rule checks: the 7 real sets and generated ones."})
final class RulesBench implements Callable<Integer> {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final int WARM_UP = 3;
    private static final int REASONED = 10;
    private static final int BLOCK = 64;

    @Option(names = "--firms", paramLabel = "N", description = "企业数，默认100000 · firms, 100000 unless told")
    private int firms = 100_000;

    @Option(names = "--sets", paramLabel = "N", description = "生成的规则套数，默认200 · generated rule sets, 200 unless told")
    private int sets = 200;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        out.println("Machine: " + Machine.line() + ". Commit " + Machine.commit() + ". Load at the start: "
                + Machine.load() + ".");
        Rulebook rulebook = load(out);
        List<RuleSet> real = rulebook.ids().stream()
                .map(id -> rulebook.ruleSet(id, DAY, null).orElseThrow())
                .toList();
        List<RuleSet> generated = generated(rulebook, out);
        MarkdownTable table = new MarkdownTable(
                out, "rule sets", "firms", "checks/s, verdicts", "checks/s, reasons", "met / unmet / unknown / manual");
        for (double known : new double[] {1, 0.98}) {
            List<Facts> all = firms(rulebook, known);
            String who = known == 1 ? "all facts known" : "each fact missing in 2 %";
            real.forEach(set -> row(table, set.id(), List.of(set), all, who));
            row(table, "the 7 real sets", real, all, who);
            row(table, sets + " generated sets of 8 conditions", generated, all, who);
        }
        return 0;
    }

    private static Rulebook load(PrintWriter out) {
        long start = System.nanoTime();
        Rulebook.load();
        double first = (System.nanoTime() - start) / 1e6;
        double best = first;
        for (int i = 0; i < 10; i++) {
            start = System.nanoTime();
            Rulebook.load();
            best = Math.min(best, (System.nanoTime() - start) / 1e6);
        }
        out.printf(Locale.ROOT, "Loading the 7 real sets: %.0f ms the first time, %.0f ms warm%n", first, best);
        return Rulebook.shipped();
    }

    private List<RuleSet> generated(Rulebook rulebook, PrintWriter out) {
        Random random = new Random(42);
        long start = System.nanoTime();
        List<RuleSet> generated = new ArrayList<>();
        for (int i = 0; i < sets; i++) {
            String id = "generated_" + i;
            switch (rulebook.with(id, yaml(id, random))) {
                case Rulebook.Loading.Loaded(Rulebook extended) ->
                    generated.add(extended.ruleSet(id, DAY, null).orElseThrow());
                case Rulebook.Loading.Refused(var problems) -> throw new IllegalStateException(problems.toString());
            }
        }
        out.printf(Locale.ROOT, "Loading %d generated sets: %.0f ms%n%n", sets, (System.nanoTime() - start) / 1e6);
        return generated;
    }

    private static String yaml(String id, Random random) {
        return """
                id: %1$s
                title: %1$s
                name: {zh: 生成的规则, en: Generated}
                document: {number: 示例, part: 第一条}
                in_force: [{from: 2026-01-01}]
                rule:
                  all:
                    - {id: a, fact: employees, period: Y1, op: gte, value: %2$d}
                    - {id: b, fact: employees, period: Y1, op: lte, value: %3$d}
                    - {id: c, fact: operating_revenue, period: Y1, op: gte, value: %4$d}
                    - {id: d, fact: rd_intensity, period: Y1, op: gte, value: 0.0%5$d}
                    - {id: e, fact: niche_market_years, op: gte, value: %6$d}
                    - id: f
                      any:
                        - {id: f1, fact: title_innovative_sme_valid, op: truthy, value: true}
                        - {id: f2, fact: rd_institution_level, op: in, value: [provincial, national]}
                        - {id: f3, fact: class1_ip_count, op: gte, value: %7$d}
                """.formatted(
                        id,
                        random.nextInt(100),
                        200 + random.nextInt(800),
                        random.nextInt(5000),
                        1 + random.nextInt(5),
                        random.nextInt(6),
                        1 + random.nextInt(5));
    }

    private List<Facts> firms(Rulebook rulebook, double known) {
        List<Facts> all = new ArrayList<>(firms);
        for (int i = 0; i < firms; i++) {
            all.add(GeneratedFirm.of(rulebook.vocabulary(), new Random(i), known));
        }
        return all;
    }

    private void row(MarkdownTable table, String name, List<RuleSet> rules, List<Facts> all, String who) {
        long[] verdicts = new long[Verdict.values().length];
        double plain = 0;
        for (int round = -WARM_UP; round < 1; round++) {
            java.util.Arrays.fill(verdicts, 0);
            long start = System.nanoTime();
            long sum = scanned(rules, all, verdicts);
            plain = (double) rules.size() * all.size() / ((System.nanoTime() - start) / 1e9);
            consume(sum);
        }
        table.row(
                name,
                String.format(Locale.ROOT, "%,d, %s", all.size(), who),
                String.format(Locale.ROOT, "%,.0f", plain),
                String.format(Locale.ROOT, "%,.0f", reasoned(rules, all.subList(0, all.size() / REASONED))),
                verdicts[0] + " / " + verdicts[1] + " / " + verdicts[2] + " / " + verdicts[3]);
    }

    /** Block by block of firms, as a sweep reads them. */
    private static long scanned(List<RuleSet> rules, List<Facts> all, long[] verdicts) {
        List<RuleSet.Scan> scans = rules.stream().map(RuleSet::scan).toList();
        long sum = 0;
        for (int from = 0; from < all.size(); from += BLOCK) {
            List<Facts> block = all.subList(from, Math.min(all.size(), from + BLOCK));
            for (int set = 0; set < scans.size(); set++) {
                sum += scanned(scans.get(set), block, verdicts);
            }
        }
        return sum;
    }

    private static long scanned(RuleSet.Scan scan, List<Facts> block, long[] verdicts) {
        long sum = 0;
        for (int i = 0; i < block.size(); i++) {
            verdicts[scan.of(block.get(i)).ordinal()]++;
            for (int number = 0; number < scan.size(); number++) {
                sum += scan.verdict(number).ordinal();
            }
        }
        return sum;
    }

    private static double reasoned(List<RuleSet> rules, List<Facts> all) {
        double rate = 0;
        for (int round = -WARM_UP; round < 1; round++) {
            long start = System.nanoTime();
            long sum = 0;
            for (int from = 0; from < all.size(); from += BLOCK) {
                for (RuleSet set : rules) {
                    for (int i = from; i < Math.min(all.size(), from + BLOCK); i++) {
                        sum += consumed(set.evaluate(all.get(i), DAY).findings());
                    }
                }
            }
            rate = (double) rules.size() * all.size() / ((System.nanoTime() - start) / 1e9);
            consume(sum);
        }
        return rate;
    }

    private static long consumed(List<Finding> findings) {
        long sum = 0;
        for (int i = 0; i < findings.size(); i++) {
            sum += findings.get(i).reason().verdict().ordinal()
                    + findings.get(i).reason().found().args().size();
        }
        return sum;
    }

    private static void consume(long sum) {
        if (sum == 0) {
            throw new IllegalStateException("nothing was checked");
        }
    }
}
