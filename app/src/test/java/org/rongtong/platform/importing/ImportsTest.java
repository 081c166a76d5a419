package org.rongtong.platform.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rongtong.platform.files.ErrorFile;
import org.rongtong.platform.files.TableFile;
import org.rongtong.platform.store.TestDatabase;
import org.springframework.jdbc.support.JdbcTransactionManager;

class ImportsTest {

    @TempDir
    Path dir;

    private final TestDatabase database = TestDatabase.fresh();
    private final PieceImport pieces = new PieceImport(database.jdbc());
    private final Imports imports =
            new Imports(new JdbcTransactionManager(database.dataSource()), database.dataSource());

    @AfterEach
    void closePool() {
        database.pool().close();
    }

    @Test
    void rowsGoInByBatchesAndTheSameFileTwiceChangesNothing() throws IOException {
        Path file = csv(numbered(1, 1201));

        assertThat(done(file, false)).isEqualTo(summary(1201, 1201, 0, 0, 0, 0, Optional.empty()));
        assertThat(done(file, false)).isEqualTo(summary(1201, 0, 0, 1201, 0, 0, Optional.empty()));
        assertThat(pieces.batches).containsExactly(500, 500, 201, 500, 500, 201);
    }

    @Test
    void aRowTheDatabaseRefusesTakesNoOtherWithIt() throws IOException {
        Path file = csv(numbered(1, 300) + "X,坏件,100\n" + numbered(301, 600));

        ImportSummary summary = done(file, false);

        Path told = dir.resolve("in.csv.errors.csv");
        assertThat(summary).isEqualTo(summary(601, 600, 0, 0, 1, 1, Optional.of(told)));
        assertThat(pieces.stored()).isEqualTo(600);
        assertThat(pieces.holds("X")).isFalse();
        assertThat(Files.readAllLines(told).get(1))
                .startsWith("302,,,")
                .contains("数据库没有接受这一行：new row")
                .contains("piece_size_check");
    }

    @Test
    void whatIsWrongWithARowIsToldWithItsHeaderAndTheRestIsTaken() throws IOException {
        Path file = csv("A1,轴,1\nA2,,2\n,轮,3\nA4,9.1E+17,4\nA5,壳,-5\nA1,轴,7\n");

        ImportSummary summary = done(file, false);

        assertThat(summary).isEqualTo(summary(6, 1, 1, 0, 4, 4, Optional.of(dir.resolve("in.csv.errors.csv"))));
        assertThat(Files.readAllLines(dir.resolve("in.csv.errors.csv")).stream()
                        .skip(1)
                        .map(line ->
                                line.substring(0, line.indexOf(',', line.indexOf(',', line.indexOf(',') + 1) + 1))))
                .containsExactly("3,件名,", "4,编号,", "5,件名,9.1E+17", "6,尺寸,-5");
    }

    @Test
    void aDryRunSaysWhatTheRealRunWouldAndWritesNothing() throws IOException {
        Path file = csv(numbered(1, 700) + "X,坏件,100\n" + numbered(1, 2));

        ImportSummary rehearsed = done(file, true);

        assertThat(pieces.stored()).isZero();
        assertThat(rehearsed).isEqualTo(done(file, false));
        assertThat(rehearsed.unchanged()).isEqualTo(2);
        assertThat(pieces.stored()).isEqualTo(700);
    }

    @Test
    void aFileWithoutARequiredColumnIsNotRead() throws IOException {
        Path file = Files.writeString(dir.resolve("in.csv"), "编号,备注\nA1,x\n");

        assertThat(run(file, false, Optional.empty(), new ArrayList<>()))
                .isEqualTo(new ImportOutcome.ColumnsMissing(List.of("名称"), List.of("编号", "备注")));
    }

    @Test
    void unknownColumnsAreNamedAndAColumnMeantTwiceIsTold() throws IOException {
        Path file = Files.writeString(dir.resolve("in.csv"), "编号,名称,件名,备注\nA1,轴,杆,x\n");

        ImportSummary summary = done(file, false);

        assertThat(summary.otherColumns()).containsExactly(new OtherColumn("备注", OtherColumn.Fate.UNUSED));
        assertThat(Files.readAllLines(dir.resolve("in.csv.errors.csv")).get(1)).startsWith("\"\",件名,,这一列与“名称”列含义相同");
    }

    @Test
    void progressIsHeardAfterEachBatch() throws IOException {
        List<ImportProgress.SoFar> heard = new ArrayList<>();

        run(csv(numbered(1, 1201)), false, Optional.empty(), heard);

        assertThat(heard.stream().map(ImportProgress.SoFar::read)).containsExactly(500L, 1000L, 1201L);
        assertThat(heard.stream().map(ImportProgress.SoFar::percent)).containsExactly(41, 83, 99);
    }

    @Test
    void linesOfAJsonlMayNameTheirFieldsLate() throws IOException {
        String first = "{\"编号\":\"%s\",\"名称\":\"轴\"}\n";
        String lines = IntStream.range(0, 40).mapToObj(first::formatted).collect(Collectors.joining());
        Path file = Files.writeString(dir.resolve("in.jsonl"), lines + "{\"编号\":\"Z\",\"名称\":\"轮\",\"尺寸\":7}\n");

        assertThat(done(file, false)).isEqualTo(summary(41, 41, 0, 0, 0, 0, Optional.empty()));
        assertThat(database.jdbc()
                        .sql("select size from piece where code = 'Z'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(7);
    }

    @Test
    void aSecondImportWaitsUntilTheFirstHasEndedAndNothingIsThereTwice() throws Exception {
        Path first = csv(numbered(1, 1201));
        Path second = Files.copy(first, dir.resolve("second.csv"));
        CountDownLatch waits = new CountDownLatch(1);
        List<ImportSummary> summaries = new CopyOnWriteArrayList<>();
        Thread later = new Thread(() -> summaries.add(summaryOf(second, new ImportProgress() {
            @Override
            public void heard(SoFar sofar) {}

            @Override
            public void waiting() {
                waits.countDown();
            }
        })));

        summaries.add(summaryOf(first, sofar -> {
            if (sofar.read() == 500) {
                later.start();
                awaited(waits);
            }
        }));
        later.join();

        assertThat(summaries)
                .containsExactly(
                        summary(1201, 1201, 0, 0, 0, 0, Optional.empty()),
                        summary(1201, 0, 0, 1201, 0, 0, Optional.empty()));
        assertThat(pieces.stored()).isEqualTo(1201);
    }

    private ImportSummary summaryOf(Path path, ImportProgress progress) {
        try (TableFile file = ((TableFile.Opening.Opened) TableFile.open(path)).file();
                ErrorFile errors = ErrorFile.beside(path)) {
            return ((ImportOutcome.Done) imports.run(Imports.Order.of(pieces, file, errors), progress)).summary();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private ImportSummary done(Path file, boolean dryRun) throws IOException {
        return switch (run(file, dryRun, Optional.empty(), new ArrayList<>())) {
            case ImportOutcome.Done(ImportSummary summary) -> summary;
            case ImportOutcome.ColumnsMissing missing -> throw new AssertionError(missing);
        };
    }

    private ImportOutcome run(Path path, boolean dryRun, Optional<Recipe> recipe, List<ImportProgress.SoFar> heard)
            throws IOException {
        return switch (TableFile.open(path, Imports.headings(pieces, recipe))) {
            case TableFile.Opening.Refused(var why) -> throw new AssertionError(why);
            case TableFile.Opening.Opened(TableFile file) -> {
                try (file;
                        ErrorFile errors = ErrorFile.beside(path)) {
                    yield imports.run(new Imports.Order(pieces, file, recipe, dryRun, false, errors), heard::add);
                }
            }
        };
    }

    private Path csv(String rows) throws IOException {
        return Files.writeString(dir.resolve("in.csv"), "编号,件名,尺寸\n" + rows);
    }

    private static String numbered(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(n -> "P" + n + ",件" + n + "," + n % 100 + "\n")
                .collect(Collectors.joining());
    }

    private static ImportSummary summary(
            long read, long added, long updated, long unchanged, long refused, long problems, Optional<Path> told) {
        return new ImportSummary(
                read, added, updated, unchanged, refused, 0, problems, List.of(), Optional.empty(), told);
    }
}
