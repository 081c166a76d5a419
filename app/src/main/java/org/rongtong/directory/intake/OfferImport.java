package org.rongtong.directory.intake;

import static org.rongtong.directory.intake.Changes.latest;
import static org.rongtong.platform.importing.ImportField.optional;
import static org.rongtong.platform.importing.ImportField.required;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rongtong.directory.OfferKind;
import org.rongtong.platform.importing.ImportField;
import org.rongtong.platform.importing.ImportRow;
import org.rongtong.platform.importing.ListedKind;
import org.rongtong.platform.importing.OtherColumn;
import org.rongtong.platform.importing.RowOutcome;
import org.rongtong.platform.importing.RowOutcome.Change;
import org.rongtong.platform.importing.RowOutcome.Taken;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Offers (供给) from files, each of an organisation that is in the directory already. An offer that a file does not list
 * stays, unless the file is the whole list: then what it lists stands, and the other offers of its organisations are
 * withdrawn.
 */
@Component
@Order(2)
class OfferImport implements ListedKind {

    private final OrganisationFinder finder;
    private final Journal journal;
    private final Clock clock;

    OfferImport(OrganisationFinder finder, Journal journal, Clock clock) {
        this.finder = finder;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "offers";
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                required(
                        "organisation",
                        "企业名称",
                        "单位名称",
                        "机构名称",
                        "所属企业",
                        "统一社会信用代码",
                        "信用代码",
                        "企业编号",
                        "company",
                        "company_id",
                        "uscc"),
                required("name", "供给名称", "产品名称", "名称", "成果名称", "仪器名称", "服务名称", "能力名称", "主营产品", "product"),
                optional("code", "供给编号", "产品编号", "编号", "id"),
                optional("kind", "供给类型", "类型", "类别"),
                optional("text", "说明", "介绍", "描述", "产品介绍", "成果简介", "服务内容", "description"),
                optional("parameters", "参数", "技术参数", "主要参数", "技术指标", "性能参数"),
                optional("certificates", "证书", "认证", "资质证书", "资质"),
                optional("evidence", "依据", "证明材料", "佐证材料", "检测报告"),
                optional("updated_on", "更新日期", "更新时间"),
                optional("share_of_revenue", "收入占比", "占营业收入比重", "销售占比"),
                optional("status", "状态", "供给状态"));
    }

    @Override
    public OtherColumn.Fate fate(String header) {
        return Columns.fate(header);
    }

    @Override
    @Transactional
    public List<RowOutcome> take(List<ImportRow> rows) {
        return take(rows, Optional.empty());
    }

    @Override
    public Roll beginRoll() {
        OfferRoll listed = new OfferRoll(journal);
        return new Roll() {
            @Override
            public List<RowOutcome> take(List<ImportRow> rows) {
                return OfferImport.this.take(rows, Optional.of(listed));
            }

            @Override
            public long withdrawRest() {
                return listed.withdrawRest(LocalDate.now(clock));
            }
        };
    }

    private List<RowOutcome> take(List<ImportRow> rows, Optional<OfferRoll> roll) {
        journal.begin();
        List<Cells> cells = rows.stream().map(Cells::new).toList();
        References references = References.of(finder, cells, "organisation");
        Batch batch = new Batch(references, roll);
        List<RowOutcome> outcomes = cells.stream().map(batch::take).toList();
        journal.write(List.of(batch.offers.ledger(), batch.certificates.ledger()));
        return outcomes;
    }

    private final class Batch {

        private final References references;
        private final OfferBook offers;
        private final CertificateBook certificates;
        private final Optional<OfferRoll> roll;

        Batch(References references, Optional<OfferRoll> roll) {
            this.roll = roll;
            this.references = references;
            this.offers = OfferBook.load(journal, references.all());
            this.certificates = CertificateBook.load(journal, references.all());
        }

        RowOutcome take(Cells cells) {
            return references
                    .resolve(cells, "organisation")
                    .map(organisation -> offer(cells, organisation))
                    .orElseGet(() -> new RowOutcome.Refused(cells.problems()));
        }

        private RowOutcome offer(Cells cells, UUID organisation) {
            String name = cells.text("name");
            if (name == null) {
                return cells.refuse("name", "name.missing");
            }
            OfferKind kind = cells.word("kind", Vocabulary.OFFER_KINDS, OfferKind.PRODUCT);
            String code = cells.code("code");
            Optional<OfferRow> known = offers.find(organisation, kind, code, name);
            OfferRow row = known.orElseGet(() -> OfferRow.named(journal.newId(), organisation, kind, name));
            Change change = offers.put(merged(row, cells, code, name));
            roll.ifPresent(listed -> listed.note(organisation, row.id()));
            if (known.isEmpty()) {
                change = Change.ADDED;
            }
            for (DatedEntry entry : CertificateBook.entries(cells, "certificates")) {
                change = Changes.of(change, certificates.enter(organisation, row.id(), entry));
            }
            return new Taken(change, cells.problems());
        }

        private OfferRow merged(OfferRow known, Cells cells, @Nullable String code, String name) {
            List<OfferRow.ParameterEntry> parameters = OfferEntries.parameters(cells, "parameters");
            List<OfferRow.EvidenceEntry> evidence = OfferEntries.evidence(cells, "evidence");
            return new OfferRow(
                    known.id(),
                    known.organisationId(),
                    known.kind(),
                    latest(code, known.code()),
                    name,
                    latest(cells.text("text"), known.text()),
                    parameters.isEmpty() ? known.parameters() : parameters,
                    evidence.isEmpty() ? known.evidence() : evidence,
                    latest(cells.date("updated_on"), known.updatedOn()),
                    latest(cells.percent("share_of_revenue"), known.shareOfRevenue()),
                    withdrawnOn(cells, known.withdrawnOn()),
                    Columns.merged(known.others(), cells.others().open()),
                    Columns.merged(known.withheld(), cells.others().withheld()));
        }

        private @Nullable LocalDate withdrawnOn(Cells cells, @Nullable LocalDate known) {
            OfferStatus status = cells.word("status", OfferStatus.WORDS);
            if (status == null) {
                return roll.isPresent() ? null : known;
            }
            return status == OfferStatus.WITHDRAWN ? latest(known, LocalDate.now(clock)) : null;
        }
    }
}
