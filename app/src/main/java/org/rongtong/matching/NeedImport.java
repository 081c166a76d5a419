package org.rongtong.matching;

import static org.rongtong.platform.importing.ImportField.optional;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rongtong.directory.ExternalCode;
import org.rongtong.directory.Organisation;
import org.rongtong.directory.OrganisationId;
import org.rongtong.directory.Organisations;
import org.rongtong.kernel.Message;
import org.rongtong.kernel.RegionCode;
import org.rongtong.kernel.Regions;
import org.rongtong.kernel.Uscc;
import org.rongtong.platform.importing.CellProblem;
import org.rongtong.platform.importing.ImportField;
import org.rongtong.platform.importing.ImportKind;
import org.rongtong.platform.importing.ImportRow;
import org.rongtong.platform.importing.OtherColumn;
import org.rongtong.platform.importing.RowOutcome;
import org.rongtong.platform.importing.RowOutcome.Change;
import org.rongtong.platform.importing.WrittenDate;
import org.rongtong.platform.store.TimeOrderedIds;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Needs (需求) from files. A need without a code of its own is known by its title. */
@Component
@Order(10)
class NeedImport implements ImportKind {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final Map<String, NeedKind> KINDS = Map.of(
            "技术攻关", NeedKind.TECH_BREAKTHROUGH,
            "采购需求", NeedKind.PROCUREMENT,
            "采购", NeedKind.PROCUREMENT,
            "场景验证", NeedKind.SCENARIO_VALIDATION);

    private final JdbcClient jdbc;
    private final Organisations organisations;
    private final TimeOrderedIds ids;
    private final Clock clock;

    NeedImport(JdbcClient jdbc, Organisations organisations, TimeOrderedIds ids, Clock clock) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "needs";
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                optional("code", "需求编号", "编号", "公开码", "id"),
                optional("organisation", "需求单位", "发布单位", "需求企业", "企业名称", "单位名称", "统一社会信用代码"),
                optional("kind", "需求类型", "类型", "类别"),
                optional("title", "需求名称", "需求标题", "标题", "名称", "项目名称", "name"),
                optional("text", "需求描述", "需求内容", "需求详情", "描述", "内容", "need", "description"),
                optional("region", "交付地", "所在地区", "所在地", "地区"),
                optional("deadline", "截止日期", "截止时间", "揭榜截止日期"),
                optional("conditions", "条件", "要求", "指标要求", "技术指标", "技术要求"));
    }

    @Override
    public OtherColumn.Fate fate(String header) {
        return OtherColumn.isAboutPersons(header) ? OtherColumn.Fate.PERSONAL : OtherColumn.Fate.KEPT;
    }

    /** What a row says, ready to be compared with what is kept. */
    private record Stated(
            String code,
            @Nullable OrganisationId organisation,
            @Nullable String organisationWritten,
            @Nullable NeedKind kind,
            String title,
            String text,
            @Nullable RegionCode region,
            @Nullable String regionWritten,
            @Nullable LocalDate deadline,
            String conditions,
            String others) {

        boolean says(Need kept, String keptOthers) {
            return Objects.equals(organisation, kept.organisation().orElse(null))
                    && Objects.equals(
                            organisationWritten, kept.organisationWritten().orElse(null))
                    && Objects.equals(kind, kept.kind().orElse(null))
                    && title.equals(kept.title())
                    && text.equals(kept.text())
                    && Objects.equals(region, kept.region().orElse(null))
                    && Objects.equals(regionWritten, kept.regionWritten().orElse(null))
                    && Objects.equals(deadline, kept.deadline().orElse(null))
                    && conditions.equals(kept.conditions())
                    && JSON.readTree(others).equals(JSON.readTree(keptOthers));
        }
    }

    @Override
    @Transactional
    public List<RowOutcome> take(List<ImportRow> rows) {
        Map<String, Optional<OrganisationId>> owners = new HashMap<>();
        return rows.stream().map(row -> take(row, owners)).toList();
    }

    private RowOutcome take(ImportRow row, Map<String, Optional<OrganisationId>> owners) {
        List<CellProblem> problems = new ArrayList<>();
        String text = row.text("text").orElse("");
        String title = row.text("title").orElseGet(() -> firstWords(text));
        if (title.isBlank()) {
            problems.add(problem(row, "text", "matching.import.need.empty"));
            return new RowOutcome.Refused(problems);
        }
        Stated stated = stated(row, title, text, owners, problems);
        return new RowOutcome.Taken(put(stated), problems);
    }

    private Stated stated(
            ImportRow row,
            String title,
            String text,
            Map<String, Optional<OrganisationId>> owners,
            List<CellProblem> problems) {
        return new Stated(
                row.text("code").orElse(title),
                row.text("organisation")
                        .flatMap(named -> owner(row, named, owners, problems))
                        .orElse(null),
                row.text("organisation").orElse(null),
                row.text("kind").map(word -> kind(row, word, problems)).orElse(null),
                title,
                text,
                row.text("region").map(place -> region(row, place, problems)).orElse(null),
                row.text("region").orElse(null),
                row.text("deadline").map(day -> deadline(row, day, problems)).orElse(null),
                row.text("conditions").orElse(""),
                JSON.writeValueAsString(kept(row.others())));
    }

    private static Map<String, List<String>> kept(Map<String, List<String>> others) {
        Map<String, List<String>> kept = new LinkedHashMap<>(others);
        kept.keySet().removeIf(OtherColumn::isAboutPersons);
        return kept;
    }

    /** A title made of the first sentence, where a file gives none. */
    private static String firstWords(String text) {
        String first = text.strip().split("[。；;\\n！!？?]", 2)[0];
        return first.length() <= 40 ? first : first.substring(0, 40) + "…";
    }

    private Optional<OrganisationId> owner(
            ImportRow row, String named, Map<String, Optional<OrganisationId>> owners, List<CellProblem> problems) {
        Optional<OrganisationId> owner = owners.computeIfAbsent(named, this::find);
        if (owner.isEmpty()) {
            problems.add(problem(row, "organisation", "matching.import.need.organisation"));
        }
        return owner;
    }

    private Optional<OrganisationId> find(String named) {
        if (Uscc.read(named) instanceof Uscc.Valid(Uscc uscc)) {
            return organisations.find(uscc).map(Organisation::id);
        }
        return organisations
                .find(new ExternalCode(ExternalCode.OF_A_FILE, named))
                .map(Organisation::id)
                .or(() -> {
                    List<Organisation> same = organisations.named(named);
                    return same.size() == 1 ? Optional.of(same.getFirst().id()) : Optional.empty();
                });
    }

    private static @Nullable NeedKind kind(ImportRow row, String word, List<CellProblem> problems) {
        NeedKind kind = KINDS.get(word.strip());
        if (kind == null) {
            problems.add(problem(row, "kind", "matching.import.need.kind"));
        }
        return kind;
    }

    private static @Nullable RegionCode region(ImportRow row, String place, List<CellProblem> problems) {
        Optional<RegionCode> region = Regions.standard().find(place.replaceAll("[\\s/,、>·-]+", ""));
        if (region.isEmpty()) {
            problems.add(problem(row, "region", "matching.import.need.region"));
        }
        return region.orElse(null);
    }

    private static @Nullable LocalDate deadline(ImportRow row, String day, List<CellProblem> problems) {
        Optional<LocalDate> read = WrittenDate.read(day);
        if (read.isEmpty()) {
            problems.add(problem(row, "deadline", "matching.import.need.deadline"));
        }
        return read.orElse(null);
    }

    private static CellProblem problem(ImportRow row, String field, String key) {
        return new CellProblem(field, row.text(field).orElse(""), Message.of(key), Message.of(key + ".remedy"));
    }

    /** What is kept under the code of a row. */
    private record Kept(Need need, String others) {}

    private Change put(Stated stated) {
        Optional<Kept> kept = jdbc.sql("select * from matching.need where scheme = :scheme and code = :code for update")
                .param("scheme", ExternalCode.OF_A_FILE)
                .param("code", stated.code())
                .query((row, number) -> new Kept(Needs.need(row, number), row.getString("others")))
                .optional();
        if (kept.isEmpty()) {
            insert(stated);
            return Change.ADDED;
        }
        if (stated.says(kept.get().need(), kept.get().others())) {
            return Change.UNCHANGED;
        }
        update(stated, kept.get().need());
        return Change.UPDATED;
    }

    private void insert(Stated stated) {
        bound("""
                        insert into matching.need (id, scheme, code, organisation_id, organisation_written, kind, title,
                               text, region_code, region_written, deadline, conditions, others, sample, created_at,
                               updated_at, revision)
                        values (:id, :scheme, :code, :organisation, :organisationWritten, :kind, :title,
                               :text, :region, :regionWritten, :deadline, :conditions, cast(:others as jsonb), :sample,
                               :now, :now, nextval('matching.revision'))
                        """, stated)
                .param("id", ids.next())
                .param("scheme", ExternalCode.OF_A_FILE)
                .update();
    }

    private void update(Stated stated, Need kept) {
        jdbc.sql("""
                        insert into matching.need_history
                               (need_id, revision, title, text, conditions, deadline, valid_from, valid_to)
                        select id, revision, title, text, conditions, deadline, updated_at, :now
                          from matching.need
                         where id = :id
                        """).param("id", kept.id().value()).param("now", now()).update();
        bound("""
                        update matching.need
                           set code = :code, organisation_id = :organisation,
                               organisation_written = :organisationWritten, kind = :kind, title = :title, text = :text,
                               region_code = :region, region_written = :regionWritten, deadline = :deadline,
                               conditions = :conditions, others = cast(:others as jsonb), sample = :sample,
                               updated_at = :now, revision = nextval('matching.revision')
                         where id = :id
                        """, stated).param("id", kept.id().value()).update();
    }

    private JdbcClient.StatementSpec bound(String sql, Stated stated) {
        return jdbc.sql(sql)
                .param("code", stated.code())
                .param(
                        "organisation",
                        stated.organisation() == null
                                ? null
                                : stated.organisation().value(),
                        java.sql.Types.OTHER)
                .param("organisationWritten", stated.organisationWritten())
                .param("kind", stated.kind() == null ? null : stated.kind().name())
                .param("title", stated.title())
                .param("text", stated.text())
                .param(
                        "region",
                        stated.region() == null ? null : stated.region().digits())
                .param("regionWritten", stated.regionWritten())
                .param(
                        "deadline",
                        stated.deadline() == null ? null : Date.valueOf(stated.deadline()),
                        java.sql.Types.DATE)
                .param("conditions", stated.conditions())
                .param("others", stated.others())
                .param("sample", isSample(stated))
                .param("now", now());
    }

    private static boolean isSample(Stated stated) {
        return stated.others().contains("示例")
                || stated.title().contains("示例")
                || stated.organisationWritten() != null
                        && stated.organisationWritten().contains("示例");
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
