package org.rongtong.directory.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rongtong.directory.Evidence;
import org.rongtong.directory.intake.OfferRow.EvidenceEntry;
import org.rongtong.directory.intake.OfferRow.ParameterEntry;
import org.rongtong.kernel.quantity.QuantityRange;
import org.rongtong.kernel.quantity.Reading;

/** The entries in the cells of an offer: parameters with their values, documents with their dates. */
final class OfferEntries {

    private static final Pattern NAME_COLON_VALUE = Pattern.compile("([^:：=]+?)\\s*[:：=]\\s*(.+)", Pattern.DOTALL);
    private static final Pattern NAME_THEN_NUMBER = Pattern.compile("([^\\d±≥≤<>~]+?)\\s*([±≥≤<>~-]?\\s*\\d.*)");

    private static final Map<String, Evidence.Kind> KIND_BY_WORD = kindByWord();

    private OfferEntries() {}

    /** Entries like 长期耐温: 200 ℃ and 爆破压力≥1.2 MPa; others are told and left out. */
    static List<ParameterEntry> parameters(Cells cells, String field) {
        List<ParameterEntry> parameters = new ArrayList<>();
        for (String entry : cells.list(field)) {
            Optional<ParameterEntry> parameter = parameter(entry);
            parameter.ifPresentOrElse(parameters::add, () -> cells.tell(field, "parameter.form"));
        }
        return parameters;
    }

    /** Entries like 第三方检测报告 2026-05-17; the kind of document is told by the words of its title. */
    static List<EvidenceEntry> evidence(Cells cells, String field) {
        return CertificateBook.entries(cells, field).stream()
                .map(entry ->
                        new EvidenceEntry(kind(entry.name()), entry.name(), Changes.latest(entry.from(), entry.to())))
                .toList();
    }

    private static Optional<ParameterEntry> parameter(String entry) {
        Matcher colon = NAME_COLON_VALUE.matcher(entry);
        Matcher matcher = colon.matches() ? colon : NAME_THEN_NUMBER.matcher(entry);
        return matcher.matches()
                ? Optional.of(read(matcher.group(1).strip(), matcher.group(2).strip()))
                : Optional.empty();
    }

    private static ParameterEntry read(String name, String written) {
        return switch (QuantityRange.read(written)) {
            case Reading.Read(var range) -> new ParameterEntry(name, written, range.format());
            case Reading.Refused refused -> new ParameterEntry(name, written, null);
        };
    }

    private static Evidence.Kind kind(String title) {
        return KIND_BY_WORD.entrySet().stream()
                .filter(word -> title.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Evidence.Kind.OTHER);
    }

    private static Map<String, Evidence.Kind> kindByWord() {
        Map<String, Evidence.Kind> kinds = new LinkedHashMap<>();
        kinds.put("审计", Evidence.Kind.AUDIT_REPORT);
        kinds.put("检测", Evidence.Kind.TEST_REPORT);
        kinds.put("检验", Evidence.Kind.TEST_REPORT);
        kinds.put("测试", Evidence.Kind.TEST_REPORT);
        kinds.put("试验", Evidence.Kind.TEST_REPORT);
        kinds.put("专利", Evidence.Kind.PATENT);
        kinds.put("鉴定", Evidence.Kind.APPRAISAL);
        kinds.put("验收", Evidence.Kind.APPRAISAL);
        kinds.put("合同", Evidence.Kind.CONTRACT);
        kinds.put("订单", Evidence.Kind.CONTRACT);
        kinds.put("证书", Evidence.Kind.CERTIFICATE);
        kinds.put("认证", Evidence.Kind.CERTIFICATE);
        return kinds;
    }
}
