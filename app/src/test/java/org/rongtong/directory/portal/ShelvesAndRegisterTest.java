package org.rongtong.directory.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rongtong.directory.intake.DirectoryUnderTest.cells;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rongtong.directory.OrganisationId;
import org.rongtong.directory.intake.DirectoryUnderTest;
import org.rongtong.platform.web.Listing;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class ShelvesAndRegisterTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final int MANY = 120;

    @RegisterExtension
    final DirectoryUnderTest directory = new DirectoryUnderTest();

    private Register register;
    private Shelves shelves;

    @BeforeEach
    void manyOrganisationsOfferAResultEach() {
        directory.take(
                "organisations",
                IntStream.range(0, MANY)
                        .mapToObj(i -> DirectoryUnderTest.row(
                                "code",
                                "" + i,
                                "name",
                                "示例" + i % 7,
                                "region",
                                List.of("济南", "青岛", "").get(i % 3),
                                "kind",
                                i % 5 == 0 ? "高校" : "",
                                "titles",
                                i % 4 == 0 ? "高新技术企业" : ""))
                        .toList());
        directory.take(
                "offers",
                IntStream.range(0, MANY)
                        .mapToObj(i -> DirectoryUnderTest.row(
                                "organisation",
                                "" + i,
                                "code",
                                "R" + i,
                                "kind",
                                "科研成果",
                                "name",
                                "成果" + i % 9,
                                "updated_on",
                                i % 2 == 0 ? "2026-05-17" : ""))
                        .toList());
        register = new Register(directory.jdbc());
        shelves = new Shelves(directory.jdbc());
    }

    @Test
    void everyOrderOfTheRegisterLeadsThroughAllRowsOnceForwardAndBack() {
        for (String order : Register.SHAPE.orders()) {
            for (String sort : List.of(order, "-" + order)) {
                Listing all = asked(Register.SHAPE, "sort", sort);

                List<OrganisationId> forward = walk(
                        Register.SHAPE,
                        sort,
                        "after",
                        listing -> register.stretch(listing, DAY),
                        OrganisationId::value);
                assertThat(forward).as(sort).isEqualTo(register.all(all, DAY)).hasSize(MANY);
                List<OrganisationId> back = register.stretch(
                        asked(
                                Register.SHAPE,
                                "sort",
                                sort,
                                "before",
                                forward.get(70).value().toString()),
                        DAY);
                assertThat(back).as(sort).isEqualTo(forward.subList(20, 70));
                assertThat(register.place(all, back, DAY)).as(sort).isEqualTo(new Place(MANY, 20));
            }
        }
    }

    @Test
    void everyOrderOfAShelfLeadsThroughAllRowsOnceForwardAndBack() {
        for (String order : Shelf.RESULTS.shape().orders()) {
            for (String sort : List.of(order, "-" + order)) {
                Listing all = asked(Shelf.RESULTS.shape(), "sort", sort);

                List<ShelfLine> forward = walk(
                        Shelf.RESULTS.shape(),
                        sort,
                        "after",
                        asked -> shelves.stretch(Shelf.RESULTS, asked),
                        ShelfLine::id);
                assertThat(forward)
                        .as(sort)
                        .isEqualTo(shelves.all(Shelf.RESULTS, all))
                        .hasSize(MANY);
                Listing before = asked(
                        Shelf.RESULTS.shape(),
                        "sort",
                        sort,
                        "before",
                        forward.get(70).id().toString());
                List<ShelfLine> back = shelves.stretch(Shelf.RESULTS, before);
                assertThat(back).as(sort).isEqualTo(forward.subList(20, 70));
                assertThat(shelves.place(Shelf.RESULTS, all, back)).as(sort).isEqualTo(new Place(MANY, 20));
            }
        }
    }

    @Test
    void theCountsOfAFacetAreTheRowsBehindIt() {
        Map<String, Map<String, Long>> counts = Map.of(
                "kind", register.byKind(asked(Register.SHAPE), DAY),
                "title", register.byTitle(asked(Register.SHAPE), DAY),
                "region", register.byRegion(asked(Register.SHAPE), DAY),
                "city", register.byCity(asked(Register.SHAPE), DAY),
                "industry", register.byIndustry(asked(Register.SHAPE), DAY));

        counts.forEach((facet, values) ->
                values.forEach((value, count) -> assertThat(register.count(asked(Register.SHAPE, facet, value), DAY))
                        .as(facet + " " + value)
                        .isEqualTo(count)));
        assertThat(counts.get("region")).isEqualTo(Map.of("37", 80L, "none", 40L));
        assertThat(counts.get("title")).isEqualTo(Map.of("none", 90L, "HIGH_TECH_ENTERPRISE", 30L));
    }

    @Test
    void facetsOfAShelfNarrowItByItsOwners() {
        Listing narrowed = asked(Shelf.RESULTS.shape(), "owner", "UNIVERSITY", "region", "37");

        assertThat(shelves.place(Shelf.RESULTS, narrowed, List.of()).total()).isEqualTo(16);
        assertThat(shelves.byRegion(Shelf.RESULTS, narrowed)).isEqualTo(Map.of("37", 16L, "none", 8L));
        assertThat(shelves.byOwner(Shelf.RESULTS, narrowed)).isEqualTo(Map.of("none", 64L, "UNIVERSITY", 16L));
    }

    @Test
    void aPlaceInTheListThatIsGoneLeadsToItsBeginning() {
        Listing gone = asked(Register.SHAPE, "after", UUID.randomUUID().toString());

        assertThat(register.stretch(gone, DAY))
                .isEqualTo(register.stretch(gone.beginning(), DAY))
                .hasSize(50);
    }

    @Test
    void wordsAreLookedForAsTheyStand() {
        directory.take("organisations", cells("code", "x", "name", "100%_示例"));

        assertThat(register.count(asked(Register.SHAPE, "q", "%_"), DAY)).isEqualTo(1);
        assertThat(register.count(asked(Register.SHAPE, "q", "示例3"), DAY)).isEqualTo(17);
    }

    private static <T> List<T> walk(
            Listing.Shape shape, String sort, String way, Function<Listing, List<T>> stretch, Function<T, UUID> key) {
        List<T> rows = new ArrayList<>(stretch.apply(asked(shape, "sort", sort)));
        while (true) {
            List<T> next = stretch.apply(
                    asked(shape, "sort", sort, way, key.apply(rows.getLast()).toString()));
            if (next.equals(rows.subList(0, Math.min(rows.size(), next.size())))) {
                return rows;
            }
            rows.addAll(next);
        }
    }

    private static Listing asked(Listing.Shape shape, String... query) {
        MultiValueMap<String, String> asked = new LinkedMultiValueMap<>();
        for (int i = 0; i < query.length; i += 2) {
            asked.add(query[i], query[i + 1]);
        }
        return Listing.of(shape, asked);
    }
}
