package org.rongtong.platform.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rongtong.platform.files.TableFile;
import org.rongtong.platform.files.TableRow;

class ListedTablesTest {

    private record AnyKind(String name, List<ImportField> fields) implements ImportKind {
        @Override
        public List<RowOutcome> take(List<ImportRow> rows) {
            throw new UnsupportedOperationException("only columns are looked at here");
        }
    }

    @ParameterizedTest
    @CsvSource({"listed-companies, companies.csv, 4690, 4690", "listed-products, company_product.csv.gz, 51612, 47923"})
    void theBuiltInRecipesReadTheRealTablesWithoutAFault(String recipe, String table, long rows, long taken)
            throws IOException {
        Path file = shared().resolve("ckg").resolve(table);
        assumeTrue(Files.exists(file), "no shared tables here: set RONGTONG_SHARED");
        if (!(Recipe.read(recipe) instanceof Recipe.Reading.Read(Recipe read))
                || !(TableFile.open(file, read.headings()) instanceof TableFile.Opening.Opened(TableFile opened))) {
            throw new AssertionError("recipe or table not read");
        }
        ImportKind kind = new AnyKind(read.kind(), List.of(ImportField.required("name")));
        long seen = 0;
        long named = 0;
        try (opened) {
            RecipeMapping mapping = new RecipeMapping(read, kind, opened);
            assertThat(mapping.missing()).isEmpty();
            for (TableRow row : opened) {
                assertThat(row.faults()).isEmpty();
                named += mapping.row(row).flatMap(mapped -> mapped.text("name")).isPresent() ? 1 : 0;
                seen++;
            }
        }
        assertThat(List.of(seen, named)).containsExactly(rows, taken);
    }

    private static Path shared() {
        String named = System.getProperty("rongtong.shared", System.getenv("RONGTONG_SHARED"));
        return named == null || named.isEmpty() ? Path.of("..", "..", "shared") : Path.of(named);
    }
}
