package org.rongtong.matching.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rongtong.kernel.RegionCode;
import org.rongtong.kernel.Regions;

class TileTest {

    @Test
    void everyProvincialLevelRegionHasOneTileAndNoTwoShareAPlace() {
        List<Tile> tiles = Tile.of(Map.of());

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
    void colourGoesByFourSteps() {
        List<Tile> tiles = Tile.of(Map.of("37", 9L, "32", 8L, "44", 3L, "11", 2L));

        assertThat(tiles)
                .filteredOn(tile -> tile.count() > 0)
                .extracting(tile -> tile.name() + " " + tile.style())
                .containsExactlyInAnyOrder("山东 x5 y4 t4", "江苏 x6 y5 t3", "广东 x4 y7 t2", "北京 x6 y2 t1");
    }
}
