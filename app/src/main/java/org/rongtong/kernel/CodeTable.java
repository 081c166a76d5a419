package org.rongtong.kernel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Rows of a code list that ships beside this class: comma-separated without quotes, first line the heading. */
final class CodeTable {

    private CodeTable() {}

    static List<String[]> rows(String file) {
        InputStream stream = Objects.requireNonNull(CodeTable.class.getResourceAsStream(file), file);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
