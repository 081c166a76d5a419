package org.rongtong.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rongtong.platform.files.Tables.read;
import static org.rongtong.platform.files.Tables.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonFileTest {

    @TempDir
    Path dir;

    @Test
    void arraysBecomeListsAndObjectsDottedNames() throws IOException {
        Path file = write(dir.resolve("firms.jsonl"), """
                {"name":"示例甲厂","products":["轴承","齿轮"],"place":{"city":"示例市","tags":[1,2.50]},"none":null,"listed":true,"n":1e3}
                """);

        assertThat(read(file).cells())
                .containsExactly(Map.of(
                        "name", List.of("示例甲厂"),
                        "products", List.of("轴承", "齿轮"),
                        "place.city", List.of("示例市"),
                        "place.tags", List.of("1", "2.50"),
                        "listed", List.of("true"),
                        "n", List.of("1000")));
    }

    @Test
    void aMalformedLineIsToldAndTheNextGoesOn() throws IOException {
        Path file = write(
                dir.resolve("f.jsonl"), "{\"name\":\"甲\"}\n{\"name\":\n\n[1]\n{\"a\":1,\"a\":2}\n{\"name\":\"乙\"}");

        Tables.Read read = read(file);

        assertThat(read.numbers()).containsExactly(1L, 2L, 4L, 5L, 6L);
        assertThat(read.faults())
                .containsExactly(
                        "2  {\"name\": files.row.json.rule",
                        "4  [1] files.row.json.rule",
                        "5  {\"a\":1,\"a\":2} files.row.json.rule");
    }

    @Test
    void aNumberWrittenToFillMemoryStaysShort() throws IOException {
        Path file = write(dir.resolve("f.jsonl"), "{\"n\":1e999999}");

        assertThat(read(file).cells()).containsExactly(Map.of("n", List.of("1E+999999")));
    }

    @Test
    void aJsonlIsRecognisedWhateverItsName() throws IOException {
        Path file = write(dir.resolve("firms.csv"), "{\"name\":\"示例甲厂\"}\n");

        assertThat(read(file).cells()).containsExactly(Map.of("name", List.of("示例甲厂")));
    }
}
