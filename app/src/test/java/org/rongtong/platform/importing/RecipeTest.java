package org.rongtong.platform.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rongtong.kernel.Message;
import org.rongtong.platform.files.TableFile;
import org.rongtong.platform.files.TableRow;
import org.rongtong.platform.wording.Wording;

class RecipeTest {

    /** The fields that offers and organisations have, without their records. */
    private record Fields(String name, List<ImportField> fields) implements ImportKind {
        @Override
        public List<RowOutcome> take(List<ImportRow> rows) {
            throw new UnsupportedOperationException("only columns are looked at here");
        }

        static Fields of(String name, String... fields) {
            List<ImportField> all = new ArrayList<>();
            for (String field : fields) {
                all.add(ImportField.optional(field));
            }
            return new Fields(name, all);
        }
    }

    private static final Fields OFFERS = Fields.of("offers", "organisation", "kind", "name", "share_of_revenue");
    private static final Fields ORGANISATIONS =
            Fields.of("organisations", "code", "name", "short_name", "industry_text", "region");

    @TempDir
    Path dir;

    @Test
    void productsOfListedFirmsBecomeOffers() throws IOException {
        String table = """
                company_id,product,weight,generic,weight_placeholder
                000001.SZ,示例件甲,0.643903,0,0
                000001.SZ,其他,0.2,1,0
                000001.SZ,示例件乙,0.001,0,1
                000001.SZ,示例件丙,1.2,0,0
                """;

        assertThat(rows("listed-products", OFFERS, table))
                .containsExactly(
                        offer(2, Map.of("name", List.of("示例件甲"), "share_of_revenue", List.of("64.3903%"))),
                        offer(4, Map.of("name", List.of("示例件乙"))),
                        offer(5, Map.of("name", List.of("示例件丙"), "share_of_revenue", List.of("100%"))));
    }

    @Test
    void listedFirmsBecomeOrganisationsAndAGuessedPlaceSaysSo() throws IOException {
        String head = "company_id,short_name,full_name,exchange,listed_date,sw3_code,sw3_name,sw2_code,sw2_name,"
                + "sw1_code,sw1_name,province_guess,city_guess,place_source,n_products\n";
        String table = head + "1.SZ,示例甲,示例甲股份有限公司,示例所,1991-04-03,1,轴承,2,通用件,3,通用件,示例省,示例市,city,17\n"
                + "2.SZ,示例乙,,示例所,,,,,,,,,,,0\n";

        assertThat(rows("listed-companies", ORGANISATIONS, table))
                .containsExactly(
                        new ImportRow(
                                2,
                                Map.of(
                                        "code", List.of("1.SZ"),
                                        "name", List.of("示例甲股份有限公司"),
                                        "short_name", List.of("示例甲"),
                                        "industry_text", List.of("轴承、通用件"),
                                        "region", List.of("示例市")),
                                Map.of(
                                        "exchange", List.of("示例所"),
                                        "listed_date", List.of("1991-04-03"),
                                        "region_confidence", List.of("unverified"))),
                        new ImportRow(
                                3,
                                Map.of(
                                        "code", List.of("2.SZ"),
                                        "name", List.of("示例乙"),
                                        "short_name", List.of("示例乙")),
                                Map.of("exchange", List.of("示例所"))));
    }

    @Test
    void wordsPrefixSuffixAndConditionsOnListsAreApplied() throws IOException {
        String recipe = """
                kind: offers
                rows:
                  - {column: state, equals: [ok, open]}
                fields:
                  name: {column: n, words: {S: 小件}, prefix: "[", suffix: "]"}
                """;

        assertThat(rows(write(recipe), OFFERS, "n,state\nS,ok\nM,open\nL,shut\n").stream()
                        .map(row -> row.text("name").orElse("")))
                .containsExactly("[小件]", "[M]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kind: offers                                                 | 第1行“fields”：缺少这个键，请补上
            kind: offers~fields: {name: a}~row: x                        | 第3行“row”：不认识这个键，可用的键：fields、kind、others、rows
            kind: offers~fields:~  name: {column: a, first: b}           | 第3行“fields.name”：应当写明来源，且只写一个：column、constant、first、join
            kind: offers~fields:~  name: a~  name: b                     | 第4行：不是合格的YAML
            kind: offers~fields:~  share_of_revenue: {column: a, range: [1, 0]} | 第3行“fields.share_of_revenue.range”：应当是由小到大的两个数
            kind: offers~rows: [{column: a}]~fields: {name: a}           | 第2行“rows”：应当在equals和not中写一个
            kind: offers~fields:~  name: {column: a, number: "0.0.0"}    | 第3行“fields.name.number”：不是数字格式
            kind: [offers                                                | 不是合格的YAML
            """)
    void whatIsWrongWithARecipeIsToldWithLineAndKey(String recipe, String told) throws IOException {
        Recipe.Reading reading = Recipe.read(write(recipe.replace("~", "\n")));

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Recipe.Reading.Refused.class,
                        refused ->
                                assertThat(Wording.CHINESE.say(refused.why())).contains(told));
    }

    @Test
    void aFieldTheKindDoesNotHaveIsToldWithItsLine() throws IOException {
        Recipe recipe = recipe(write("kind: offers\nfields:\n  name: a\n  colour: b\n"));

        assertThat(Imports.misfit(recipe, OFFERS))
                .contains(Message.of("importing.recipe.field", 4, "colour", "organisation、kind、name、share_of_revenue"));
        assertThat(Imports.misfit(recipe, ORGANISATIONS))
                .contains(Message.of("importing.recipe.kind", "offers", "organisations"));
    }

    @Test
    void anUnknownRecipeNamesTheBuiltInOnes() {
        assertThat(Recipe.read("no-such"))
                .isEqualTo(new Recipe.Reading.Refused(
                        Message.of("importing.recipe.absent", "no-such", "listed-companies、listed-products")));
    }

    private static ImportRow offer(long number, Map<String, List<String>> values) {
        Map<String, List<String>> all = new java.util.HashMap<>(values);
        all.put("organisation", List.of("000001.SZ"));
        all.put("kind", List.of("产品"));
        return new ImportRow(number, all, Map.of());
    }

    private String write(String recipe) throws IOException {
        return Files.writeString(dir.resolve("recipe.yaml"), recipe).toString();
    }

    private static Recipe recipe(String name) {
        return switch (Recipe.read(name)) {
            case Recipe.Reading.Read(Recipe recipe) -> recipe;
            case Recipe.Reading.Refused(Message why) -> throw new AssertionError(Wording.CHINESE.say(why));
        };
    }

    private List<ImportRow> rows(String name, ImportKind kind, String table) throws IOException {
        Recipe recipe = recipe(name);
        Path csv = Files.writeString(dir.resolve("in.csv"), table);
        if (!(TableFile.open(csv, recipe.headings()) instanceof TableFile.Opening.Opened(TableFile file))) {
            throw new AssertionError("not opened");
        }
        try (file) {
            RecipeMapping mapping = new RecipeMapping(recipe, kind, file);
            assertThat(mapping.missing()).isEmpty();
            List<ImportRow> rows = new ArrayList<>();
            for (TableRow row : file) {
                Optional<ImportRow> mapped = mapping.row(row);
                mapped.ifPresent(rows::add);
            }
            return rows;
        }
    }
}
