package org.rongtong.directory.intake;

import static org.rongtong.directory.intake.Changes.latest;
import static org.rongtong.platform.importing.ImportField.optional;
import static org.rongtong.platform.importing.ImportField.required;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rongtong.directory.RelationKind;
import org.rongtong.kernel.Confidence;
import org.rongtong.platform.importing.ImportField;
import org.rongtong.platform.importing.ImportKind;
import org.rongtong.platform.importing.ImportRow;
import org.rongtong.platform.importing.RowOutcome;
import org.rongtong.platform.importing.RowOutcome.Taken;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Relations (关系) between organisations from files. The same two, kind and first day are the same relation. */
@Component
@Order(3)
class RelationImport implements ImportKind {

    private final OrganisationFinder finder;
    private final Journal journal;

    RelationImport(OrganisationFinder finder, Journal journal) {
        this.finder = finder;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "relations";
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                required("from", "甲方企业", "起点企业", "企业名称", "主体企业"),
                required("to", "乙方企业", "终点企业", "对方企业", "关联企业"),
                required("relation", "关系", "关系类型", "关联关系"),
                optional("from_date", "开始日期", "起始日期"),
                optional("to_date", "结束日期", "终止日期"),
                optional("source", "来源", "数据来源"),
                optional("confidence", "可信度", "核实情况"));
    }

    @Override
    @Transactional
    public List<RowOutcome> take(List<ImportRow> rows) {
        journal.begin();
        List<Cells> cells = rows.stream().map(Cells::new).toList();
        References references = References.of(finder, cells, "from", "to");
        Ledger<RelationRow> relations = journal.load(RelationRow.TABLE, references.all());
        List<RowOutcome> outcomes =
                cells.stream().map(row -> take(row, references, relations)).toList();
        journal.write(List.of(relations));
        return outcomes;
    }

    private RowOutcome take(Cells cells, References references, Ledger<RelationRow> relations) {
        Optional<UUID> from = references.resolve(cells, "from");
        Optional<UUID> to = references.resolve(cells, "to");
        RelationKind kind = cells.word("relation", Vocabulary.RELATION_KINDS);
        if (from.isEmpty() || to.isEmpty() || kind == null) {
            return new RowOutcome.Refused(cells.problems());
        }
        if (from.equals(to)) {
            return cells.refuse("to", "relation.self");
        }
        return new Taken(relations.put(relation(cells, from.get(), to.get(), kind, relations)), cells.problems());
    }

    private RelationRow relation(Cells cells, UUID from, UUID to, RelationKind kind, Ledger<RelationRow> relations) {
        LocalDate since = cells.date("from_date");
        Optional<RelationRow> known = known(relations, from, to, kind, since);
        return new RelationRow(
                known.map(RelationRow::id).orElseGet(journal::newId),
                from,
                to,
                kind,
                latest(since, known.map(RelationRow::validFrom).orElse(null)),
                latest(
                        cells.endDate(
                                "to_date",
                                latest(since, known.map(RelationRow::validFrom).orElse(null))),
                        known.map(RelationRow::validTo).orElse(null)),
                latest(cells.text("source"), known.map(RelationRow::source).orElse(null)),
                cells.word(
                        "confidence",
                        Vocabulary.CONFIDENCES,
                        known.map(RelationRow::confidence).orElse(Confidence.STATED)));
    }

    private static Optional<RelationRow> known(
            Ledger<RelationRow> relations, UUID from, UUID to, RelationKind kind, @Nullable LocalDate since) {
        List<RelationRow> same = relations.of(from).stream()
                .filter(row -> row.otherId().equals(to) && row.kind() == kind)
                .toList();
        return same.stream()
                .filter(row -> Objects.equals(row.validFrom(), since))
                .findFirst()
                .or(() -> same.stream()
                        .filter(row -> row.validFrom() == null || since == null)
                        .findFirst());
    }
}
