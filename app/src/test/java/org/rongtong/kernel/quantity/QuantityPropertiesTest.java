package org.rongtong.kernel.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.rongtong.kernel.Verdict;

class QuantityPropertiesTest {

    @Property
    void readingWhatIsWrittenGivesTheSameRange(@ForAll("ranges") QuantityRange range) {
        assertThat(QuantityRange.read(range.format())).isEqualTo(new Reading.Read(range));
    }

    @Property
    void everyRangeMeetsItselfInEverySense(@ForAll("ranges") QuantityRange range, @ForAll Sense sense) {
        assertThat(Requirement.compare(range, range, sense).verdict()).isEqualTo(Verdict.MET);
        assertThat(Requirement.compare(range, range).verdict()).isEqualTo(Verdict.MET);
    }

    @Property
    void changingTheUnitOfEitherSideChangesNothing(
            @ForAll("millimetres") QuantityRange asked,
            @ForAll("millimetres") QuantityRange offered,
            @ForAll Sense sense) {
        Comparison plain = Requirement.compare(asked, offered, sense);
        Comparison finer = Requirement.compare(asked, micrometres(offered), sense);
        Comparison bothFiner = Requirement.compare(micrometres(asked), micrometres(offered), sense);

        assertThat(finer.gap()).isEqualTo(plain.gap());
        assertThat(bothFiner.verdict()).isEqualTo(plain.verdict()).isEqualTo(finer.verdict());
        assertThat(bothFiner.gap().map(Gap::share)).isEqualTo(plain.gap().map(Gap::share));
        assertThat(bothFiner.closeness()).isEqualTo(plain.closeness());
    }

    @Property
    void closenessLiesBetweenZeroAndOne(
            @ForAll("millimetres") QuantityRange asked, @ForAll("millimetres") QuantityRange offered) {
        assertThat(Requirement.compare(asked, offered).closeness().orElse(BigDecimal.ZERO))
                .isBetween(BigDecimal.ZERO, BigDecimal.ONE);
    }

    @Property
    void anyTextIsReadOrRefusedAndMentionsStandInTheText(@ForAll("texts") String text) {
        QuantityRange.read(text);

        assertThat(Quantities.findIn(text))
                .allSatisfy(mention -> assertThat(mention.range().written())
                        .isEqualTo(text.substring(mention.start(), mention.end())));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "1", "20", ".5", ",", "-", "~", "±", "≥", "不超过", "以上", "万", "只", "/年", "mm", "kW", "℃", "年",
                        "月", "耐温", "³", "×10", "^", "（", "𠮷", " ", "HRC", "至", "㎏", "每", "·", "e9")
                .list()
                .ofMaxSize(14)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<QuantityRange> ranges() {
        return units().flatMap(this::rangesIn);
    }

    @Provide
    Arbitrary<QuantityRange> millimetres() {
        return rangesIn(Unit.of("mm").orElseThrow());
    }

    private Arbitrary<Unit> units() {
        return Arbitraries.of(
                        "", "℃", "mm", "kW", "%", "万只/年", "亿元", "HRC", "N·m", "W/(m·K)", "m³/h", "年", "台/月", "°",
                        "r/min")
                .map(symbol -> Unit.of(symbol).orElseThrow());
    }

    private Arbitrary<QuantityRange> rangesIn(Unit unit) {
        Arbitrary<Bound> bounds =
                Combinators.combine(numbers(), Arbitraries.of(true, false)).as(Bound::new);
        return Arbitraries.oneOf(
                numbers().map(value -> QuantityRange.of(Bound.closed(value), Bound.closed(value), unit)),
                bounds.map(bound -> QuantityRange.of(bound, null, unit)),
                bounds.map(bound -> QuantityRange.of(null, bound, unit)),
                numbers().map(value -> QuantityRange.plusMinus(value.abs(), unit)),
                Combinators.combine(bounds, bounds)
                        .filter((one, other) -> one.value().compareTo(other.value()) < 0)
                        .as((one, other) -> QuantityRange.of(one, other, unit)));
    }

    private static Arbitrary<BigDecimal> numbers() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-100000"), new BigDecimal("100000"))
                .ofScale(4);
    }

    private static QuantityRange micrometres(QuantityRange range) {
        return new QuantityRange(
                thousandfold(range.lower()),
                thousandfold(range.upper()),
                Unit.of("μm").orElseThrow(),
                range.tolerance(),
                range.written());
    }

    private static @Nullable Bound thousandfold(@Nullable Bound bound) {
        return bound == null ? null : new Bound(bound.value().movePointRight(3), bound.inclusive());
    }
}
