package org.rongtong.matching.batch;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How results are written. */
enum ResultFormat {
    TABLE,
    JSONL,
    TREC,
    XLSX;

    static Optional<ResultFormat> of(String name) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(name))
                .findFirst();
    }

    static String words() {
        return Arrays.stream(values()).map(ResultFormat::word).collect(Collectors.joining("、"));
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
