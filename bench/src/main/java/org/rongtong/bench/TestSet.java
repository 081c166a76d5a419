package org.rongtong.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rongtong.matching.evaluation.Judgements;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A test with judgements that are not ours: documents, queries, and which answer which.
 *
 * @param folder that holds corpus.jsonl, queries.jsonl and qrels.tsv
 */
record TestSet(String name, Path folder) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** The files of the set {@code name} below the shared folder. */
    static Stream<String> files(String name) {
        return Stream.of("corpus.jsonl", "queries.jsonl", "qrels.tsv").map(file -> "bench/" + name + "/" + file);
    }

    static TestSet of(SharedData shared, String name) {
        return new TestSet(name, shared.folder().resolve("bench").resolve(name));
    }

    Path corpus() {
        return folder.resolve("corpus.jsonl");
    }

    Path queries() {
        return folder.resolve("queries.jsonl");
    }

    Judgements judgements() throws IOException {
        return Judgements.read(folder.resolve("qrels.tsv"));
    }

    Map<String, String> documents() throws IOException {
        return texts(corpus(), "text");
    }

    /** By id and in the order of the file. */
    static Map<String, String> texts(Path file, String field) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (JsonNode line : lines(file)) {
            texts.put(line.get("id").asString(), line.path(field).asString(""));
        }
        return texts;
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            if (!line.isBlank()) {
                lines.add(JSON.readTree(line));
            }
        }
        return lines;
    }
}
