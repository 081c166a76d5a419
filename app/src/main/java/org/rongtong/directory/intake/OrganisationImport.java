package org.rongtong.directory.intake;

import static org.rongtong.platform.importing.ImportField.optional;
import static org.rongtong.platform.importing.ImportField.required;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rongtong.directory.TitleEvent;
import org.rongtong.directory.TitleKind;
import org.rongtong.platform.importing.ImportField;
import org.rongtong.platform.importing.ImportKind;
import org.rongtong.platform.importing.ImportRow;
import org.rongtong.platform.importing.OtherColumn;
import org.rongtong.platform.importing.RowOutcome;
import org.rongtong.platform.importing.RowOutcome.Change;
import org.rongtong.platform.importing.RowOutcome.Taken;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Organisations (机构) from files. A row means the organisation with its credit code, else with its code, else the only one
 * of its name; what it leaves empty stays as it was, and products it does not list stay offered.
 */
@Component
@Order(1)
class OrganisationImport implements ImportKind {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    OrganisationImport(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "organisations";
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                required(
                        "name",
                        "企业名称",
                        "单位名称",
                        "机构名称",
                        "公司名称",
                        "企业全称",
                        "单位全称",
                        "名称",
                        "full_name",
                        "company_name",
                        "enterprise_name"),
                optional("uscc", "统一社会信用代码", "信用代码", "社会信用代码", "统一信用代码", "credit_code"),
                optional("code", "企业编号", "机构编号", "单位编号", "企业代码", "编号", "id", "company_id"),
                optional("code_source", "编号来源", "代码来源"),
                optional("former_names", "曾用名", "原名称"),
                optional("short_name", "简称", "企业简称"),
                optional("kind", "机构类型", "单位类型", "企业类型", "单位性质", "企业规模"),
                optional("region", "所在地区", "所在地", "注册地", "所属地区", "所属区域", "行政区划", "地区", "区域", "省市", "地域"),
                optional("address", "地址", "注册地址", "详细地址", "经营地址", "通讯地址", "单位地址"),
                optional("industry", "所属行业", "行业", "国民经济行业", "行业代码", "行业分类", "industry_code"),
                optional("industry_text", "细分领域", "细分行业", "行业说明"),
                optional("established_on", "成立日期", "成立时间", "注册日期", "设立日期", "注册时间"),
                optional("registered_capital", "注册资本", "注册资金"),
                optional("registered_capital_wan", "注册资本(万元)", "注册资金(万元)", "注册资本(万元人民币)", "注册资本（万）"),
                optional("registered_capital_yuan", "注册资本(元)", "注册资金(元)"),
                optional("description", "企业简介", "单位简介", "公司简介", "机构简介", "企业介绍", "简介", "text"),
                optional("products", "主营产品", "主要产品", "主导产品", "产品", "产品名称", "主营产品/服务"),
                optional("titles", "称号", "资质", "资质/称号", "资质称号", "企业资质", "荣誉资质", "资质荣誉", "荣誉称号"),
                optional("certificates", "证书", "认证", "体系认证", "资质证书", "认证证书"),
                optional("website", "网址", "官网", "企业网址", "网站"));
    }

    @Override
    public OtherColumn.Fate fate(String header) {
        return Columns.fate(header);
    }

    @Override
    @Transactional
    public List<RowOutcome> take(List<ImportRow> rows) {
        LocalDate today = LocalDate.now(clock);
        journal.begin();
        List<StatedOrganisation> stated =
                rows.stream().map(row -> StatedOrganisation.of(row, today)).toList();
        Batch batch = new Batch(stated, today);
        List<RowOutcome> outcomes = stated.stream().map(batch::take).toList();
        batch.write();
        return outcomes;
    }

    private final class Batch {

        private final LocalDate today;
        private final OrganisationBook organisations;
        private final OfferBook offers;
        private final TitleBook titles;
        private final CertificateBook certificates;

        Batch(List<StatedOrganisation> stated, LocalDate today) {
            this.today = today;
            this.organisations = OrganisationBook.load(jdbc, journal, stated);
            this.offers = OfferBook.load(journal, organisations.ids());
            this.titles = TitleBook.load(journal, organisations.ids());
            this.certificates = CertificateBook.load(journal, organisations.ids());
        }

        RowOutcome take(StatedOrganisation row) {
            String name = row.name();
            if (name == null) {
                return row.cells().refuse("name", "name.missing");
            }
            if (name.length() > Cells.LONGEST_NAME) {
                return row.cells().refuse("name", "name.long", name.length(), Cells.LONGEST_NAME);
            }
            return switch (organisations.identify(row)) {
                case OrganisationBook.Identity.Contradiction(var field, var key, var args) ->
                    row.cells().refuse(field, key, args);
                case OrganisationBook.Identity.New() -> taken(row, row.added(journal.newId(), name), null);
                case OrganisationBook.Identity.Known(var known) -> taken(row, row.merged(known, name, today), known);
            };
        }

        private Taken taken(StatedOrganisation row, OrganisationRow organisation, @Nullable OrganisationRow known) {
            Change change = organisations.put(organisation);
            if (known != null && !known.name().equals(organisation.name())) {
                organisations.addFormerName(known.id(), known.name(), known.nameSince(), today);
            }
            Change names = names(row, organisation.id());
            Change hanging = hanging(row.cells(), organisation.id());
            return new Taken(
                    Changes.of(Changes.of(change, names), hanging), row.cells().problems());
        }

        private Change names(StatedOrganisation row, UUID organisation) {
            Change change = organisations.addCode(organisation, row.code());
            for (String former : row.formerNames()) {
                change = Changes.of(change, organisations.addFormerName(organisation, former, null, null));
            }
            return change;
        }

        private Change hanging(Cells cells, UUID organisation) {
            Change change = offers.products(organisation, cells.list("products"));
            for (DatedEntry entry : CertificateBook.entries(cells, "certificates")) {
                change = Changes.of(change, certificates.enter(organisation, null, entry));
            }
            for (DatedEntry entry : CertificateBook.entries(cells, "titles")) {
                change = Changes.of(change, titleOrCertificate(organisation, entry));
            }
            return change;
        }

        /** Files put both under 资质; what has the mark of a standard is a certificate. */
        private Change titleOrCertificate(UUID organisation, DatedEntry entry) {
            TitleKind kind = Vocabulary.TITLE_KINDS.find(entry.name()).orElse(TitleKind.OTHER);
            if (kind == TitleKind.OTHER && CertificateBook.names(entry.name())) {
                return certificates.enter(organisation, null, entry);
            }
            TitleRow title =
                    new TitleRow(journal.newId(), organisation, kind, entry.name(), null, null, null, null, null);
            return titles.enter(title, TitleEvent.Kind.GRANTED, entry.from(), entry.to());
        }

        void write() {
            List<Ledger<?>> ledgers = new ArrayList<>(List.of(organisations.ledger(), offers.ledger()));
            ledgers.addAll(titles.ledgers());
            ledgers.add(certificates.ledger());
            journal.write(ledgers);
            journal.raise(organisations.writeNames());
        }
    }
}
