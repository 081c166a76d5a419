package org.rongtong.directory.intake;

import static org.rongtong.directory.intake.Changes.latest;
import static org.rongtong.platform.importing.ImportField.optional;
import static org.rongtong.platform.importing.ImportField.required;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rongtong.directory.TitleEvent;
import org.rongtong.directory.TitleKind;
import org.rongtong.platform.importing.ImportField;
import org.rongtong.platform.importing.ImportKind;
import org.rongtong.platform.importing.ImportRow;
import org.rongtong.platform.importing.RowOutcome;
import org.rongtong.platform.importing.RowOutcome.Change;
import org.rongtong.platform.importing.RowOutcome.Taken;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Titles (称号) from files, one event of one title in each row.
 *
 * <p>A suspension, revocation or expiry takes effect on its day ({@code event_on}); where that is not stated, on the day
 * after {@code valid_to}, else on {@code valid_from}.
 */
@Component
@Order(5)
class TitleImport implements ImportKind {

    private final OrganisationFinder finder;
    private final Journal journal;

    TitleImport(OrganisationFinder finder, Journal journal) {
        this.finder = finder;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "titles";
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                required("organisation", "企业名称", "单位名称", "机构名称", "统一社会信用代码", "信用代码", "企业编号", "company_id", "uscc"),
                required("title", "称号", "称号名称", "资质", "荣誉称号"),
                optional("level", "级别", "等级"),
                optional("batch", "批次"),
                optional("number", "证书编号", "编号", "登记编号"),
                optional("issuer", "认定机关", "发证机关", "认定部门", "公布部门"),
                optional("valid_from", "有效期起", "认定日期", "公布日期", "发证日期"),
                optional("valid_to", "有效期止", "有效期至", "到期日期"),
                optional("event", "事项", "事件", "状态"),
                optional("event_on", "事项日期", "生效日期"),
                optional("source", "来源", "文号", "公告文号", "文件"));
    }

    @Override
    @Transactional
    public List<RowOutcome> take(List<ImportRow> rows) {
        journal.begin();
        List<Cells> cells = rows.stream().map(Cells::new).toList();
        References references = References.of(finder, cells, "organisation");
        TitleBook titles = TitleBook.load(journal, references.all());
        List<RowOutcome> outcomes =
                cells.stream().map(row -> take(row, references, titles)).toList();
        journal.write(titles.ledgers());
        return outcomes;
    }

    private RowOutcome take(Cells cells, References references, TitleBook titles) {
        Optional<UUID> organisation = references.resolve(cells, "organisation");
        String name = cells.text("title");
        if (name == null) {
            return cells.refuse("title", "title.missing");
        }
        if (organisation.isEmpty()) {
            return new RowOutcome.Refused(cells.problems());
        }
        TitleEvent.Kind event = cells.word("event", Vocabulary.TITLE_EVENTS, TitleEvent.Kind.GRANTED);
        TitleRow title = title(cells, organisation.get(), name);
        LocalDate from = cells.date("valid_from");
        LocalDate to = cells.endDate("valid_to", from);
        return event.inForce()
                ? new Taken(inForce(cells, titles, title, event, from, to), cells.problems())
                : ended(cells, titles, title, event, from, to);
    }

    private TitleRow title(Cells cells, UUID organisation, String name) {
        return new TitleRow(
                journal.newId(),
                organisation,
                Vocabulary.TITLE_KINDS.find(name).orElse(TitleKind.OTHER),
                name,
                cells.text("level"),
                cells.text("batch"),
                cells.text("number"),
                cells.text("issuer"),
                cells.text("source"));
    }

    private Change inForce(
            Cells cells,
            TitleBook titles,
            TitleRow title,
            TitleEvent.Kind event,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        LocalDate on = latest(cells.date("event_on"), from);
        if (on != null && to != null && to.isBefore(on)) {
            cells.tell("valid_to", "date.order", on);
            return titles.enter(title, event, on, null);
        }
        return titles.enter(title, event, on, to);
    }

    /** An end; where the row also says since when the title was held and nobody knew, that is entered first. */
    private RowOutcome ended(
            Cells cells,
            TitleBook titles,
            TitleRow title,
            TitleEvent.Kind event,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        LocalDate on = latest(cells.date("event_on"), to == null ? from : to.plusDays(1));
        if (on == null) {
            return cells.refuse("valid_to", "title.end");
        }
        Change granted = Change.UNCHANGED;
        if (!titles.knows(title) && from != null && from.isBefore(on)) {
            granted = titles.enter(title, TitleEvent.Kind.GRANTED, from, to);
        }
        Change ended = titles.enter(title, event, on, null);
        return new Taken(granted == Change.ADDED ? granted : ended, cells.problems());
    }
}
