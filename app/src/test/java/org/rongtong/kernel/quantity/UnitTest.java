package org.rongtong.kernel.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import javax.measure.MetricPrefix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tech.units.indriya.AbstractUnit;
import tech.units.indriya.unit.Units;

class UnitTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "℃",
                "mm",
                "μm",
                "nm",
                "m",
                "kW",
                "MW",
                "W",
                "V",
                "kV",
                "mV",
                "A",
                "mA",
                "Ah",
                "mAh",
                "Wh",
                "kWh",
                "Hz",
                "kHz",
                "MHz",
                "GHz",
                "Pa",
                "kPa",
                "MPa",
                "GPa",
                "bar",
                "N",
                "kN",
                "N·m",
                "kg",
                "g",
                "mg",
                "t",
                "L",
                "mL",
                "m²",
                "m³",
                "s",
                "ms",
                "min",
                "h",
                "%",
                "‰",
                "ppm",
                "r/min",
                "m/s",
                "mm/s",
                "m/min",
                "m³/h",
                "L/min",
                "dB",
                "Ω",
                "kΩ",
                "MΩ",
                "lm",
                "lx",
                "cd",
                "J",
                "kJ",
                "K",
                "°",
                "HRC",
                "HV",
                "HBW",
                "bit/s",
                "Gbit/s",
                "元",
                "万元",
                "亿元",
                "年",
                "个月",
                "天",
                "小时",
                "只/年",
                "件/月",
                "套/天",
                "台/小时",
                "片",
                "支",
                "根",
                "万吨/年",
                "平方米",
                "GWh/年",
                "百万千瓦",
                "mg/(m²·h)",
                "次/min"
            })
    void everySymbolIsShownAsItIsRead(String symbol) {
        String shown = Unit.of(symbol).map(Unit::symbol).orElse("");

        assertThat(Unit.of(shown)).isEqualTo(Unit.of(symbol)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"千克,kg", "毫米,mm", "兆帕,MPa", "千瓦时,kWh", "立方米/小时,立方米/小时", "t/a,t/年", "KW,kW", "ml/min,mL/min", "Nm,N·m"})
    void otherSpellingsGiveTheSameUnit(String spelling, String symbol) {
        assertThat(Unit.of(spelling).map(Unit::symbol)).contains(symbol);
    }

    @ParameterizedTest
    @ValueSource(strings = {"月/年/", "CFU", "mm!", "万", "日", "kW kW"})
    void unknownUnitsAreRefused(String text) {
        assertThat(Unit.of(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "mm,μm,SAME",
        "m³/h,L/min,SAME",
        "吨,kg,SAME",
        "台/月,万台/年,SAME",
        "kWh,J,SAME",
        "只/年,件/年,NEEDS_A_PERSON",
        "只/天,只/年,NEEDS_A_PERSON",
        "件,吨,DIFFERENT",
        "N·m,J,DIFFERENT",
        "HRC,HV,DIFFERENT",
        "kW,kVA,DIFFERENT",
        "元,美元,DIFFERENT",
        "dB,dB(A),DIFFERENT"
    })
    void dimensionsDecideWhatMayBeCompared(String one, String other, Unit.Comparability expected) {
        assertThat(unit(one).comparability(unit(other))).isEqualTo(expected);
        assertThat(unit(other).comparability(unit(one))).isEqualTo(expected);
    }

    @Test
    void factorsAgreeWithTheIndriyaLibrary() {
        Map<String, javax.measure.Unit<?>> theirs = Map.ofEntries(
                Map.entry("μm", MetricPrefix.MICRO(Units.METRE)),
                Map.entry("g", Units.GRAM),
                Map.entry("min", Units.MINUTE),
                Map.entry("GHz", MetricPrefix.GIGA(Units.HERTZ)),
                Map.entry("kN", MetricPrefix.KILO(Units.NEWTON)),
                Map.entry("MPa", MetricPrefix.MEGA(Units.PASCAL)),
                Map.entry("kWh", MetricPrefix.KILO(Units.WATT).multiply(Units.HOUR)),
                Map.entry("mV", MetricPrefix.MILLI(Units.VOLT)),
                Map.entry("MΩ", MetricPrefix.MEGA(Units.OHM)),
                Map.entry("mAh", MetricPrefix.MILLI(Units.AMPERE).multiply(Units.HOUR)),
                Map.entry("m³/h", Units.CUBIC_METRE.divide(Units.HOUR)),
                Map.entry("L/min", Units.LITRE.divide(Units.MINUTE)),
                Map.entry("km/h", Units.KILOMETRE_PER_HOUR),
                Map.entry("μF", MetricPrefix.MICRO(Units.FARAD)),
                Map.entry("μH", MetricPrefix.MICRO(Units.HENRY)),
                Map.entry("%", Units.PERCENT));

        theirs.forEach((symbol, unit) -> assertThat(factor(unit))
                .as(symbol)
                .isEqualByComparingTo(unit(symbol).factor().decimal(25)));
    }

    @Test
    void temperaturesConvertWithTheirOffset() {
        Ratio kelvin = unit("℃").toBase(Ratio.of("150"));

        assertThat(kelvin).isEqualTo(Ratio.of("423.15"));
        assertThat(unit("℉").fromBase(kelvin)).isEqualTo(Ratio.of("302"));
    }

    private static BigDecimal factor(javax.measure.Unit<?> unit) {
        Number factor = ((AbstractUnit<?>) unit).getSystemConverter().convert((Number) BigDecimal.ONE);
        return new BigDecimal(factor.toString()).setScale(25, java.math.RoundingMode.HALF_UP);
    }

    private static Unit unit(String symbol) {
        return Unit.of(symbol).orElseThrow();
    }
}
