package org.rongtong.matching.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rongtong.matching.cast.BagOfCharacters;
import org.rongtong.matching.cast.Firms;
import org.rongtong.matching.encoding.EmbeddingCache;
import org.rongtong.matching.encoding.Embeddings;
import org.rongtong.matching.text.Grams;

class ProfileIndexTest {

    @TempDir
    Path folder;

    @Test
    void whatIsPutReplacesWhatHadItsIdAndWhatIsRemovedIsGone() {
        try (var index = ProfileIndex.inMemory()) {
            index.put(List.of(Firms.firm("A", "轴承"), Firms.firm("B", "齿轮"), Firms.firm("C", "泵")));
            index.put(List.of(Firms.firm("A", "电机")));
            index.remove(List.of("B", "nobody"));
            index.refresh(Optional.empty(), false);

            assertThat(profiles(index)).containsExactlyInAnyOrder(Firms.firm("A", "电机"), Firms.firm("C", "泵"));
        }
    }

    @Test
    void aProfileComesBackAsItWasPut() {
        var firms = Firms.random(1, 40);
        try (var index = ProfileIndex.inMemory()) {
            index.put(firms);
            index.refresh(Optional.empty(), false);

            assertThat(profiles(index)).containsExactlyInAnyOrderElementsOf(firms);
        }
    }

    @Test
    void nothingIsShownBeforeTheFirstRefresh() {
        try (var index = ProfileIndex.inMemory()) {
            index.put(List.of(Firms.firm("A", "轴承")));

            assertThat(index.search(Generation::size)).isEmpty();
        }
    }

    @Test
    void theFolderKeepsProfilesStatisticsAndMark() throws IOException {
        String version;
        try (var index = ProfileIndex.open(folder)) {
            assertThat(index.mark()).isEmpty();
            index.put(Firms.random(2, 30));
            index.refresh(Optional.empty(), false);
            index.commit("42");
            version = version(index);
        }

        try (var again = ProfileIndex.open(folder)) {
            again.put(Firms.random(3, 60));
            again.refresh(Optional.empty(), false);

            assertThat(again.mark()).contains("42");
            assertThat(version(again)).isEqualTo(version);
        }
    }

    @Test
    void whatWasNotCommittedIsNotKept() throws IOException {
        try (var index = ProfileIndex.open(folder)) {
            index.put(List.of(Firms.firm("A", "轴承")));
            index.commit("1");
            index.clear();
            index.put(List.of(Firms.firm("B", "齿轮")));
        }

        try (var again = ProfileIndex.open(folder)) {
            again.refresh(Optional.empty(), false);
            assertThat(profiles(again)).containsExactly(Firms.firm("A", "轴承"));
            assertThat(again.mark()).contains("1");
        }
    }

    @Test
    void whatAnotherReleaseMadeIsMadeAgain() throws IOException {
        try (var directory = FSDirectory.open(folder);
                var writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.addDocument(new Document());
            writer.setLiveCommitData(Map.of("mark", "42").entrySet());
        }

        try (var index = ProfileIndex.open(folder)) {
            assertThat(index.mark()).isEmpty();
            index.refresh(Optional.empty(), false);
            assertThat(index.search(Generation::size)).contains(0);
        }
    }

    @Test
    void damagedStatisticsAreMeasuredAgain() throws IOException {
        String version;
        try (var index = ProfileIndex.open(folder)) {
            index.put(Firms.random(2, 30));
            index.refresh(Optional.empty(), false);
            index.commit("1");
            version = version(index);
        }
        Path file = folder.resolve("statistics");
        byte[] good = Files.readAllBytes(file);
        for (int at : List.of(0, 3, 20, 24, 40, good.length / 2, good.length - 1)) {
            byte[] damaged = good.clone();
            damaged[at] = (byte) (damaged[at] ^ 0x7f);
            Files.write(file, damaged);
            assertThat(Statistics.read(file)).as("byte " + at).isEmpty();
        }
        Files.write(file, java.util.Arrays.copyOf(good, good.length / 3));

        try (var again = ProfileIndex.open(folder)) {
            again.refresh(Optional.empty(), false);
            assertThat(version(again)).isEqualTo(version);
            assertThat(Files.readAllBytes(file)).isEqualTo(good);
        }
    }

    @Test
    void statisticsWithCloudsComeBackEqual() throws IOException {
        try (var embeddings = embeddings(16);
                var index = ProfileIndex.open(folder.resolve("index"))) {
            index.put(Firms.random(4, 30));
            embeddings.encode(index.texts(), _ -> {});
            index.refresh(Optional.of(embeddings), false);

            var kept = Statistics.read(folder.resolve("index").resolve("statistics"))
                    .orElseThrow();
            var shown = index.search(Generation::statistics).orElseThrow();
            var need = embeddings.of("轴承");
            assertThat(kept.version()).isEqualTo(shown.version());
            assertThat(kept.terms()).isEqualTo(shown.terms());
            assertThat(kept.vectors().orElseThrow().items().spread(need))
                    .isEqualTo(shown.vectors().orElseThrow().items().spread(need));
        }
    }

    @Test
    void vectorsOfAnotherModelMeanOtherStatistics() throws IOException {
        try (var one = embeddings(16);
                var other = embeddings(24);
                var index = ProfileIndex.inMemory()) {
            index.put(Firms.random(5, 30));
            one.encode(index.texts(), _ -> {});
            index.refresh(Optional.of(one), false);
            index.refresh(Optional.of(other), false);
            assertThat(index.search(g -> g.statistics().vectors()).orElseThrow())
                    .isEmpty();

            other.encode(index.texts(), _ -> {});
            index.refresh(Optional.of(other), false);

            assertThat(index.search(g -> g.statistics().vectors().orElseThrow().model()))
                    .contains("bag-of-characters-24");
        }
    }

    @Test
    void aTermIsFoundInThoseOfTheCandidatesWhoHoldItAcrossSegmentsAndGaps() {
        try (var index = ProfileIndex.inMemory()) {
            IntStream.range(0, 60).forEach(i -> {
                index.put(List.of(Firms.firm("F" + i, i % 3 == 0 ? "轴承" : "齿轮")));
                if (i % 20 == 19) {
                    index.commit("segment " + i);
                }
            });
            index.remove(IntStream.range(0, 60)
                    .filter(i -> i % 5 == 0)
                    .mapToObj(i -> "F" + i)
                    .toList());
            index.refresh(Optional.empty(), false);

            assertThat(index.search(shown -> holders(shown, shown.documents()))).contains(bearings(60));
            assertThat(index.search(shown -> holders(
                            shown, IntStream.of(shown.documents()).limit(9).toArray())))
                    .contains(bearings(11));
            assertThat(index.search(shown ->
                            holders(shown, new int[] {shown.number("F57").orElseThrow()})))
                    .contains(Set.of("F57"));
        }
    }

    /** The firms of bearings among the first so many that were put and not removed. */
    private static Set<String> bearings(int end) {
        return IntStream.range(0, end)
                .filter(i -> i % 3 == 0 && i % 5 != 0)
                .mapToObj(i -> "F" + i)
                .collect(Collectors.toSet());
    }

    private static Set<String> holders(Generation shown, int[] candidates) {
        Set<String> holders = new HashSet<>();
        shown.occurrences(
                Grams.PAIRS,
                "轴承",
                candidates,
                (at, _, _) -> holders.add(shown.profile(candidates[at]).id()));
        return holders;
    }

    @Test
    void aSearchKeepsItsGenerationWhileANewOneIsShown() {
        try (var index = ProfileIndex.inMemory()) {
            index.put(Firms.random(6, 20));
            index.refresh(Optional.empty(), false);

            index.search(generation -> {
                index.put(List.of(Firms.firm("NEW", "轴承")));
                index.refresh(Optional.empty(), false);
                assertThat(generation.number("NEW")).isEmpty();
                assertThat(generation.search(new org.apache.lucene.search.MatchAllDocsQuery(), 100))
                        .hasSize(20);
                return generation;
            });

            assertThat(index.search(generation -> generation.number("NEW").isPresent()))
                    .contains(true);
        }
    }

    @Test
    void manySearchesDuringManyRefreshesAllSeeAWholeGeneration() throws Exception {
        try (var index = ProfileIndex.inMemory();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            index.put(Firms.random(7, 10));
            index.refresh(Optional.empty(), false);
            List<Future<Integer>> seen = IntStream.range(0, 400)
                    .mapToObj(_ -> threads.submit(() -> index.search(generation -> {
                                Thread.yield();
                                int found = generation.search(new org.apache.lucene.search.MatchAllDocsQuery(), 1000)
                                        .length;
                                return found == generation.size() ? found : -1;
                            })
                            .orElseThrow()))
                    .toList();
            for (int n = 20; n <= 200; n += 20) {
                index.put(Firms.random(7, n));
                index.refresh(Optional.empty(), false);
            }

            for (var search : seen) {
                assertThat(search.get()).isGreaterThanOrEqualTo(10);
            }
        }
    }

    @Test
    void aTextWithAnEndlessWordDoesNotStopTheIndex() {
        try (var index = ProfileIndex.inMemory()) {
            index.put(List.of(Firms.firm("A", "x".repeat(100_000))));
            index.refresh(Optional.empty(), false);

            assertThat(index.search(Generation::size)).contains(1);
        }
    }

    private Embeddings embeddings(int dimension) {
        var encoder = new BagOfCharacters(dimension);
        return new Embeddings(encoder, EmbeddingCache.open(folder.resolve("vectors"), encoder));
    }

    private static List<Profile> profiles(ProfileIndex index) {
        return index.search(generation -> IntStream.of(
                                generation.search(new org.apache.lucene.search.MatchAllDocsQuery(), 1000))
                        .mapToObj(generation::profile)
                        .toList())
                .orElseThrow();
    }

    private static String version(ProfileIndex index) {
        return index.search(generation -> generation.statistics().version()).orElseThrow();
    }
}
