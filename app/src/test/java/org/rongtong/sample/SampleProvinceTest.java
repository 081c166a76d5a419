package org.rongtong.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rongtong.kernel.Industries;
import org.rongtong.kernel.RegionCode;

class SampleProvinceTest {

    private static final List<InventedOrganisation> FIRMS =
            new SampleProvince(SampleProvince.USUAL).organisations().toList();

    @Test
    void aSmallerProvinceIsTheBeginningOfALargerOne() {
        assertThat(new SampleProvince(300).organisations()).isEqualTo(FIRMS.subList(0, 300));
    }

    @Test
    void everyOrganisationSaysThatItIsInventedAndHasACodeThatBelongsToNobody() {
        assertThat(FIRMS).hasSize(20_000).allSatisfy(firm -> {
            assertThat(firm.name()).endsWith("（示例）有限公司");
            assertThat(firm.uscc().registrationAreaCode().digits()).isEqualTo("999999");
            assertThat(RegionCode.of("37").contains(firm.region())).isTrue();
            assertThat(Industries.standard().knows(firm.industry())).isTrue();
            assertThat(firm.offers()).isNotEmpty();
        });
    }

    @Test
    void namesAndCodesAreUnique() {
        assertThat(FIRMS).extracting(InventedOrganisation::name).doesNotHaveDuplicates();
        assertThat(FIRMS).extracting(InventedOrganisation::shortName).doesNotHaveDuplicates();
        assertThat(FIRMS).extracting(InventedOrganisation::uscc).doesNotHaveDuplicates();
        assertThat(FIRMS.stream().flatMap(firm -> firm.offers().stream()).map(InventedOffer::code))
                .doesNotHaveDuplicates();
    }

    @Test
    void numbersOfTheStockAreAllFilledIn() {
        assertThat(FIRMS.stream().flatMap(firm -> firm.offers().stream()).flatMap(offer -> offer.parameters().stream()))
                .noneMatch(parameter -> parameter.contains("{"))
                .anyMatch(parameter -> parameter.matches("载荷范围: 0?\\.?\\d+～\\d+ kN"));
    }

    @Test
    void filesHoldOneLineForEachOrganisationAndOffer(@TempDir Path folder) throws IOException {
        long offers = new SampleProvince(50).writeTo(folder);

        assertThat(Files.readAllLines(folder.resolve("organisations.jsonl"))).hasSize(50);
        assertThat(Files.readAllLines(folder.resolve("offers.jsonl")))
                .hasSize((int) offers)
                .allMatch(line -> line.contains("\"organisation\":\"S-PRV-0000"));
    }

    @Test
    void thereAreNamesForTheLargestProvinceAndNoLarger() {
        assertThat(SampleProvince.names()).isGreaterThanOrEqualTo(SampleProvince.LARGEST);
        assertThatThrownBy(() -> new SampleProvince(SampleProvince.LARGEST + 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
