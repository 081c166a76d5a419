package org.rongtong.matching.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which documents answer which query, and how well. Grade 0 and absence both mean: not relevant.
 *
 * @param grades query to document to grade
 */
public record Judgements(Map<String, Map<String, Integer>> grades) {

    /** Reads {@code query <TAB> iteration <TAB> document <TAB> grade}; a head row that begins with {@code query_id} is passed over. */
    public static Judgements read(Path file) throws IOException {
        Map<String, Map<String, Integer>> grades = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            String[] cells = line.split("\t", -1);
            if (cells.length < 4 || cells[0].equals("query_id")) {
                continue;
            }
            int grade = Integer.parseInt(cells[3].strip());
            if (grade > 0) {
                grades.computeIfAbsent(cells[0], _ -> new LinkedHashMap<>()).put(cells[2], grade);
            }
        }
        return new Judgements(grades);
    }
}
