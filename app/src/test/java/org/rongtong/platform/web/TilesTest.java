package org.rongtong.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rongtong.kernel.RegionCode;
import org.rongtong.kernel.Regions;

class TilesTest {

    @Test
    void everyProvincialLevelRegionHasOneTileAndNoTwoShareAPlace() {
        List<Tile> tiles = tiles(Map.of()).tiles();

        assertThat(tiles)
                .extracting(Tile::code)
                .containsExactlyInAnyOrderElementsOf(Regions.standard().provinces().stream()
                        .map(RegionCode::digits)
                        .toList());
        Set<String> places = new HashSet<>();
        tiles.forEach(tile -> places.add(tile.column() + "." + tile.row()));
        assertThat(places).hasSize(34);
        assertThat(tiles).allMatch(tile -> tile.column() <= 7 && tile.row() <= 8);
    }

    @Test
    void smallNumbersAreColouredByFourFixedSteps() {
        assertThat(tiles(Map.of("37", 9L, "32", 8L, "44", 3L, "11", 2L)).counted())
                .extracting(tile -> tile.name() + " " + tile.style())
                .containsExactly("山东 x5 y4 t4", "江苏 x6 y5 t3", "广东 x4 y7 t2", "北京 x6 y2 t1");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 19, 20, 99, 1_000, 20_000, 1_234_567})
    void theLargestIsAlwaysTheDarkestAndTheStepsRise(long largest) {
        Tiles tiles = tiles(Map.of("37", largest, "11", 1L));

        assertThat(tiles.steps()).hasSize(4).isSorted().doesNotHaveDuplicates();
        assertThat(tiles.counted().getFirst().step()).isEqualTo(largest < 9 ? 1 : 4);
        assertThat(tiles.counted().getLast().step()).isEqualTo(1);
    }

    private static Tiles tiles(Map<String, Long> counts) {
        return Tiles.of(counts, code -> "/organisations?region=" + code, Set.of());
    }
}
