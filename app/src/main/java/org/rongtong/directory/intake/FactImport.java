package org.rongtong.directory.intake;

import static org.rongtong.directory.intake.Changes.latest;
import static org.rongtong.platform.importing.ImportField.optional;
import static org.rongtong.platform.importing.ImportField.required;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rongtong.directory.FactValue;
import org.rongtong.directory.Visibility;
import org.rongtong.kernel.Confidence;
import org.rongtong.platform.importing.ImportField;
import org.rongtong.platform.importing.ImportKind;
import org.rongtong.platform.importing.ImportRow;
import org.rongtong.platform.importing.RowOutcome;
import org.rongtong.platform.importing.RowOutcome.Taken;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Yearly facts (年度事实) from files. They stay private unless the row says otherwise. */
@Component
@Order(4)
class FactImport implements ImportKind {

    private final OrganisationFinder finder;
    private final Journal journal;

    FactImport(OrganisationFinder finder, Journal journal) {
        this.finder = finder;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "facts";
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                required("organisation", "企业名称", "单位名称", "机构名称", "统一社会信用代码", "信用代码", "企业编号", "company_id", "uscc"),
                required("fact", "事实", "指标", "指标名称", "项目"),
                optional("year", "年份", "年度", "会计年度"),
                required("value", "数值", "值", "指标值"),
                optional("unit", "单位", "计量单位"),
                optional("source", "来源", "数据来源"),
                optional("confidence", "可信度", "核实情况"),
                optional("evidence", "依据", "证明材料"),
                optional("stated_on", "填报日期"),
                optional("visibility", "公开范围", "可见范围"));
    }

    @Override
    @Transactional
    public List<RowOutcome> take(List<ImportRow> rows) {
        journal.begin();
        List<Cells> cells = rows.stream().map(Cells::new).toList();
        References references = References.of(finder, cells, "organisation");
        Ledger<FactRow> facts = journal.load(FactRow.TABLE, references.all());
        List<RowOutcome> outcomes =
                cells.stream().map(row -> take(row, references, facts)).toList();
        journal.write(List.of(facts));
        return outcomes;
    }

    private RowOutcome take(Cells cells, References references, Ledger<FactRow> facts) {
        Optional<UUID> organisation = references.resolve(cells, "organisation");
        Optional<FactCatalogue.Entry> entry = entry(cells);
        if (organisation.isEmpty() || entry.isEmpty()) {
            return new RowOutcome.Refused(cells.problems());
        }
        Integer year = entry.get().yearly() ? cells.year("year") : null;
        if (entry.get().yearly() && year == null) {
            return cells.refuse("year", "year.missing", entry.get().words().getFirst());
        }
        Optional<FactValue> value = FactReading.read(cells, entry.get());
        if (value.isEmpty()) {
            return new RowOutcome.Refused(cells.problems());
        }
        FactRow fact = fact(cells, organisation.get(), entry.get().name(), year, value.get(), facts);
        return new Taken(facts.put(fact), cells.problems());
    }

    private static Optional<FactCatalogue.Entry> entry(Cells cells) {
        String written = cells.text("fact");
        Optional<FactCatalogue.Entry> entry =
                written == null ? Optional.empty() : FactCatalogue.standard().find(written);
        if (entry.isEmpty()) {
            cells.tell("fact", "fact.unknown");
        }
        return entry;
    }

    private FactRow fact(
            Cells cells,
            UUID organisation,
            String name,
            @Nullable Integer year,
            FactValue value,
            Ledger<FactRow> facts) {
        Optional<FactRow> known = facts.of(organisation).stream()
                .filter(row -> row.name().equals(name) && Objects.equals(row.year(), year))
                .findFirst();
        return new FactRow(
                known.map(FactRow::id).orElseGet(journal::newId),
                organisation,
                name,
                year,
                value instanceof FactValue.Number(var number, var unit) ? number : null,
                value instanceof FactValue.Text(var text) ? text : null,
                value instanceof FactValue.Flag(var flag) ? flag : null,
                value instanceof FactValue.Number(var number, var unit) ? unit : null,
                latest(cells.text("source"), known.map(FactRow::source).orElse(null)),
                cells.word(
                        "confidence",
                        Vocabulary.CONFIDENCES,
                        known.map(FactRow::confidence).orElse(Confidence.STATED)),
                latest(cells.text("evidence"), known.map(FactRow::evidence).orElse(null)),
                latest(cells.date("stated_on"), known.map(FactRow::statedOn).orElse(null)),
                cells.word(
                        "visibility",
                        Vocabulary.VISIBILITIES,
                        known.map(FactRow::visibility).orElse(Visibility.PRIVATE)));
    }
}
