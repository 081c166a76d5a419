package org.rongtong.directory.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rongtong.directory.Organisation;
import org.rongtong.directory.OrganisationId;
import org.rongtong.directory.OrganisationProfile;
import org.rongtong.directory.Organisations;
import org.rongtong.directory.Viewer;
import org.rongtong.platform.importing.ImportRow;

class StatementCountTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @RegisterExtension
    final DirectoryUnderTest directory = new DirectoryUnderTest();

    @Test
    void aPageOfOneOrganisationTakesAsManyStatementsWithOneOfferAsWithMany() {
        directory.take("organisations", List.of(organisation(1, 1), organisation(2, 40)));
        Organisations organisations = directory.organisations();
        OrganisationId few = directory.idOfCode("1");
        OrganisationId many = directory.idOfCode("2");

        int withOne = directory.statementsOf(() -> organisations.dossier(few, Viewer.PUBLIC));
        int withMany = directory.statementsOf(() -> organisations.dossier(many, Viewer.PUBLIC));

        assertThat(organisations
                        .dossier(many, Viewer.PUBLIC)
                        .orElseThrow()
                        .profile()
                        .offers())
                .hasSize(40);
        assertThat(List.of(withOne, withMany)).containsExactly(7, 7);
    }

    @Test
    void profilesAndListsTakeAsManyStatementsForOneOrganisationAsForThirty() {
        directory.take(
                "organisations",
                IntStream.range(0, 30).mapToObj(i -> organisation(i, 3)).toList());
        Organisations organisations = directory.organisations();
        List<OrganisationId> ids = organisations.profiles(0, 30).stream()
                .map(OrganisationProfile::organisation)
                .map(Organisation::id)
                .toList();

        assertThat(List.of(
                        directory.statementsOf(() -> organisations.profiles(0, 1)),
                        directory.statementsOf(() -> organisations.profiles(0, 30)),
                        directory.statementsOf(() -> organisations.summaries(ids.subList(0, 1), DAY)),
                        directory.statementsOf(() -> organisations.summaries(ids, DAY)),
                        directory.statementsOf(() -> organisations.page(Optional.empty(), 1, DAY)),
                        directory.statementsOf(() -> organisations.page(Optional.empty(), 30, DAY))))
                .containsExactly(4, 4, 1, 1, 2, 2);
    }

    @Test
    void aBatchTakesAsManyStatementsForOneRowAsForFiveHundred() {
        directory.take("organisations", List.of(organisation(0, 3)));

        int one = directory.statementsOf(() -> directory.take("organisations", List.of(organisation(1, 3))));
        int many = directory.statementsOf(() -> directory.take(
                "organisations",
                IntStream.range(2, 502).mapToObj(i -> organisation(i, 3)).toList()));

        assertThat(many).isEqualTo(one);
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetition() {
        directory.take(
                "organisations",
                IntStream.range(0, 7).mapToObj(i -> organisation(i, 1)).toList());

        var first = directory.organisations().page(Optional.empty(), 4, DAY);
        var second = directory.organisations().page(first.next(), 4, DAY);

        assertThat(first.total()).isEqualTo(7);
        assertThat(second.next()).isEmpty();
        assertThat(IntStream.concat(
                        first.organisations().stream()
                                .mapToInt(o -> Integer.parseInt(o.name().substring(4))),
                        second.organisations().stream()
                                .mapToInt(o -> Integer.parseInt(o.name().substring(4)))))
                .containsExactly(0, 1, 2, 3, 4, 5, 6);
    }

    private static ImportRow organisation(int number, int products) {
        String names = String.join(
                "、", IntStream.range(0, products).mapToObj(i -> "产品" + i).toList());
        return DirectoryUnderTest.row(
                "code",
                String.valueOf(number),
                "name",
                "示例企业" + number,
                "products",
                names,
                "titles",
                "高新技术企业 2024-01-01至2027-12-31",
                "certificates",
                "ISO 9001|2027-01-01");
    }
}
