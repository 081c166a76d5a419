package org.rongtong.directory.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rongtong.directory.intake.DirectoryUnderTest.cells;
import static org.rongtong.directory.intake.OrganisationImportTest.problem;
import static org.rongtong.directory.intake.OrganisationImportTest.taken;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rongtong.directory.OrganisationId;
import org.rongtong.directory.Period;
import org.rongtong.directory.Relation;
import org.rongtong.directory.RelationKind;
import org.rongtong.kernel.Confidence;
import org.rongtong.platform.importing.RowOutcome.Change;
import org.rongtong.platform.importing.RowOutcome.Refused;

class RelationImportTest {

    @RegisterExtension
    final DirectoryUnderTest directory = new DirectoryUnderTest();

    private OrganisationId parent;
    private OrganisationId child;

    @BeforeEach
    void twoOrganisationsAreThere() {
        directory.take("organisations", cells("name", "示例集团"), cells("name", "示例子公司"));
        parent = directory.idOf("示例集团");
        child = directory.idOf("示例子公司");
    }

    @Test
    void aRelationIsReadFromBothSidesInTheWordsOfEach() {
        var outcomes = directory.take(
                "relations",
                cells(
                        "from",
                        "示例集团",
                        "to",
                        "示例子公司",
                        "relation",
                        "控股",
                        "from_date",
                        "2020-01-01",
                        "source",
                        "年报",
                        "confidence",
                        "已核实"));

        Relation expected = new Relation(
                parent,
                "示例集团",
                RelationKind.CONTROLS,
                child,
                "示例子公司",
                new Period(Optional.of(LocalDate.of(2020, 1, 1)), Optional.empty()),
                Optional.of("年报"),
                Confidence.CONFIRMED);
        assertThat(outcomes).containsExactly(taken(Change.ADDED));
        assertThat(directory.organisations().relations(parent)).containsExactly(expected);
        assertThat(directory.organisations().relations(child)).containsExactly(expected);
        assertThat(List.of(expected.keyFor(parent), expected.keyFor(child)))
                .containsExactly("directory.relation.controls", "directory.relation.controls.reverse");
    }

    @Test
    void anEndOfARelationUpdatesItAndRaisesBothRevisions() {
        directory.take("relations", cells("from", "示例集团", "to", "示例子公司", "relation", "控股", "from_date", "2020-01-01"));
        long revision =
                directory.named("示例集团").revision() + directory.named("示例子公司").revision();
        long last = Math.max(
                directory.named("示例集团").revision(), directory.named("示例子公司").revision());

        var outcomes = directory.take(
                "relations",
                cells(
                        "from",
                        "示例集团",
                        "to",
                        "示例子公司",
                        "relation",
                        "控股",
                        "from_date",
                        "2020-01-01",
                        "to_date",
                        "2025-12-31"));

        assertThat(outcomes).containsExactly(taken(Change.UPDATED));
        assertThat(directory.organisations().profiles(last, 10)).hasSize(2);
        assertThat(directory.named("示例集团").revision() + directory.named("示例子公司").revision())
                .isGreaterThan(revision);
    }

    @Test
    void nobodyIsRelatedToItselfOrToAnUnknown() {
        var outcomes = directory.take(
                "relations",
                cells("from", "示例集团", "to", "示例集团", "relation", "控股"),
                cells("from", "示例集团", "to", "无名厂", "relation", "控股"),
                cells("from", "示例集团", "to", "示例子公司", "relation", "讨厌"));

        assertThat(outcomes)
                .containsExactly(
                        new Refused(List.of(problem("to", "示例集团", "relation.self"))),
                        new Refused(List.of(problem("to", "无名厂", "organisation.unknown"))),
                        new Refused(
                                List.of(problem("relation", "讨厌", "kind.unknown", Vocabulary.RELATION_KINDS.list()))));
    }
}
