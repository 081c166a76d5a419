package org.rongtong.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.rongtong.RongtongApplication;
import org.rongtong.directory.Organisations;
import org.rongtong.matching.batch.Progress;
import org.rongtong.matching.index.Generation;
import org.rongtong.platform.files.ErrorFile;
import org.rongtong.platform.files.TableFile;
import org.rongtong.platform.importing.ImportKind;
import org.rongtong.platform.importing.ImportProgress;
import org.rongtong.platform.importing.Imports;
import org.rongtong.platform.store.StoreUnavailable;
import org.rongtong.platform.store.TestDatabase;
import org.rongtong.platform.wording.Wording;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Indexes are no data: whatever happens to them, they come back from the store. */
@SpringBootTest(classes = RongtongApplication.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReindexingTest {

    private static final Path DATA = newFolder();

    @Autowired
    Imports imports;

    @Autowired
    List<ImportKind> kinds;

    @Autowired
    Reindexing reindexing;

    @Autowired
    Indexes indexes;

    @Autowired
    Organisations organisations;

    @Autowired
    JdbcClient jdbc;

    private final StringWriter heard = new StringWriter();

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("rongtong-index");
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        TestDatabase.fresh().into(settings);
        settings.add("rongtong.data", () -> DATA.toString());
        settings.add("rongtong.indexing", () -> "false");
        settings.add("rongtong.model", () -> "false");
    }

    @BeforeAll
    void importThreeOrganisations() throws IOException {
        Path file = Files.writeString(DATA.resolve("three.csv"), """
                单位名称,机构类型,主营产品
                示例阀门有限公司,企业,球阀
                示例轴承有限公司,企业,滚动轴承
                示例齿轮有限公司,企业,斜齿轮
                """);
        ImportKind organisation = kinds.stream()
                .filter(kind -> kind.name().equals("organisations"))
                .findFirst()
                .orElseThrow();
        try (TableFile table = ((TableFile.Opening.Opened)
                                TableFile.open(file, Imports.headings(organisation, Optional.empty())))
                        .file();
                ErrorFile errors = ErrorFile.beside(file)) {
            imports.run(Imports.Order.of(organisation, table, errors), ImportProgress.SILENT);
        }
        assertThat(organisations.count()).isEqualTo(3);
    }

    @BeforeEach
    void buildThem() {
        reindex();
    }

    private Reindexing.Done reindex() {
        return reindexing.run(false, new Progress(new PrintWriter(heard, true), Wording.CHINESE, false));
    }

    @AfterEach
    void close() {
        indexes.close();
    }

    @Test
    void everythingIsPutInAgainWithProgress() {
        indexes.close();

        Reindexing.Done done = reindex();

        assertThat(done).isEqualTo(new Reindexing.Done(3, 0, "none"));
        assertThat(indexes.search(SearchKind.FIRM, Generation::size)).contains(3);
        assertThat(heard.toString()).contains("100%  建立索引  3/3");
    }

    @Test
    void anIndexThatIsUpToDateIsKept() {
        indexes.close();

        indexes.open();

        assertThat(indexes.reaches()).isEqualTo(organisations.revision()).isPositive();
    }

    @Test
    void aDamagedIndexBeginsAnew() throws IOException {
        indexes.close();
        damageLargestFile(DATA.resolve("index").resolve("firm"));

        indexes.open();

        assertThat(indexes.reaches()).isZero();
    }

    private static void damageLargestFile(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            Path largest = files.filter(file -> !file.endsWith("statistics"))
                    .max(Comparator.comparingLong(file -> file.toFile().length()))
                    .orElseThrow();
            byte[] bytes = Files.readAllBytes(largest);
            bytes[bytes.length / 2] ^= 0x55;
            Files.write(largest, bytes);
        }
    }

    @Test
    void whereOneIndexIsMissingAllBeginAnew() throws IOException {
        indexes.close();
        try (Stream<Path> files = Files.list(DATA.resolve("index").resolve("result"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }

        indexes.open();

        assertThat(indexes.reaches()).isZero();
    }

    @Test
    void anIndexOfAnotherStoreIsNotUsed() {
        indexes.close();
        jdbc.sql("update platform.installation set id = gen_random_uuid()").update();

        indexes.open();

        assertThat(indexes.reaches()).isZero();
    }

    @Test
    void anIndexThatKnowsMoreThanTheStoreIsNotUsed() {
        indexes.close();
        jdbc.sql("""
                update directory.organisation
                   set revision = -revision
                 where revision = (select max(revision) from directory.organisation)
                """).update();

        indexes.open();

        assertThat(indexes.reaches()).isZero();
        jdbc.sql("update directory.organisation set revision = -revision where revision < 0")
                .update();
    }

    @Test
    void whileAServerUsesThemTheyAreLeftAlone() {
        assertThat(assertThrows(StoreUnavailable.class, this::reindex).problem().key())
                .isEqualTo("matching.index.in_use");
    }
}
