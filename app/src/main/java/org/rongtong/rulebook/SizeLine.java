package org.rongtong.rulebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A line for the size of a firm, computed by the size standard; what was stated counts only where figures are missing. */
final class SizeLine extends Line {

    private static final int CLASSES = 15;

    private final SizeStandard standard;
    private final int[] inputs;
    private final int statedSme;
    private final int statedClass;
    private final int accepted;

    /** @param accepted classes, as bits of the {@link SizeStandard} */
    SizeLine(Vocabulary vocabulary, SizeStandard standard, int accepted) {
        this.standard = standard;
        this.accepted = accepted;
        this.inputs = new int[] {
            standard.codeSlot(),
            vocabulary.known("employees").slot(),
            vocabulary.known("operating_revenue").slot(),
            vocabulary.known("total_assets").slot()
        };
        this.statedSme = vocabulary.known("is_sme").slot();
        this.statedClass = vocabulary.known("size_class").slot();
    }

    @Override
    int mask(Facts facts) {
        int classes = classes(facts);
        int mask = (classes & accepted) != 0 ? Masks.MET : 0;
        mask |= (classes & ~accepted & CLASSES) != 0 ? Masks.UNMET : 0;
        return mask | (classes > CLASSES ? Masks.MANUAL : 0);
    }

    /** Computed where that decides, else as stated, else whatever is possible. */
    int classes(Facts facts) {
        int computed = standard.classes(facts);
        if (Masks.isDecided(computed) && computed <= CLASSES) {
            return computed;
        }
        if (!facts.isMissing(statedClass)) {
            return SizeStandard.LARGE >> (int) facts.values()[statedClass];
        }
        if (!facts.isMissing(statedSme)) {
            int sme = CLASSES & ~SizeStandard.LARGE;
            return facts.values()[statedSme] == 0 ? SizeStandard.LARGE : (computed & sme) != 0 ? computed & sme : sme;
        }
        return computed;
    }

    @Override
    int[] slots() {
        return new int[] {inputs[0], inputs[1], inputs[2], inputs[3], statedSme, statedClass};
    }

    @Override
    int[] asked() {
        return inputs;
    }

    @Override
    List<List<Claim>> claims(int verdict, Facts facts) {
        SizeStandard.Candidates candidates = standard.candidates(facts);
        if (verdict == Masks.MANUAL) {
            return candidates.others() == 0 ? List.of() : List.of(List.of());
        }
        List<List<Claim>> ways = new ArrayList<>();
        for (SizeStandard.Industry row : candidates.rows()) {
            int possible = SizeStandard.classes(row, facts) & (verdict == Masks.MET ? accepted : ~accepted);
            for (int size = 1; size <= SizeStandard.LARGE; size <<= 1) {
                if ((possible & size) != 0) {
                    ways.addAll(ways(row, size, facts));
                }
            }
        }
        return ways;
    }

    /** All metrics reach the bound of the class, and one does not reach that of the next. */
    private static List<List<Claim>> ways(SizeStandard.Industry row, int size, Facts facts) {
        int at = 3 - Integer.numberOfTrailingZeros(size);
        List<Claim> reached = new ArrayList<>();
        for (SizeStandard.Metric metric : row.metrics()) {
            if (at < 3 && facts.isMissing(metric.slot())) {
                reached.add(bound(metric, at, true));
            }
        }
        if (size == SizeStandard.LARGE) {
            return List.of(reached);
        }
        List<List<Claim>> ways = new ArrayList<>();
        for (SizeStandard.Metric metric : row.metrics()) {
            List<Claim> way = new ArrayList<>(reached);
            if (facts.isMissing(metric.slot())) {
                way.add(bound(metric, at - 1, false));
                ways.add(way);
            } else if (metric.levels(facts) <= size) {
                ways.add(way);
            }
        }
        return ways;
    }

    private static Claim bound(SizeStandard.Metric metric, int at, boolean reached) {
        BigDecimal sign = BigDecimal.valueOf(reached ? 1 : -1);
        return new Claim.Linear(
                new int[] {metric.slot()},
                new BigDecimal[] {sign},
                sign.multiply(BigDecimal.valueOf(metric.bounds()[at], Facts.SCALE)),
                !reached);
    }

    @Override
    BigDecimal gap(Facts facts) {
        return BigDecimal.ONE;
    }
}
