package org.rongtong;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import java.util.Set;
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
                .hasSizeGreaterThanOrEqualTo(72)
                .allSatisfy(row -> assertThat(text(row, "name")).contains("（示例）"))
                .allSatisfy(row -> assertThat(text(row, "short_name")).endsWith("（示例）"));
    }

    @Test
    void creditCodesLieInTheAreaThatIsAssignedToNobody() throws IOException {
        var codes = read("organisations").stream()
                .filter(row -> row.has("uscc"))
                .map(row -> text(row, "uscc"))
                .toList();

        assertThat(codes).hasSizeGreaterThanOrEqualTo(50).doesNotHaveDuplicates();
        assertThat(codes).allMatch(code -> code.matches("[0-9A-Z]{2}999999[0-9A-Z]{10}"));
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
    void aNeedIsWrittenInTheBuyersWordsNotInTheSuppliers() throws IOException {
        var offers = read("offers");
        var needs =
                read("needs").stream().collect(Collectors.toMap(row -> text(row, "code"), row -> text(row, "text")));

        for (var row : read("needs-intended")) {
            var suppliers = codes(row, "intended");
            var names = offers.stream()
                    .filter(offer -> suppliers.contains(text(offer, "organisation")))
                    .map(offer -> text(offer, "name"))
                    .toList();
            assertThat(needs.get(text(row, "need"))).doesNotContain(names);
        }
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
