package org.rongtong.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A source file as the house tests read it. */
record JavaSource(Path path, String text) {

    static final Path MAIN = Path.of("src/main/java/org/rongtong");

    private static final Pattern TOKEN = Pattern.compile(
            "//[^\\n]*|/\\*.*?\\*/|'(?:\\\\.|[^'\\\\])+'|\"\"\"(.*?)\"\"\"|\"((?:\\\\.|[^\"\\\\\\n])*)\"",
            Pattern.DOTALL);

    /** All sources of the product. */
    static List<JavaSource> all() {
        return under(MAIN, ".java");
    }

    static List<JavaSource> under(Path root, String suffix) {
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .map(JavaSource::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JavaSource read(Path file) {
        try {
            return new JavaSource(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The package under the root that this file lies in; the root package itself is {@code ""}. */
    String domain() {
        Path within = MAIN.relativize(path);
        return within.getNameCount() == 1 ? "" : within.getName(0).toString();
    }

    /** String literals and text blocks, comments left out. */
    List<String> literals() {
        return TOKEN.matcher(text)
                .results()
                .map(found -> found.group(1) != null ? found.group(1) : found.group(2))
                .filter(literal -> literal != null)
                .toList();
    }

    /** The text without comments. */
    String code() {
        return TOKEN.matcher(text)
                .replaceAll(found -> found.group().startsWith("/") ? " " : Matcher.quoteReplacement(found.group()));
    }
}
