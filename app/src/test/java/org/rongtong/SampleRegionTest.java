package org.rongtong;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class SampleRegionTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void everyOrganisationSaysThatItIsInvented() throws IOException {
        assertThat(read("organisations"))
                .hasSizeGreaterThanOrEqualTo(150)
                .allSatisfy(row -> assertThat(text(row, "name")).contains("（示例）"))
                .allSatisfy(row -> assertThat(text(row, "short_name")).endsWith("（示例）"));
    }

    @Test
    void creditCodesLieInTheAreaThatIsAssignedToNobody() throws IOException {
        var codes = read("organisations").stream()
                .filter(row -> row.has("uscc"))
                .map(row -> text(row, "uscc"))
                .toList();

        assertThat(codes).hasSizeGreaterThanOrEqualTo(120).doesNotHaveDuplicates();
        assertThat(codes).allMatch(code -> code.matches("[0-9A-Z]{2}999999[0-9A-Z]{10}"));
    }

    @Test
    void everyKindOfOrganisationAndManyIndustriesAndPlacesAreThere() throws IOException {
        var organisations = read("organisations");

        assertThat(counts(organisations, "kind"))
                .containsOnlyKeys("大企业", "中小企业", "高校", "科研院所", "实验室", "服务机构", "金融机构", "园区", "协会", "政府部门")
                .allSatisfy((kind, number) -> assertThat(number).isGreaterThanOrEqualTo(2));
        assertThat(organisations)
                .extracting(row -> text(row, "industry").substring(0, 3))
                .satisfies(divisions -> assertThat(Set.copyOf(divisions)).hasSizeGreaterThanOrEqualTo(20));
        assertThat(organisations)
                .filteredOn(row -> text(row, "region").startsWith("山东省"))
                .hasSizeBetween(60, 90);
    }

    @Test
    void everyKindOfOfferIsThereAndInstrumentsStateTheirRanges() throws IOException {
        var offers = read("offers");

        assertThat(counts(offers, "kind"))
                .containsOnlyKeys("产品", "工艺能力", "科研成果", "仪器与检测", "服务")
                .containsEntry("科研成果", 40L);
        assertThat(offers)
                .filteredOn(row -> text(row, "kind").equals("仪器与检测"))
                .filteredOn(row -> codes(row, "parameters").stream().anyMatch(parameter -> parameter.contains("～")))
                .hasSizeGreaterThanOrEqualTo(30);
    }

    @Test
    void sixtyNeedsOfThreeKindsAreDecidedByMoreThanTheirWording() throws IOException {
        assertThat(counts(read("needs"), "kind"))
                .containsOnlyKeys("采购需求", "技术攻关", "场景验证")
                .allSatisfy((kind, number) -> assertThat(number).isGreaterThanOrEqualTo(10));
        assertThat(read("needs-intended"))
                .hasSize(60)
                .flatExtracting(row -> codes(row, "decided_by"))
                .contains("parameter", "place", "certificate", "wording");
    }

    @Test
    void someFiguresMayBeReadByEverybodyAndMostMayNot() throws IOException {
        assertThat(counts(read("facts"), "visibility"))
                .containsOnlyKeys("公开", "")
                .allSatisfy((visibility, number) -> assertThat(number).isGreaterThanOrEqualTo(100));
    }

    @Test
    void codesAreUnique() throws IOException {
        for (var file : List.of("organisations", "offers", "needs")) {
            assertThat(read(file)).extracting(row -> text(row, "code")).doesNotHaveDuplicates();
        }
    }

    @Test
    void everyReferenceLeadsToAnOrganisation() throws IOException {
        var organisations = codesOf("organisations");

        for (var file : List.of("offers", "titles", "facts", "needs")) {
            assertThat(read(file)).extracting(row -> text(row, "organisation")).isSubsetOf(organisations);
        }
        assertThat(read("relations"))
                .flatExtracting(row -> List.of(text(row, "from"), text(row, "to")))
                .isSubsetOf(organisations);
    }

    @Test
    void everyNeedHasIntendedAnswersThatExist() throws IOException {
        var organisations = codesOf("organisations");
        var intended = read("needs-intended");

        assertThat(intended).extracting(row -> text(row, "need")).containsExactlyInAnyOrderElementsOf(codesOf("needs"));
        assertThat(intended).allSatisfy(row -> {
            assertThat(codes(row, "intended")).hasSizeBetween(2, 5).isSubsetOf(organisations);
            assertThat(codes(row, "near_misses"))
                    .isSubsetOf(organisations)
                    .doesNotContainAnyElementsOf(codes(row, "intended"));
        });
    }

    @Test
    void aNeedIsWrittenInTheBuyersWordsAndNamesNoOffer() throws IOException {
        var offered = read("offers").stream().map(row -> text(row, "name")).toList();

        assertThat(read("needs"))
                .allSatisfy(need -> assertThat(text(need, "title") + "\n" + text(need, "text"))
                        .doesNotContain(offered));
    }

    private static Map<String, Long> counts(List<JsonNode> rows, String field) {
        return rows.stream()
                .map(row -> row.path(field).asString(""))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static Set<String> codesOf(String file) throws IOException {
        return read(file).stream().map(row -> text(row, "code")).collect(Collectors.toSet());
    }

    private static List<String> codes(JsonNode row, String field) {
        return row.get(field).valueStream().map(JsonNode::stringValue).toList();
    }

    private static String text(JsonNode row, String field) {
        return row.get(field).stringValue();
    }

    private static List<JsonNode> read(String file) throws IOException {
        var in = requireNonNull(SampleRegionTest.class.getResourceAsStream("/sample/" + file + ".jsonl"), file);
        try (var reader = new BufferedReader(new InputStreamReader(in, UTF_8));
                Stream<String> lines = reader.lines()) {
            return lines.map(JSON::readTree).toList();
        }
    }
}
