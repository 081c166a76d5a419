package org.rongtong.matching.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rongtong.matching.cast.BagOfCharacters;

class EmbeddingCacheTest {

    private static final int RECORD = 16 + 8 + 4;

    @TempDir
    Path directory;

    private final BagOfCharacters encoder = new BagOfCharacters(8);
    private final List<String> texts = List.of("伺服电机", "轴承", "密封圈");

    @Test
    void whoOpensItAgainFindsAll() {
        write(texts);

        try (var again = open()) {
            assertThat(texts).allSatisfy(text -> assertThat(again.find(text)).contains(vector(text)));
            assertThat(again.size()).isEqualTo(3);
            assertThat(again.find("齿轮")).isEmpty();
        }
    }

    @Test
    void whatIsForgottenIsGoneAndMayComeAgain() {
        try (var cache = open()) {
            cache.put(texts, encoder.encode(texts));
            cache.forget(encoder);

            assertThat(cache.size()).isZero();
            assertThat(cache.find("轴承")).isEmpty();
            cache.put(List.of("齿轮"), encoder.encode(List.of("齿轮")));
            assertThat(cache.find("齿轮")).contains(vector("齿轮"));
        }
    }

    @Test
    void aRecordCutShortIsCutOffAndWhatIsAddedThenIsWhole() throws IOException {
        write(texts);
        Files.write(file(), new byte[RECORD - 5], StandardOpenOption.APPEND);
        write(List.of("齿轮"));

        try (var again = open()) {
            assertThat(again.size()).isEqualTo(4);
            assertThat(again.find("齿轮")).contains(vector("齿轮"));
        }
    }

    @Test
    void halfARecordOfACrashedNeighbourDoesNotPutLaterOnesAskew() throws IOException {
        try (var cache = open()) {
            cache.put(texts, encoder.encode(texts));
            Files.write(file(), new byte[RECORD / 2], StandardOpenOption.APPEND);
            cache.put(List.of("齿轮"), encoder.encode(List.of("齿轮")));
        }

        try (var again = open()) {
            assertThat(again.find("齿轮")).contains(vector("齿轮"));
            assertThat(again.size()).isEqualTo(4);
        }
    }

    @Test
    void aDamagedRecordIsPassedOverAndEncodedAgain() throws IOException {
        write(texts);
        try (var raw = new RandomAccessFile(file().toFile(), "rw")) {
            raw.seek(64 + RECORD + 20);
            raw.write(99);
        }

        try (var embeddings = new Embeddings(encoder, open())) {
            assertThat(embeddings.missing(texts)).containsExactly("轴承");
            assertThat(embeddings.encode(texts, _ -> {})).isEqualTo(1);
            assertThat(embeddings.of("轴承")).isEqualTo(vector("轴承"));
        }
    }

    @Test
    void manyHandlesAppendingAtOnceLoseNothing() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 8)
                    .forEach(writer -> threads.submit(() -> {
                        try (var own = open()) {
                            IntStream.range(0, 25).forEach(i -> {
                                var text = List.of("产品" + writer + "-" + i);
                                own.put(text, encoder.encode(text));
                            });
                        }
                    }));
        }

        try (var again = open()) {
            assertThat(again.size()).isEqualTo(200);
            assertThat(again.find("产品7-24")).contains(vector("产品7-24"));
        }
    }

    @Test
    void aHandleSeesWhatAnotherAppendedAtItsNextOwnAppend() {
        try (var one = open();
                var other = open()) {
            one.put(List.of("轴承"), encoder.encode(List.of("轴承")));
            other.put(List.of("齿轮"), encoder.encode(List.of("齿轮")));

            assertThat(other.find("轴承")).contains(vector("轴承"));
        }
    }

    @Test
    void anotherModelHasAFileOfItsOwn() {
        write(texts);

        try (var other = EmbeddingCache.open(directory, new BagOfCharacters(16))) {
            assertThat(other.size()).isZero();
        }
        try (var again = open()) {
            assertThat(again.size()).isEqualTo(3);
        }
    }

    @Test
    void aFileWithAForeignHeadIsBegunAnew() throws IOException {
        Files.writeString(file(), "something else ".repeat(40));

        write(texts);

        try (var again = open()) {
            assertThat(again.size()).isEqualTo(3);
        }
    }

    @Test
    void anInterruptedReaderDoesNotCloseItForOthers() {
        try (var cache = open()) {
            cache.put(texts, encoder.encode(texts));
            Thread.currentThread().interrupt();
            cache.find("轴承");
            cache.put(List.of("齿轮"), encoder.encode(List.of("齿轮")));

            assertThat(Thread.interrupted()).isTrue();
            assertThat(cache.find("齿轮")).contains(vector("齿轮"));
        }
    }

    @Test
    void encodingThatWasStoppedIsTakenUpWhereItEnded() {
        List<String> many = IntStream.range(0, 200).mapToObj(i -> "产品" + i).toList();
        try (var embeddings = new Embeddings(encoder, open())) {
            int first = embeddings.encode(many, _ -> Thread.currentThread().interrupt());
            assertThat(Thread.interrupted()).isTrue();

            assertThat(first).isEqualTo(64);
            assertThat(embeddings.encode(many, _ -> {})).isEqualTo(136);
            assertThat(encoder.encoded()).isEqualTo(200);
        }
    }

    @Test
    void theFileHoldsNoText() throws IOException {
        write(List.of("plain words"));

        assertThat(new String(Files.readAllBytes(file()), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("plain");
    }

    private void write(List<String> written) {
        try (var cache = open()) {
            cache.put(written, encoder.encode(written));
        }
    }

    private EmbeddingCache open() {
        return EmbeddingCache.open(directory, encoder);
    }

    private Embedding vector(String text) {
        return new BagOfCharacters(8).encode(List.of(text)).getFirst();
    }

    private Path file() {
        return directory.resolve("bag-of-characters-8.vectors");
    }
}
